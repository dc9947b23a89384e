import Glibc

/// Writes a workbook as a file, in place of one that stands at the path.
///
/// Equal workbooks give equal bytes. The value is checked first, so the library never has to complain on the terminal,
/// and nothing is written of a value that fails. When the file itself fails, what was begun of it is removed.
///
/// - Parameters:
///   - path: The file to write, with its name; `Workbook.fileName` is only checked.
///   - temporaryFolder: A folder for the parts of the file while it is written, which take some ten times its size;
///     nil is `/tmp`.
/// - Throws: `.workbook`, `.sheet` or `.cell` for a value that cannot be written, `.file` when the file system refuses.
package func write(
  _ workbook: Workbook, to path: String, temporaryFolder: String?
) throws(WorkbookError) {
  try workbook.check()
  let complete = workbook.movingLongLists()
  let folder = temporaryFolder ?? "/tmp"
  let file = try open(path, temporaryFolder: folder)
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
  try requireRoom(for: complete.estimatedSize, in: folder)
  try requireWritable(path)
  do throws(Fault) {
    try file.close()
  } catch {
    removeStump(path)
    throw .file(path: path, reason: "\(error)")
  }
}

private func open(_ path: String, temporaryFolder: String) throws(WorkbookError) -> XLSXFile {
  do throws(Fault) {
    return try XLSXFile.open(path, temporaryFolder: temporaryFolder)
  } catch {
    throw .file(path: path, reason: "\(error)")
  }
}

/// Takes the room that the parts will need, and gives it back.
///
/// The library does not notice when a part of the file is cut off in a full folder: it packs what there is.
private func requireRoom(for size: Int, in folder: String) throws(WorkbookError) {
  var name = Array((folder + "/tassei-XXXXXX").utf8CString)
  let descriptor = mkstemp(&name)
  guard descriptor >= 0 else { throw .file(path: folder, reason: String(cString: strerror(errno))) }
  unlink(name)
  let code = posix_fallocate(descriptor, 0, size)
  close(descriptor)
  // A file system that cannot set room aside says so; then there is no telling.
  guard code == 0 || code == EINVAL || code == EOPNOTSUPP else {
    throw .file(path: folder, reason: String(cString: strerror(code)))
  }
}

/// Creates the file empty: the library prints its own complaint when it cannot.
private func requireWritable(_ path: String) throws(WorkbookError) {
  let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o666)
  guard descriptor >= 0 else { throw .file(path: path, reason: String(cString: strerror(errno))) }
  close(descriptor)
}

/// Removes what was begun of a file; a device or a pipe at the path is left alone.
func removeStump(_ path: String) {
  var status = stat()
  guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
  unlink(path)
}
