import Glibc
import Indicators

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

  /// The bytes up to one beyond the limit, straight into their place: a large file is not copied a second time.
  private static func filled(
    from descriptor: Int32, expecting size: Int, limit: Int
  ) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than expected tells the end without another array.
    var room = size + 1
    while bytes.count <= limit {
      let known = bytes
      var code: Int32 = 0
      bytes = [UInt8](unsafeUninitializedCapacity: known.count + room) { buffer, count in
        if let base = buffer.baseAddress { LargePages.prefer(from: base, count: buffer.count) }
        count = buffer.update(fromContentsOf: known)
        while count < buffer.count {
          let more = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
          if more < 0, errno == EINTR { continue }
          if more < 0 { code = errno }
          if more <= 0 { break }
          count += more
        }
      }
      guard code == 0 else { throw fault(code) }
      guard bytes.count == known.count + room else { break }
      room = 1 << 20
    }
    return bytes
  }

  private static func fault(_ code: Int32) -> Fault {
    code == ENOENT ? .missing : .unreadable(String(cString: strerror(code)))
  }
}
