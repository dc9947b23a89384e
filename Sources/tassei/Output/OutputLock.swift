import Glibc

/// The lock of an output folder (`.lock`): one run at a time, freed by the kernel when the run ends in any way.
enum OutputLock {
  /// Runs the body while the folder is held.
  ///
  /// - Throws: `.busy` when another run holds it, else what the body throws.
  static func holding<Result>(
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
