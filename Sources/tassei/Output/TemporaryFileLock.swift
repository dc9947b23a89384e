import Glibc

/// The lock of temporary files in a folder.
///
/// A run that writes a temporary file holds a shared lock. A run that deletes stale temporary files of killed runs
/// holds an exclusive lock. A signal ends the run at its next check, without a temporary file.
enum TemporaryFileLock {
  /// Deletes stale files if no other run holds the lock, and then runs the body.
  ///
  /// If the folder cannot be locked, the function deletes nothing and runs the body all the same. Some network drives
  /// do not support locks, and a caller may hold one already.
  static func withLock<Result>(
    _ folder: Folder, clear: () -> Void, _ body: () throws(OutputFault) -> Result
  ) throws(OutputFault) -> Result {
    let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { clear() }
    flock(descriptor, LOCK_SH | LOCK_NB)
    return try Interruption.heeded(body)
  }
}
