import Indicators

@testable import Tables

/// Any text is records, between commas and between tabs; what is written back from records without fault is read as the
/// same records.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  for separator in [",", "\t"] {
    let first = records(of: bytes, between: separator)
    guard !first.isEmpty, first.allSatisfy(\.faults.isEmpty),
      String(validating: bytes, as: UTF8.self) != nil
    else { continue }
    let written = Array(first.map { quoted($0.cells, separator) }.joined(separator: "\r\n").utf8)
    let second = records(of: written, between: separator)
    precondition(second.map(\.cells) == first.map(\.cells), "rows changed")
  }
  return 0
}

private func records(of bytes: [UInt8], between separator: String) -> [TableRow] {
  var scanner = CSVScanner(
    CodedText(bytes: bytes, encoding: .utf8), separator: separator.utf8.first ?? UInt8(ascii: ","))
  var records: [TableRow] = []
  while let record = scanner.next() {
    precondition(record.number > records.last?.number ?? 0, "line repeated")
    precondition(record.cellCount == record.cells.count && record.cellCount > 0, "cells lost")
    records.append(record)
  }
  return records
}

/// Scalar by scalar: a quote before a combining mark is a part of a Swift character, and no quote of it.
private func quoted(_ row: [String], _ separator: String) -> String {
  row.map { field in
    let scalars = field.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    return "\"" + String(String.UnicodeScalarView(scalars)) + "\""
  }.joined(separator: separator)
}
