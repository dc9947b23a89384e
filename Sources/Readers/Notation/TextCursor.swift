/// A place in a text that moves forward over what it recognises.
struct TextCursor {
  private let scalars: [Unicode.Scalar]
  private var index = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  var isAtEnd: Bool { index >= scalars.count }
  /// The scalar that comes next; nil at the end.
  var next: Unicode.Scalar? { isAtEnd ? nil : scalars[index] }
  /// What has not been recognised yet.
  var rest: String { Self.text(scalars[index...]) }

  /// Steps over spaces of ASCII.
  mutating func skipSpaces() {
    while next == " " { index += 1 }
  }

  /// Whether the text comes next.
  func isNext(_ text: String) -> Bool {
    scalars[index...].starts(with: text.unicodeScalars)
  }

  /// Steps over the text if it comes next.
  mutating func take(_ text: String) -> Bool {
    guard isNext(text) else { return false }
    index += text.unicodeScalars.count
    return true
  }

  /// Steps over the first of the texts that comes next.
  mutating func take(anyOf texts: [String]) -> String? {
    for text in texts where take(text) { return text }
    return nil
  }

  /// Steps over all that fulfil the condition.
  mutating func take(while condition: (Unicode.Scalar) -> Bool) -> String {
    let start = index
    while let scalar = next, condition(scalar) { index += 1 }
    return Self.text(scalars[start..<index])
  }

  /// Steps over one scalar.
  mutating func advance() {
    index = min(index + 1, scalars.count)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
