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
    let descriptor = try opened(path)
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK: throw .busy(path: folder.path)
      case ENOLCK, ENOSYS, EOPNOTSUPP, EINVAL:
        throw .lockless(path: folder.path, reason: String(cString: strerror(errno)))
      default: throw .system(path: path, code: errno)
      }
    }
    return try body()
  }

  /// Runs the body while holding the lock, and ends it without temporary files where a signal comes.
  static func heeding<Result>(
    _ folder: Folder, _ body: () throws(OutputFault) -> Result
  ) throws(OutputFault) -> Result {
    try withLock(folder) { () throws(OutputFault) in try Interruption.heeded(body) }
  }

  /// Opens the file of the lock; who makes it lets all users of the folder open it.
  private static func opened(_ path: String) throws(OutputFault) -> Int32 {
    let flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW
    let new = open(path, flags | O_CREAT | O_EXCL, 0o666)
    if new >= 0 {
      // A umask of one user would keep the others out.
      fchmod(new, 0o666)
      return new
    }
    guard errno == EEXIST else { throw .system(path: path, code: errno) }
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { throw .system(path: path, code: errno) }
    return descriptor
  }
}
