@testable import Readers

/// Any bytes are records; what is written back from records without fault is read as the same records.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let first = rows(of: bytes)
  guard first.isWhole, String(validating: bytes, as: UTF8.self) != nil else { return 0 }
  let again = rows(of: Array(first.rows.map(quoted).joined(separator: "\r\n").utf8))
  precondition(first.rows.isEmpty || again.rows == first.rows, "rows changed")
  return 0
}

private func rows(of bytes: [UInt8]) -> (rows: [[String]], isWhole: Bool) {
  var scanner = CSVScanner(bytes)
  var record = CSVRecord()
  var rows: [[String]] = []
  var isWhole = true
  var line = 0
  while scanner.next(into: &record) {
    precondition(record.line > line, "line repeated")
    line = record.line
    precondition(record.fieldCount == record.fields.count && record.fieldCount > 0, "fields lost")
    precondition(record.fields.allSatisfy { $0.range.upperBound <= bytes.count }, "beyond the end")
    isWhole = isWhole && record.faults.isEmpty
    rows.append(record.fields.map(scanner.text))
  }
  precondition(rows.count <= bytes.count, "more records than bytes")
  return (rows, isWhole)
}

/// Scalar by scalar: a quote before a combining mark is a part of a Swift character, and no quote of it.
private func quoted(_ row: [String]) -> String {
  row.map { field in
    let scalars = field.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    return "\"" + String(String.UnicodeScalarView(scalars)) + "\""
  }.joined(separator: ",")
}
