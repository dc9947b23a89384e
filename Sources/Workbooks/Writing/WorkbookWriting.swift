import Glibc

/// Writes a workbook as a file, in place of one that stands at the path.
///
/// Equal workbooks give equal bytes. The value is checked first, so the library never has to complain on the terminal,
/// and nothing is written of a value that fails. The value is used up row by row, so that it goes from memory as the
/// library's own copy of it comes. When the file itself fails, what was
/// begun of it is removed.
///
/// - Parameter path: The file to write, with its name; `Workbook.fileName` is only checked.
/// - Returns: the sizes of the parts in bytes, in the order in which the archive must hold them.
/// - Throws: `.workbook`, `.sheet` or `.cell` for a value that cannot be written, `.file` when the file system refuses,
///   `.streams` when the library did not write through streams that know what they lost.
@discardableResult
package func write(_ workbook: consuming Workbook, to path: String) throws(WorkbookError) -> [Int] {
  try workbook.check()
  workbook.moveLongLists()
  let streams = Streams()
  let file = try open(path)
  var formats = Formats(of: file)
  let names = Set(workbook.sheets.map(\.name))
  do throws(Fault) {
    try file.set(workbook.properties)
    for definedName in workbook.definedNames { try file.define(definedName) }
  } catch {
    throw .workbook(error)
  }
  workbook.sheets.reverse()
  while var sheet = workbook.sheets.popLast() {
    var cells = Cells()
    swap(&cells, &sheet.cells)
    let writing: SheetWriting
    do throws(Fault) {
      writing = try SheetWriting(sheet, to: file, knownSheets: names)
    } catch {
      throw .sheet(sheet.name, error)
    }
    try writing.write(cells, file: file, formats: &formats)
  }
  try requireWritable(path)
  do throws(Fault) {
    try file.close()
  } catch {
    removePartialFile(path)
    throw .file(path: path, reason: "\(error)")
  }
  do throws(StreamFault) {
    return try streams.sizes()
  } catch {
    removePartialFile(path)
    throw .streams(path: path, error)
  }
}

private func open(_ path: String) throws(WorkbookError) -> XLSXFile {
  do throws(Fault) {
    return try XLSXFile.open(path)
  } catch {
    throw .file(path: path, reason: "\(error)")
  }
}

/// Creates the file empty: the library prints its own complaint when it cannot.
private func requireWritable(_ path: String) throws(WorkbookError) {
  let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o666)
  guard descriptor >= 0 else { throw .file(path: path, reason: String(cString: strerror(errno))) }
  close(descriptor)
}

/// Removes what was begun of a file; a device or a pipe at the path is left alone.
func removePartialFile(_ path: String) {
  var status = stat()
  guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
  unlink(path)
}
