import Workbooks

/// Why the output could not be written.
enum OutputFault: Error {
  /// The system refused, in its own words.
  case system(path: String, reason: String)
  /// There is no room left for a file.
  case full(path: String)
  /// A file name that would leave the folder, or that two files share.
  case name(String)
  case workbook(String, WorkbookError)
  /// A workbook that was written without its end.
  case incomplete(path: String)
  /// Something that is no folder stands where the set belongs.
  case noFolder(path: String)
  /// A workbook of the set that a part of the report would leave out.
  case wouldLose(path: String)
  /// Other values were published and are kept.
  case published(path: String)
  /// Something stands already where a new folder was asked for.
  case occupied(path: String)
  /// Another run holds the folder.
  case busy(path: String)
}
