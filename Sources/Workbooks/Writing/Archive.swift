import CParts
import Glibc

/// A file in memory into which the library writes a workbook.
///
/// The library says on standard error what it could not write, and not why. So no disk stands behind what it writes; what
/// came of it is written to the disk here, where the reason of a failure is known.
struct Archive: ~Copyable {
  /// The error number of a system call that failed.
  struct Fault: Error {
    let code: Int32
  }

  private let descriptor: Int32

  /// Makes the file of the workbook that the calling thread writes next.
  init() throws(Fault) {
    let descriptor = cparts_open_archive()
    guard descriptor >= 0 else { throw Fault(code: errno) }
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// The name by which the library opens the file.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// Throws where the library could not open the file: the system has no more descriptors, or no `/proc`.
  func requireOpenable() throws(Fault) {
    let other = open(path, O_WRONLY | O_CLOEXEC)
    guard other >= 0 else { throw Fault(code: errno) }
    close(other)
  }

  /// Writes the bytes as a file, in place of one that stands at the path; what was begun of it is removed on failure.
  func write(to path: String) throws(Fault) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NONBLOCK, 0o666)
    guard file >= 0 else { throw Fault(code: errno) }
    do throws(Fault) {
      do throws(Fault) {
        try copy(to: file)
      } catch {
        close(file)
        throw error
      }
      guard close(file) == 0 else { throw Fault(code: errno) }
    } catch {
      removePartialFile(path)
      throw error
    }
  }

  private func copy(to file: Int32) throws(Fault) {
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var offset: off_t = 0
    while true {
      let count = pread(descriptor, &block, block.count, offset)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Fault(code: errno) }
      guard count > 0 else { return }
      let written = Glibc.write(file, block, count)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw Fault(code: written < 0 ? errno : EIO) }
      offset += off_t(written)
    }
  }
}

/// Removes what was begun of a file; a device or a pipe at the path is left alone.
func removePartialFile(_ path: String) {
  var status = stat()
  guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
  unlink(path)
}
