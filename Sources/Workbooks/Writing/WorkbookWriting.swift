import Glibc

/// Writes a workbook as a file, in place of one that stands at the path.
///
/// Equal workbooks give equal bytes. The value is checked first, so the library never has to complain on the terminal,
/// and nothing is written of a value that fails. When the file itself fails, what was begun of it is removed.
///
/// - Parameters:
///   - path: The file to write; `Workbook.fileName` is the caller's to append.
///   - temporaryFolder: A folder for the parts of the file while it is written, of some ten times its size; nil is the
///     one of the system.
/// - Throws: `.workbook`, `.sheet` or `.cell` for a value that cannot be written, `.file` when the file system refuses.
package func write(
  _ workbook: Workbook, to path: String, temporaryFolder: String?
) throws(WorkbookError) {
  try workbook.check()
  let complete = workbook.movingLongLists()
  let file = try open(path, temporaryFolder: temporaryFolder)
  var formats = Formats(of: file)
  let names = Set(complete.sheets.map(\.name))
  do throws(Fault) {
    try file.set(complete.properties)
    for definedName in complete.definedNames { try file.define(definedName) }
  } catch {
    throw .workbook(error)
  }
  for sheet in complete.sheets {
    let writing: SheetWriting
    do throws(Fault) {
      writing = try SheetWriting(sheet, to: file, knownSheets: names)
    } catch {
      throw .sheet(sheet.name, error)
    }
    try writing.write(file: file, formats: &formats)
  }
  try requireWritable(path, temporaryFolder: temporaryFolder)
  do throws(Fault) {
    try file.close()
  } catch {
    unlink(path)
    throw .file(path: path, reason: "\(error)")
  }
}

private func open(_ path: String, temporaryFolder: String?) throws(WorkbookError) -> XLSXFile {
  do throws(Fault) {
    return try XLSXFile.open(path, temporaryFolder: temporaryFolder)
  } catch {
    throw .file(path: path, reason: "\(error)")
  }
}

/// Creates the file empty, and looks at the folder: the library prints its own complaint when it cannot open either.
private func requireWritable(_ path: String, temporaryFolder: String?) throws(WorkbookError) {
  if let temporaryFolder {
    guard access(temporaryFolder + "/.", W_OK | X_OK) == 0 else {
      throw .file(path: temporaryFolder, reason: String(cString: strerror(errno)))
    }
  }
  let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o666)
  guard descriptor >= 0 else { throw .file(path: path, reason: String(cString: strerror(errno))) }
  close(descriptor)
}
