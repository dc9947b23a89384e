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
    /// Somebody wrote to it while it was read.
    case changed
    /// The system's own reason.
    case unreadable(String)

    /// What a code of the system means.
    init(_ code: Int32) {
      self = code == ENOENT ? .missing : .unreadable(String(cString: strerror(code)))
    }
  }

  /// The bytes of the file at the path.
  ///
  /// - Throws: the reason why there are none.
  static func read(_ path: UnsafePointer<CChar>, limit: Int) throws(Fault) -> [UInt8] {
    try all(of: OpenFile(path, limit: limit), limit: limit)
  }

  /// The bytes of an open file, straight into their place; one that grows meanwhile is read up to the limit only.
  static func all(of file: OpenFile, limit: Int) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than expected tells the end without another array.
    var room = file.count + 1
    while bytes.count <= limit {
      let known = bytes
      var read: Result<Int, Fault> = .success(0)
      bytes = [UInt8](unsafeUninitializedCapacity: known.count + room) { buffer, count in
        count = buffer.update(fromContentsOf: known)
        let rest = UnsafeMutableBufferPointer(rebasing: buffer[count...])
        read = file.fill(UnsafeMutableRawBufferPointer(rest), from: count)
        count += (try? read.get()) ?? 0
      }
      guard try read.get() == room else { break }
      room = 1 << 20
    }
    guard bytes.count <= limit else { throw .tooLarge }
    return bytes
  }
}
