import Indicators

@testable import Readers
@testable import Tables

/// Any bytes as an export: the readers return, every row has its account, and an export gives the same in UTF-8 as in
/// CP932, and the same with a blank column behind its last one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFolder(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  checkExport(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

private func checkExport(_ bytes: [UInt8]) {
  let reported = Inputs.shared.reported(bytes)
  let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
  if !isUTF8, let text = try? CodedText.recognised(bytes).get(), text.encoding == .cp932, !reported.isMojibake
  {
    precondition(Inputs.shared.reported(text.bytes) == reported, "CP932 differs from its UTF-8")
  }
  guard isUTF8, let rows = evenRows(of: bytes) else { return }
  // A blank cell behind the last column means nothing; but where a year stands over two columns, the last one does so
  // with it.
  let longer = Inputs.shared.reported(written(rows.map { $0 + [""] }))
  precondition(
    longer.hasHalves || Inputs.shared.reported(written(rows)) == longer,
    "a blank column says something")
}

/// The rows of a table without fault, all of the same width; nil for any other.
private func evenRows(of bytes: [UInt8]) -> [[String]]? {
  var scanner = CSVScanner(CodedText(bytes: bytes, encoding: .utf8))
  var rows: [[String]] = []
  while let record = scanner.next() {
    guard record.faults.isEmpty, rows.isEmpty || rows[0].count == record.cellCount else { return nil }
    rows.append(record.cells)
  }
  return rows.isEmpty ? nil : rows
}

private func written(_ rows: [[String]]) -> [UInt8] {
  Array(
    rows.map { row in
      row.map { field in
        let scalars = field.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
        return "\"" + String(String.UnicodeScalarView(scalars)) + "\""
      }.joined(separator: ",")
    }.joined(separator: "\r\n").utf8)
}
