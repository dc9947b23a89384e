import Indicators

/// The text of a file in the code in which it lies there (文字コード): known to be valid, and not converted.
struct CodedText: Equatable {
  let bytes: [UInt8]
  /// UTF-8 unless it is CP932; what was UTF-16 is UTF-8 by now.
  let encoding: SourceFile.Encoding
  /// Where the text begins: behind the byte order mark.
  var start = 0
  /// The first line that is no UTF-8, which tells where a file broke that was never meant to be CP932.
  var brokenLine: Int?

  var isEmpty: Bool { start >= bytes.count }
}
