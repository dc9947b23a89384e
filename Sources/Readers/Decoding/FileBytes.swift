import Glibc

/// The bytes of one regular file, read once and whole.
enum FileBytes {
  /// Why a file gave no bytes.
  enum Fault: Error, Hashable {
    case missing
    /// A folder, a pipe or a device that bears the name of a table.
    case notRegular
    /// Larger than the limit, in bytes.
    case tooLarge
    /// The system's own reason.
    case unreadable(String)
  }

  /// The bytes of the file at the path.
  ///
  /// A pipe never blocks the run, and a file that grows while it is read is read up to the limit only.
  /// - Throws: the reason why there are none.
  static func read(_ path: UnsafePointer<CChar>, limit: Int) throws(Fault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw fault(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    guard status.st_size <= limit else { throw .tooLarge }
    let bytes = try filled(from: descriptor, expecting: Int(status.st_size), limit: limit)
    guard bytes.count <= limit else { throw .tooLarge }
    return bytes
  }

  private static func filled(
    from descriptor: Int32, expecting size: Int, limit: Int
  ) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var chunk = [UInt8](repeating: 0, count: min(max(size, 1), 1 << 20))
    while bytes.count <= limit {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw fault(errno) }
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
    }
    return bytes
  }

  private static func fault(_ code: Int32) -> Fault {
    code == ENOENT ? .missing : .unreadable(String(cString: strerror(code)))
  }
}
