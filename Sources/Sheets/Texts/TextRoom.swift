/// The room that a place has for a text.
enum TextRoom {
  /// So many half-width characters, whatever lines they stand in.
  case width(Int)
  /// So many lines of a column's width in characters, at a font size.
  case lines(Int, width: Double, size: Double)

  /// The lines of a row that is as high as a spreadsheet allows.
  static func row(width: Double, size: Double) -> TextRoom {
    .lines(TextWidth.greatestLines, width: width, size: size)
  }

  /// Whether a text stands there whole.
  func holds(_ text: String) -> Bool {
    switch self {
    case .width(let room): TextWidth.of(text) <= room
    case .lines(let most, let width, let size): TextWidth.lines(text, width: width, size: size) <= most
    }
  }

  /// As much of a text as stands there with an ending behind it; all of it where it fits without one.
  func shown(_ text: String, ending: String) -> String {
    guard !holds(text) else { return text }
    // No room is wider than its lines.
    let most =
      switch self {
      case .width(let room): room
      case .lines(let most, let width, let size): most * Int(TextWidth.capacity(width: width, size: size))
      }
    let characters = Array(text.prefix(most))
    var (low, high) = (0, characters.count)
    while low < high {
      let middle = (low + high + 1) / 2
      if holds(String(characters[..<middle]) + "…" + ending) { low = middle } else { high = middle - 1 }
    }
    return String(characters[..<low]) + "…" + ending
  }
}
