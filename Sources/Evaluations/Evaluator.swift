package import Figures
import Indicators

/// Calculates all figures and yearly figures of one indicator from its record and its definitions.
///
/// Values are calculated on demand and cached. Yearly figures are calculated cell by cell, so that a cell may refer to
/// the year before.
package struct Evaluator: Sendable {
  let definitions: Definitions
  let record: Record
  let context: Context
  /// Whether roundings are skipped, to calculate the exact value of a figure.
  var isRaw = false
  /// The horizon k that is being tested; nil outside the search for the first horizon.
  var horizonStep: Double?
  private var figures: [Value?]
  private var rows: [Value?]

  /// Creates an evaluator without cached values; the definitions must be those of the indicator's profile.
  package init(_ definitions: Definitions, record: Record, context: Context) {
    self.definitions = definitions
    self.record = record
    self.context = context
    figures = Array(repeating: nil, count: Figure.allCases.count)
    rows = Array(repeating: nil, count: YearlyFigure.allCases.count * record.entries.count)
  }

  /// The value that the cell of a figure shows.
  package mutating func value(of figure: Figure) -> Value {
    if let known = figures[figure.index] { return known }
    let value = value(of: definitions[figure], column: nil)
    figures[figure.index] = value
    return value
  }

  /// The value of a yearly figure in the year at a position.
  package mutating func value(of row: YearlyFigure, at column: Int) -> Value {
    let index = row.index * record.entries.count + column
    if let known = rows[index] { return known }
    let value = value(of: definitions[row], column: column)
    rows[index] = value
    return value
  }

  /// The value of a figure without the rounding of its own cell; its inputs are as the cells show them.
  package mutating func rawValue(of figure: Figure) -> Value {
    isRaw = true
    defer { isRaw = false }
    return value(of: definitions[figure], column: nil)
  }

  // MARK: Definitions

  private mutating func value(of definition: Definition, column: Int?) -> Value {
    switch definition {
    case .calculation(let expression):
      return number(expression, column).map(Value.number) ?? .absent(.noValue)
    case .lookup(let row, let year, let otherwise):
      guard let year = number(year, column) else { return .absent(otherwise) }
      return numberOf(row, inYear: year).map(Value.number) ?? .absent(otherwise)
    case .input(let input):
      return record.number(input).map(Value.number) ?? .absent(.noBaseline)
    case .cell(let input, let otherwise):
      return column.map { cell(input, otherwise: otherwise, at: $0) } ?? .absent(.blank)
    case .words(let words):
      return .words(text(of: words, column))
    case .era(let figure):
      let year = value(of: figure)
      return year.number.map { .words(FiscalYear(Int($0)).label) } ?? year
    case .absent(let reason):
      return .absent(reason)
    case .choice(let condition, let first, let second):
      return value(of: holds(condition, column) ? first : second, column: column)
    case .requiring(let figures, let inner):
      for figure in figures {
        let asked = value(of: figure)
        if asked.number == nil { return column == nil ? asked : .absent(.blank) }
      }
      return value(of: inner, column: column)
    }
  }

  private func cell(_ input: CellInput, otherwise: CellInput?, at column: Int) -> Value {
    let found = record.entries[column].value(input)
    if case .absent = found, let otherwise { return record.entries[column].value(otherwise) }
    return found
  }

  private mutating func text(of words: [Definition.Word], _ column: Int?) -> String {
    words.reduce(into: "") { text, word in text += self.text(of: word, column) }
  }

  private mutating func text(of word: Definition.Word, _ column: Int?) -> String {
    switch word {
    case .text(let literal): return literal
    case .constant(let constant): return context.words(constant)
    case .filled(let constant, let fills):
      return fills.reduce(context.words(constant)) { words, fill in
        words.replacing(fill.blank, with: text(of: fill.word, column))
      }
    case .figure(let figure): return formatted(value(of: figure))
    case .input: return record.override?.rating.label ?? ""
    case .label: return column.map { record.years[$0].label } ?? ""
    case .cell(let row): return text(of: row, at: column)
    case .before(let row, let first):
      return column.flatMap { $0 > 0 ? text(of: row, at: $0 - 1) : nil } ?? first
    case .newest(let row): return text(of: row, at: record.entries.count - 1)
    case .joined(let row):
      return record.entries.indices.map { text(of: row, at: $0) }.filter { !$0.isEmpty }
        .joined(separator: Definition.Word.separator)
    }
  }

  private mutating func text(of row: YearlyFigure, at column: Int?) -> String {
    column.flatMap { value(of: row, at: $0).text } ?? ""
  }

  /// A value inside a text; whole numbers have no decimal point.
  private func formatted(_ value: Value) -> String {
    value.number.map { String(Int($0)) } ?? value.text ?? ""
  }

  // MARK: Conditions

  /// Whether a condition holds in a year, or for the indicator as a whole.
  mutating func holds(_ condition: Condition, _ column: Int?) -> Bool {
    switch condition {
    case .compare(let left, let comparison, let right):
      guard let left = number(left, column), let right = number(right, column) else { return false }
      return comparison.holds(left, right)
    case .isNumber(let figure): return value(of: figure).number != nil
    case .hasNumber(let row): return column.map { value(of: row, at: $0).number != nil } ?? false
    case .hadNumber(let row):
      guard let column, column > 0 else { return false }
      return value(of: row, at: column - 1).number != nil
    case .cellIs(let row, let word): return column.map { value(of: row, at: $0).input == word } ?? false
    case .inputIs(let input, let word):
      return column.map { record.entries[$0].value(input).input == word } ?? false
    case .isGiven(let input): return input == .override ? record.override != nil : record.number(input) != nil
    case .all(let members):
      for member in members where !holds(member, column) { return false }
      return true
    case .given(let figures, let inner):
      for figure in figures where value(of: figure).number == nil { return false }
      return holds(inner, column)
    case .not(let inner): return !holds(inner, column)
    }
  }
}

extension Condition.Comparison {
  /// Whether the comparison holds in a spreadsheet, which compares about 15 digits.
  fileprivate func holds(_ left: Double, _ right: Double) -> Bool {
    let isSame = Rounding.isSame(left, right)
    return switch self {
    case .less: left < right && !isSame
    case .atMost: left < right || isSame
    case .equal: isSame
    case .atLeast: left > right || isSame
    case .greater: left > right && !isSame
    }
  }
}

extension Record.Entry {
  /// The value that the sheet carries for an input of the year.
  fileprivate func value(_ input: CellInput) -> Value {
    switch input {
    case .year: .number(Double(year.number))
    case .label: .words(year.label)
    case .actual: Self.number(cells.first)
    case .second: Self.number(second)
    case .comparison: Self.number(comparison)
    case .status: Self.word(cells.first)
    case .secondStatus: Self.word(second)
    case .comparisonStatus: Self.word(comparison)
    case .treatment: printedTreatment.map(Value.input) ?? .absent(.blank)
    case .path: path.map(Value.number) ?? .absent(.blank)
    }
  }

  private static func number(_ cell: Record.Cell?) -> Value {
    cell?.number.map(Value.number) ?? .absent(.blank)
  }

  private static func word(_ cell: Record.Cell?) -> Value {
    cell?.word.map(Value.input) ?? .absent(.blank)
  }
}
