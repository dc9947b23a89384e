import Glibc
import Indicators

@testable import Readers

/// Any bytes are records, the same ones when they are read from a file piece by piece; what is written back from records
/// without fault is read as the same records, and CP932 gives the records of its UTF-8.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let first = rows(of: CodedText(bytes: bytes, encoding: .utf8))
  for room in [3, 3 + count % 61] { precondition(rows(of: pieces(bytes, room)) == first, "pieces differ") }
  if let text = try? CP932.utf8(of: bytes[...]).get() {
    let coded = rows(of: CodedText(bytes: bytes, encoding: .cp932))
    precondition(coded == rows(of: CodedText(bytes: text, encoding: .utf8)), "CP932 differs from its UTF-8")
  }
  guard first.isWhole, String(validating: bytes, as: UTF8.self) != nil else { return 0 }
  let written = Array(first.rows.map(quoted).joined(separator: "\r\n").utf8)
  let again = rows(of: CodedText(bytes: written, encoding: .utf8))
  precondition(first.rows.isEmpty || again.rows == first.rows, "rows changed")
  return 0
}

private struct Records: Equatable {
  var rows: [[String]] = []
  var isWhole = true
}

private func rows(of text: CodedText) -> Records {
  var scanner = CSVScanner(text)
  var record = CSVRecord()
  var records = Records()
  var line = 0
  while scanner.next(into: &record) {
    precondition(record.line > line, "line repeated")
    line = record.line
    precondition(record.fieldCount == record.fields.count && record.fieldCount > 0, "fields lost")
    precondition(record.fields.allSatisfy { $0.range.upperBound <= scanner.bytes.count }, "beyond the end")
    records.isWhole = records.isWhole && record.faults.isEmpty
    records.rows.append(record.fields.map(scanner.text))
  }
  precondition(scanner.fault == nil, "changed meanwhile")
  precondition(records.rows.count <= text.window.count, "more records than bytes")
  return records
}

/// The file that holds the bytes of one input after the other.
private let path = "/dev/shm/inputs-\(getpid()).csv"
private let file = Glibc.open(path, O_RDWR | O_CREAT, 0o600)

private func pieces(_ bytes: [UInt8], _ room: Int) -> CodedText {
  guard ftruncate(file, bytes.count) == 0, pwrite(file, bytes, bytes.count, 0) == bytes.count,
    let open = try? OpenFile(path, limit: bytes.count),
    let window = try? TextWindow(of: open, room: room)
  else { fatalError("no file") }
  return CodedText(window: window, encoding: .utf8)
}

/// Scalar by scalar: a quote before a combining mark is a part of a Swift character, and no quote of it.
private func quoted(_ row: [String]) -> String {
  row.map { field in
    let scalars = field.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    return "\"" + String(String.UnicodeScalarView(scalars)) + "\""
  }.joined(separator: ",")
}
