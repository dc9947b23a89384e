/// Writes a workbook as a file, in place of one that stands at the path.
///
/// Equal workbooks give equal bytes. The value is checked first, and the library writes into memory, so it never has to
/// complain on the terminal; nothing is written of a value that fails. The value is used up row by row, so that it goes
/// from memory as the library's own copy of it comes. When the file itself fails, what was begun of it is removed.
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
  let archive = try reporting(path) { () throws(Archive.Fault) in try Archive() }
  let file = try open(archive)
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
  try reporting(path) { () throws(Archive.Fault) in try archive.requireOpenable() }
  do throws(Fault) {
    try file.close()
  } catch {
    throw .workbook(error)
  }
  let sizes: [Int]
  do throws(StreamFault) {
    sizes = try streams.sizes()
  } catch {
    throw .streams(path: path, error)
  }
  try reporting(path) { () throws(Archive.Fault) in try archive.write(to: path) }
  return sizes
}

private func open(_ archive: borrowing Archive) throws(WorkbookError) -> XLSXFile {
  do throws(Fault) {
    return try XLSXFile.open(archive.path)
  } catch {
    throw .workbook(error)
  }
}

/// Runs the body, whose faults are those of the file at a path.
private func reporting<Result: ~Copyable>(
  _ path: String, _ body: () throws(Archive.Fault) -> Result
) throws(WorkbookError) -> Result {
  do throws(Archive.Fault) {
    return try body()
  } catch {
    throw .file(path: path, code: error.code)
  }
}
