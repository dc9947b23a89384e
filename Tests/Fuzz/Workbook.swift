@testable import Tables

/// Any bytes are a workbook or a fault, alone and as the sheet, the strings or the formats of a sound workbook.
///
/// The first byte says what the others are.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWorkbook(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = bytes.first else { return 0 }
  let rest = Array(bytes.dropFirst())
  let part = String(decoding: rest, as: UTF8.self)
  var limits = Limits()
  limits.columns = 100
  limits.rows = 1_000
  var workbook = WorkbookFixture(
    cells: "<c t=\"s\"><v>0</v></c><c s=\"1\"><v>0.58</v></c><c s=\"2\"><v>45869</v></c>")
  workbook.strings = "<si><t>a</t></si>"
  workbook.formats = ["0%", "yyyy/m/d"]
  switch first % 5 {
  case 0: return check(rest, limits)
  case 1: workbook.sheet = part
  case 2: workbook.strings = part
  case 3: workbook.formats = [part, part]
  default: workbook.behindSheets = part
  }
  return check(workbook.bytes, limits)
}

/// Reads bytes twice: the same comes of them, and the rows keep what the reader of tables relies on.
private func check(_ bytes: [UInt8], _ limits: Limits) -> CInt {
  let kind = FileKind.recognise(bytes)
  guard let file = read(bytes, limits) else { return 0 }
  precondition(kind != .empty && kind != .pdf && kind != .html, "a workbook taken for something else")
  for sheet in file.sheets {
    var last = 0
    for row in sheet.rows {
      precondition(row.number > last, "rows out of order")
      last = row.number
      precondition(row.cells.count <= limits.columns && row.cells.count <= row.cellCount, "too many cells")
      precondition(row.cellCount > 0 || !row.merged.isEmpty, "a blank row")
      precondition(row.faults.allSatisfy { $0.column < row.cells.count }, "a fault without a cell")
      precondition(row.merged.keys.allSatisfy { $0 < limits.columns }, "a merged text beyond the columns")
    }
    precondition(sheet.rows.count <= limits.rows, "too many rows")
    precondition(!sheet.isHidden || sheet.rows.isEmpty, "a hidden sheet was read")
  }
  precondition(read(bytes, limits)?.sheets.map(\.rows) == file.sheets.map(\.rows), "read otherwise")
  return 0
}

private func read(_ bytes: [UInt8], _ limits: Limits) -> SpreadsheetFile? {
  do throws(SpreadsheetFile.Fault) {
    return try SpreadsheetFile.read(bytes, limits: limits)
  } catch {
    return nil
  }
}
