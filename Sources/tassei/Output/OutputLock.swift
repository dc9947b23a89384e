import Glibc

/// The lock of an output folder (`.lock`), which allows one run at a time.
///
/// The kernel frees the lock however the run ends.
enum OutputLock {
  /// Runs the body while holding the lock of the folder.
  ///
  /// - Throws: `.busy` if another run holds the lock, otherwise the error of the body.
  static func withLock<Result>(
    _ folder: Folder, _ body: () throws(OutputFault) -> Result
  ) throws(OutputFault) -> Result {
    let path = folder.path(of: ".lock")
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .system(path: path, code: errno) }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw errno == EWOULDBLOCK ? .busy(path: folder.path) : .system(path: path, code: errno)
    }
    return try body()
  }
}
