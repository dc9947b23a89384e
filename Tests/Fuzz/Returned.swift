import Indicators

@testable import Readers
@testable import Tables

/// Any cells and areas below the mark of the program: the readers return, and what a form, a slip or a report gives is the
/// same when it is read again.
///
/// The first byte is the kind. A line for each area follows up to a NUL, then the rows of the sheet, their cells parted by
/// tabs.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReturned(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = bytes.first else { return 0 }
  let kinds = BookMark.Kind.allCases
  let parts = bytes.dropFirst().split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    .map { String(decoding: $0, as: UTF8.self) }
  let areas = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
  let names =
    [(BookMark.name, mark(kinds[Int(first) % kinds.count]))]
    + zip(BookArea.allCases, areas).filter { !$0.1.isEmpty }.map { ($0.rawValue, "表1!" + $1) }
  let rows = (parts.count > 1 ? parts[1] : "").split(separator: "\n", omittingEmptySubsequences: false)
    .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  var workbook = WorkbookFixture(rows: element(of: rows))
  workbook.behindSheets =
    "<definedNames>"
    + names.map { "<definedName name=\"\($0)\">\(escaped($1))</definedName>" }.joined() + "</definedNames>"
  let reported = Inputs.themed.reported(workbook.bytes, at: "exports/a.xlsx")
  precondition(Inputs.themed.reported(workbook.bytes, at: "exports/a.xlsx") == reported, "read otherwise")
  return 0
}

private func mark(_ kind: BookMark.Kind) -> String {
  "\"" + BookMark(kind, year: FiscalYear(2024), of: Inputs.themed.plan.settings, version: "1").text + "\""
}

private func element(of rows: [[String]]) -> String {
  rows.map { row in
    "<row>" + row.map { "<c t=\"inlineStr\"><is><t>\(escaped($0))</t></is></c>" }.joined() + "</row>"
  }.joined()
}

private func escaped(_ text: String) -> String {
  let scalars = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value < 0xFFFE }
  return String(String.UnicodeScalarView(scalars)).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
}
