import CSystem
import Glibc
import Tables

/// A look at the memory that the process may have, before anything is read.
///
/// Neither Swift nor libxlsxwriter can go on where memory is refused: the one ends with a trap, the other prints.
enum MemoryCheck {
  /// What a command needs for a small plan, in bytes.
  private static let base = 64 << 20
  /// What it needs for each byte of the inputs, as a rule; the report of a plan of thousands of indicators may need more.
  private static let ratio = 16

  /// Throws where limits of the process (`ulimit -v`, `ulimit -d`) leave less than a command needs for the files of some
  /// folders.
  static func check(reading folders: [String]) throws(Failure) {
    guard isLimited else { return }
    try check(reading: folders.reduce(0) { $0 + bytes(of: $1) })
  }

  /// The same for inputs of a size in bytes.
  static func check(reading size: Int) throws(Failure) {
    guard isLimited else { return }
    let need = base + ratio * size
    guard csystem_has_memory(need) == 1 else { throw .output(.memory(megabytes: need >> 20)) }
  }

  /// Whether the process may not have all the memory that there is.
  private static var isLimited: Bool {
    [RLIMIT_AS, RLIMIT_DATA].map { __rlimit_resource_t($0.rawValue) }.contains { resource in
      var limit = rlimit()
      return getrlimit(resource, &limit) == 0 && limit.rlim_cur < rlim_t.max
    }
  }

  /// The bytes of the files of a folder; none where it cannot be listed, which whoever reads it says.
  private static func bytes(of folder: String) -> Int {
    guard let names = try? InputName.all(in: folder) else { return 0 }
    return names.reduce(0) { sum, name in
      var status = stat()
      guard stat(name.path(in: folder), &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return sum }
      return sum + min(Int(status.st_size), 1 << 40)
    }
  }
}
