import Indicators

@testable import Tables

extension CSVScanner {
  /// A scanner at the beginning of UTF-8.
  init(_ bytes: [UInt8], columns: Int = .max) {
    self.init(CodedText(bytes: bytes, encoding: .utf8), columns: columns)
  }
}
