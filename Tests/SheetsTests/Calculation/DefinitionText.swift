import Figures
import Indicators

@testable import Exchange
@testable import Formulas
@testable import Localization
@testable import Sheets

/// The third reading of the definitions: as text for the article on the calculation.
///
/// Guards are left out, as the article states their rule once. Cases come in order, and the first that holds counts.
struct DefinitionText {
  let definitions: Definitions

  /// What a figure comes to, one line for each case.
  func lines(of figure: Figure) -> [String] { Self.lines(of: definitions[figure]) }

  /// What the cell of a row in the year y comes to, one line for each case.
  func lines(of row: YearlyFigure) -> [String] { Self.lines(of: definitions[row]) }

  private static func lines(of definition: Definition) -> [String] {
    let cases = cases(of: definition)
    // A long value must not push the conditions of the short ones out of sight.
    let width = cases.map { TextWidth.of($0.value) }.filter { $0 <= 48 }.max() ?? 0
    return cases.enumerated().map { index, found in
      let room = String(repeating: " ", count: max(0, width - TextWidth.of(found.value)) + 2)
      if !found.conditions.isEmpty {
        return found.value + room + "if " + found.conditions.joined(separator: " and ")
      }
      return index > 0 ? found.value + room + "else" : found.value
    }
  }

  // MARK: Definitions

  private typealias Case = (value: String, conditions: [String])

  private static func cases(of definition: Definition) -> [Case] {
    switch definition {
    case .calculation(let expression): [(text(of: expression), [])]
    case .lookup(let row, let year, let otherwise):
      [("\(row.name)[\(text(of: year))], or \(quoted(otherwise))", [])]
    case .input(let input): [("plan.\(input.rawValue)", [])]
    case .cell(let input, let other):
      [("entered.\(input.rawValue)[y]" + (other.map { ", or entered.\($0.rawValue)[y]" } ?? ""), [])]
    case .words(let words): [(words.map(text).joined(separator: " "), [])]
    case .era(let figure): [("era and year of \(figure.name)", [])]
    case .absent(let reason): [(quoted(reason), [])]
    case .requiring(_, let inner): cases(of: inner)
    case .choice(let condition, let first, let second): cases(condition, bare(first), bare(second))
    }
  }

  /// The cases of a choice, with a question that all of them share asked once.
  private static func cases(_ condition: Condition, _ first: Definition, _ second: Definition) -> [Case] {
    let others = cases(of: second)
    if case .choice(let inner, let value, let rest) = first, bare(rest) == second {
      return cases(of: value).map { ($0.value, [text(of: condition), text(of: inner)] + $0.conditions) }
        + others
    }
    let cases = cases(of: first)
    if case .isNumber(let figure) = condition, cases.count > 1, others.count == 1 {
      return [(others[0].value, ["\(figure.name) is not a number"])] + cases
    }
    return cases.map { ($0.value, [text(of: condition)] + $0.conditions) } + others
  }

  /// The definition without its guard.
  private static func bare(_ definition: Definition) -> Definition {
    if case .requiring(_, let inner) = definition { bare(inner) } else { definition }
  }

  private static func quoted(_ reason: Reason) -> String {
    reason == .blank ? "blank" : "«\(reason.name)»"
  }

  private static func text(of word: Definition.Word) -> String {
    switch word {
    case .text(let text): text
    case .constant(.verdict(let id)), .filled(.verdict(let id), _): RatingScale()[id]?.text ?? id.name
    case .constant(let constant), .filled(let constant, _): name(of: constant)
    case .figure(let figure): figure.name
    case .input(let input): "plan.\(input.rawValue)"
    case .label: "entered.label[y]"
    case .cell(let row): "\(row.name)[y]"
    case .before(let row, let first): "\(row.name)[y−1], or \(first)"
    case .newest(let row): "newest \(row.name)"
    case .joined(let row): "all of \(row.name)"
    }
  }

  // MARK: Conditions

  private static func text(of condition: Condition) -> String {
    switch condition {
    case .compare(let left, let comparison, let right):
      "\(text(of: left)) \(sign(comparison)) \(text(of: right))"
    case .isNumber(let figure): "\(figure.name) is a number"
    case .hasNumber(let row): "\(row.name)[y] is a number"
    case .hadNumber(let row): "\(row.name)[y−1] is a number"
    case .cellIs(let row, let word): "\(row.name)[y] is \(word.text)"
    case .inputIs(let input, let word): "entered.\(input.rawValue)[y] is \(word.text)"
    case .isGiven(let input): "plan.\(input.rawValue) is given"
    case .all(let members): members.map(text).joined(separator: " and ")
    // That figures have numbers is asked of every definition.
    case .given(_, let inner): text(of: inner)
    case .not(.isNumber(let figure)): "\(figure.name) is not a number"
    case .not(.compare(let left, .equal, let right)): "\(text(of: left)) ≠ \(text(of: right))"
    case .not(.cellIs(let row, let word)): "\(row.name)[y] is not \(word.text)"
    case .not(let inner): "not (\(text(of: inner)))"
    }
  }

  private static func sign(_ comparison: Condition.Comparison) -> String {
    switch comparison {
    case .less: "<"
    case .atMost: "≤"
    case .equal: "="
    case .atLeast: "≥"
    case .greater: ">"
    }
  }

  // MARK: Expressions

  /// The names of the numbers of 算定方法.
  static func name(of constant: Constant) -> String {
    switch constant {
    case .reportYear: "report_year"
    case .staleLimit: "stale_limit"
    case .bound(let bound): bound.name
    case .minimumYears: "minimum_years"
    case .damping: "φ"
    case .spreadGrowth: "γ"
    case .changeFloor: "change_floor"
    case .scaleFactor: "κ"
    case .usualChange: "usual_change"
    case .usualShare: "σ"
    case .quantile80: "q80"
    case .named(let name): name
    case .verdict: constant.name
    }
  }

  /// The symbols of the tables of 算定方法.
  static func name(of table: Table) -> String {
    switch table {
    case .quantile95: "t95"
    case .horizons: "horizons"
    }
  }

  private static func text(of expression: Expression, within outer: Binding = .comparison) -> String {
    switch expression {
    case .number(let number):
      let text = number == number.rounded() ? "\(Int(number))" : "\(number)"
      return number < 0 && outer > .comparison ? "(\(text))" : text
    case .constant(let constant): return name(of: constant)
    case .figure(let figure): return figure.name
    case .cell(let row): return row == .year ? "y" : "\(row.name)[y]"
    case .before(let row): return "\(row.name)[y−1]"
    case .at(let row, let year): return "\(row.name)[\(text(of: year))]"
    case .entry(let table, let position): return "\(name(of: table))[\(text(of: position))]"
    case .fold(let fold, let series): return text(of: fold, over: series)
    case .medianSlope: return "median over i < j of (fitted[j] − fitted[i]) ÷ (j − i)"
    case .forecast(let year): return "least-squares line through fitted, at \(text(of: year))"
    case .firstHorizon(let values, let bound):
      let conditions = values.map { "\(text(of: $0)) ≥ \(text(of: bound))" }
      return "first k in 1…20 with \(conditions.joined(separator: " and ")), else 99"
    case .horizon: return "k"
    case .operation(let operation, let left, let right):
      let binding = operation.binding
      let tighter = Binding(rawValue: binding.rawValue + 1) ?? .closed
      let inner =
        text(of: left, within: operation == .power ? .closed : binding) + sign(operation)
        + text(of: right, within: operation.isAssociative ? binding : tighter)
      return binding < outer ? "(\(inner))" : inner
    case .function(let function, let arguments):
      return "\(name(of: function))(\(arguments.map { text(of: $0) }.joined(separator: ", ")))"
    case .rounded(let inner, let digits): return "round(\(text(of: inner)), \(digits))"
    case .belowWhole(let inner): return "min(99.9 %, \(text(of: inner)))"
    case .atLeastWhole(let inner): return "max(100 %, \(text(of: inner)))"
    case .denoised(let inner, let digits): return "settled(\(text(of: inner)), \(digits))"
    }
  }

  private static func text(of fold: Fold, over series: RowRange) -> String {
    let row = series.row.name
    let years =
      switch series {
      case .all: row
      case .before: "\(row)[before y]"
      case .through: "\(row)[up to y]"
      case .onward: "\(row)[from y]"
      }
    return switch fold {
    case .sum: "sum(\(years))"
    case .count: "count(\(years))"
    case .minimum: "min(\(years))"
    case .maximum: "max(\(years))"
    case .magnitude: "sum(|\(years)|)"
    }
  }

  private static func sign(_ operation: Expression.Operation) -> String {
    switch operation {
    case .add: " + "
    case .subtract: " − "
    case .multiply: " × "
    case .divide: " ÷ "
    case .power: "^"
    }
  }

  private static func name(of function: Expression.Function) -> String {
    switch function {
    case .minimum: "min"
    case .maximum: "max"
    case .squareRoot: "√"
    }
  }
}
