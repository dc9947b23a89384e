import Workbooks

/// The reason why the output cannot be written.
enum OutputFault: Error {
  /// A system call failed; `reason` is the system's message.
  case system(path: String, reason: String)
  /// The disk is full.
  case full(path: String)
  /// A file name leads out of the folder, or two files have the same name.
  case name(String)
  case workbook(String, WorkbookError)
  /// The installed library writes workbooks in a way in which a loss would go unnoticed.
  case library(StreamFault)
  /// The process may have less memory than a report needs, which is given.
  case memory(megabytes: Int)
  /// A workbook file is truncated or lacks parts.
  case incomplete(path: String)
  /// The path of the set exists, but it is not a folder.
  case noFolder(path: String)
  /// A partial report would remove a workbook of the existing set.
  case wouldLose(path: String)
  /// The existing set is the report of another plan, or of the same plan with another marking.
  case otherPlan(path: String, Manifest.Owner)
  /// The file system has no locks, without which two runs could disturb each other.
  case lockless(path: String, reason: String)
  /// A signal ended the run.
  case interrupted(signal: Int32)
  /// Other published values are recorded already.
  case published(path: String)
  /// The path of a new folder is already in use.
  case occupied(path: String)
  /// Another run holds the lock of the folder.
  case busy(path: String)
}
