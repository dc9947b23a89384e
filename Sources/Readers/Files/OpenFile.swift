import Glibc

/// A regular file that stays open for reading as long as this object.
final class OpenFile: Sendable {
  private let descriptor: Int32
  private let beginning: State

  /// What tells that a file was written to.
  private struct State: Equatable {
    let bytes: Int
    let seconds: Int
    let nanoseconds: Int

    init(_ status: stat) {
      bytes = Int(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }

  /// Opens the file at a path; a pipe never blocks the run.
  ///
  /// - Throws: the reason why there is none to read, and where it is larger than the limit in bytes.
  init(_ path: UnsafePointer<CChar>, limit: Int) throws(FileBytes.Fault) {
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileBytes.Fault(errno) }
    var status = stat()
    let code = fstat(descriptor, &status) == 0 ? 0 : errno
    beginning = State(status)
    guard code == 0 else { throw FileBytes.Fault(code) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    guard beginning.bytes <= limit else { throw .tooLarge }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// How many bytes the file had when it was opened.
  var count: Int { beginning.bytes }

  /// Whether nobody seems to have written to the file since it was opened.
  var isUnchanged: Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && State(status) == beginning
  }

  /// Fills a place with the bytes from an offset on, and gives how many there were: fewer only at the end of the file.
  func fill(_ place: UnsafeMutableRawBufferPointer, from offset: Int) -> Result<Int, FileBytes.Fault> {
    var count = 0
    while count < place.count {
      let more = pread(descriptor, place.baseAddress.map { $0 + count }, place.count - count, offset + count)
      if more < 0, errno == EINTR { continue }
      guard more >= 0 else { return .failure(FileBytes.Fault(errno)) }
      guard more > 0 else { break }
      count += more
    }
    return .success(count)
  }
}
