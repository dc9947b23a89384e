/// A text that is put together from left to right of many small parts: a formula, a file of results.
///
/// The parts are copied side by side as bytes; growing a `String` costs several times as much for each.
struct GrowingText {
  private var bytes: [UInt8] = []

  /// - Parameter capacity: the bytes that will probably be enough; a longer text is moved as it grows.
  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  static func += (text: inout GrowingText, part: String) {
    text.bytes.append(contentsOf: part.utf8)
  }

  var string: String {
    String(decoding: bytes, as: UTF8.self)
  }
}
