import Indicators

@testable import Tables

/// Cuts bytes into records; what is written back from records without fault must be read as the same records.
func checkRecords(_ start: UnsafePointer<UInt8>, _ count: Int, separator: UInt8) {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let first = records(of: bytes, separator)
  guard !first.isEmpty, first.allSatisfy(\.faults.isEmpty), String(validating: bytes, as: UTF8.self) != nil
  else { return }
  let written = Array(first.map { quoted($0.cells, separator) }.joined(separator: "\r\n").utf8)
  precondition(records(of: written, separator).map(\.cells) == first.map(\.cells), "rows changed")
}

private func records(of bytes: [UInt8], _ separator: UInt8) -> [TableRow] {
  var scanner = CSVScanner(CodedText(bytes: bytes, encoding: .utf8), separator: separator)
  var records: [TableRow] = []
  while let record = scanner.next() {
    precondition(record.number > records.last?.number ?? 0, "line repeated")
    precondition(record.cellCount == record.cells.count && record.cellCount > 0, "cells lost")
    records.append(record)
  }
  return records
}

/// Scalar by scalar: a quote before a combining mark is a part of a Swift character, and no quote of it.
private func quoted(_ row: [String], _ separator: UInt8) -> String {
  row.map { field in
    let scalars = field.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    return "\"" + String(String.UnicodeScalarView(scalars)) + "\""
  }.joined(separator: String(UnicodeScalar(separator)))
}
