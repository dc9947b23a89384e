import Workbooks

/// A text that follows the cells it tells of: its formula and what that comes to now, written as one sentence.
///
/// Words stand as they are, live parts between them: `"うち要修正 \(count)件"` is `"うち要修正 "&COUNTIF(…)&"件"`.
struct LiveText: ExpressibleByStringInterpolation {
  /// The formula without `=`.
  let formula: String
  /// What the formula comes to.
  let text: String

  init(_ formula: String, comesTo text: String) {
    self.formula = formula
    self.text = text
  }

  /// The text of a sheet's own formula; an error stands in it as the sheet shows it.
  init(_ expression: SheetExpression) {
    self.init(expression.formula, comesTo: expression.value.shown)
  }

  /// Words alone.
  init(stringLiteral words: String) {
    self.init(FormulaText.quoted(words), comesTo: words)
  }

  init(stringInterpolation sentence: StringInterpolation) {
    self = sentence.whole
  }

  /// The content of the cell that says it.
  var content: Cell.Content { .formula("=" + formula, cached: .text(text)) }

  /// One text behind the other; nothing is added to nothing.
  static func + (first: LiveText, second: LiveText) -> LiveText {
    if first.isNothing { return second }
    if second.isNothing { return first }
    return LiveText(first.formula + "&" + second.formula, comesTo: first.text + second.text)
  }

  private var isNothing: Bool { formula == "\"\"" }

  /// The parts of a sentence from left to right.
  struct StringInterpolation: StringInterpolationProtocol {
    private var parts: LiveText = ""
    /// The words since the last live part.
    private var words = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { words += literal }

    /// Words that are fixed when the workbook is made.
    mutating func appendInterpolation(_ words: String) { self.words += words }

    mutating func appendInterpolation(_ part: LiveText) {
      parts = whole + part
      words = ""
    }

    mutating func appendInterpolation(_ count: LiveCount) {
      appendInterpolation(LiveText(count.formula, comesTo: String(count.number)))
    }

    fileprivate var whole: LiveText { parts + LiveText(stringLiteral: words) }
  }
}
