import Glibc

/// The hold on a folder in which drafts are written beside what they become: who writes one holds it with others, who
/// clears the drafts of killed runs holds it alone.
enum DraftHold {
  /// Clears, if nobody else is at work in the folder, and then runs the body.
  ///
  /// Where the folder cannot be held, as on some network drives or because a caller holds it, nothing is cleared and the
  /// body is run all the same.
  static func holding<Result>(
    _ folder: Folder, clear: () -> Void, _ body: () throws(OutputFault) -> Result
  ) throws(OutputFault) -> Result {
    let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { clear() }
    flock(descriptor, LOCK_SH | LOCK_NB)
    return try body()
  }
}
