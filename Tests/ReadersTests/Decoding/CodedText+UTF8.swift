import Indicators

@testable import Readers

extension CodedText {
  /// The text as UTF-8, without byte order mark.
  var utf8: [UInt8] {
    let text = window.bytes[start...]
    return encoding == .cp932 ? (try? CP932.utf8(of: text).get()) ?? [] : Array(text)
  }
}
