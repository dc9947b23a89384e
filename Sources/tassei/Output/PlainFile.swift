import Glibc

/// A file of the output other than a workbook: a text in UTF-8, or an archive.
struct PlainFile {
  let name: String
  let bytes: [UInt8]

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// Writes the file into a folder that has no file of this name; removes a partial file on failure.
  func write(in folder: Folder) throws(OutputFault) {
    let path = folder.path(of: name)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .system(path: path, code: errno) }
    do throws(OutputFault) {
      do throws(OutputFault) {
        try write(to: descriptor, at: path)
      } catch {
        close(descriptor)
        throw error
      }
      // A network drive may say only here that it lost what was written.
      guard close(descriptor) == 0 else { throw .system(path: path, code: errno) }
    } catch {
      unlink(path)
      throw error
    }
  }

  private func write(to descriptor: Int32, at path: String) throws(OutputFault) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system(path: path, code: count < 0 ? errno : EIO) }
      bytes = bytes.dropFirst(count)
    }
  }
}
