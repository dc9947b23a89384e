package import Workbooks

/// A text that depends on cells, with its formula and its present result.
///
/// It is written as one interpolated sentence: `"うち要修正 \(count)件"` is `"うち要修正 "&COUNTIF(…)&"件"`.
package struct LiveText: ExpressibleByStringInterpolation {
  /// The formula without `=`.
  package let formula: String
  /// The present result of the formula.
  package let text: String

  package init(_ formula: String, comesTo text: String) {
    self.formula = formula
    self.text = text
  }

  /// The text of a sheet's own formula; an error stands in it as the sheet shows it.
  package init(_ expression: SheetExpression) {
    self.init(expression.formula, comesTo: expression.value.shown)
  }

  /// Creates a text that depends on no cell.
  package init(stringLiteral words: String) {
    self.init(FormulaText.quoted(words), comesTo: words)
  }

  package init(stringInterpolation sentence: StringInterpolation) {
    self = sentence.whole
  }

  /// The content of the cell that shows it.
  package var content: Cell.Content { .formula("=" + formula, cached: .text(text)) }

  /// Concatenates two texts; an empty text adds nothing to the formula.
  package static func + (first: LiveText, second: LiveText) -> LiveText {
    if first.isNothing { return second }
    if second.isNothing { return first }
    return LiveText(first.formula + "&" + second.formula, comesTo: first.text + second.text)
  }

  private var isNothing: Bool { formula == "\"\"" }

  /// The parts of a sentence from left to right.
  package struct StringInterpolation: StringInterpolationProtocol {
    private var parts: LiveText = ""
    /// The constant words since the last part that depends on cells.
    private var words = ""

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { words += literal }

    /// Appends words that are constant in the workbook.
    package mutating func appendInterpolation(_ words: String) { self.words += words }

    package mutating func appendInterpolation(_ part: LiveText) {
      parts = whole + part
      words = ""
    }

    package mutating func appendInterpolation(_ count: LiveCount) {
      appendInterpolation(LiveText(count.formula, comesTo: String(count.number)))
    }

    fileprivate var whole: LiveText { words.isEmpty ? parts : parts + LiveText(stringLiteral: words) }
  }
}
