import Glibc

/// A regular file that is open for reading, to be read once and whole.
package final class FileBytes {
  /// Why a file gave no bytes.
  package enum Fault: Error, Hashable {
    /// Nothing stands at the path.
    case missing
    /// A folder, a pipe or a device that bears the name of a table.
    case notRegular
    /// Larger than the limit, in bytes.
    case tooLarge
    /// Somebody wrote to it while it was read.
    case changed
    /// The system's own reason.
    case unreadable(String)

    /// What a code of the system means.
    init(_ code: Int32) {
      self = code == ENOENT ? .missing : .unreadable(String(cString: strerror(code)))
    }
  }

  /// What shows that a file was written to.
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

  private let descriptor: Int32
  private let limit: Int
  private let beginning: State

  /// Returns the bytes of the file at a path.
  ///
  /// - Throws: the reason why there are none.
  static func read(_ path: UnsafePointer<CChar>, limit: Int) throws(Fault) -> [UInt8] {
    try FileBytes(path, limit: limit).read()
  }

  /// Opens the file at a path; a pipe never blocks the run.
  ///
  /// - Throws: the reason why there is none to read, and where it is larger than the limit in bytes.
  init(_ path: UnsafePointer<CChar>, limit: Int) throws(Fault) {
    self.limit = limit
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Fault(errno) }
    var status = stat()
    let code = fstat(descriptor, &status) == 0 ? 0 : errno
    beginning = State(status)
    guard code == 0 else { throw Fault(code) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    guard beginning.bytes <= limit else { throw .tooLarge }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Returns all bytes; of a file that grows meanwhile no more than the limit is read.
  func read() throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than expected shows the end without another read.
    bytes.reserveCapacity(beginning.bytes + 1)
    var block = [UInt8](repeating: 0, count: 1 << 20)
    while bytes.count <= limit {
      let count = Glibc.read(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Fault(errno) }
      guard count > 0 else { break }
      bytes += block[..<count]
    }
    guard bytes.count <= limit else { throw .tooLarge }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Fault(errno) }
    guard State(status) == beginning else { throw .changed }
    return bytes
  }
}
