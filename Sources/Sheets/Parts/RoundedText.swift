import Formulas
import Indicators

/// A projection in the digits that it deserves: three or four, with 万 and 億 for large numbers.
///
/// | number | text |
/// |---|---|
/// | 7.13 with one decimal | `7.1` |
/// | 226.6 | `227` |
/// | 2,467.0 | `2,467` |
/// | 53,187 | `53,190` |
/// | 285,597.6 | `28.6万` |
/// | 12,345,678 | `1,235万` |
/// | 523,400,000 | `5.23億` |
struct RoundedText {
  /// A range of numbers with one form.
  private struct Level {
    /// The least magnitude of the range.
    let least: Double
    let divisor: Double
    /// The digits to which the quotient is rounded, after the point or, if negative, before it.
    let digits: Int
    let unit: String

    var number: NumberText { .value(max(0, digits)) }

    func text(_ value: SheetExpression) -> LiveText {
      let quotient = divisor == 1 ? value : .operation(value, .divide, .number(divisor))
      let rounded =
        digits < 0 ? SheetExpression.rounded(quotient, digits: digits, .halfAwayFromZero) : quotient
      return number.live(rounded.formula, rounded.value.number) + LiveText(stringLiteral: unit)
    }
  }

  /// The number whose magnitude decides the form, so that both ends of an interval have one form.
  private let guide: SheetExpression
  private let decimals: Int

  /// - Parameters:
  ///   - guide: the cell of a number, which must hold one.
  ///   - decimals: the digits of the indicator after the point.
  init(by guide: SheetExpression, decimals: Int) {
    self.guide = guide
    self.decimals = decimals
  }

  private var levels: [Level] {
    [
      Level(least: 1e8, divisor: 1e8, digits: 2, unit: "億"),
      Level(least: 1e7, divisor: 1e4, digits: 0, unit: "万"),
      Level(least: 1e5, divisor: 1e4, digits: 1, unit: "万"),
      Level(least: 1e4, divisor: 1, digits: -1, unit: ""), Level(least: 100, divisor: 1, digits: 0, unit: ""),
    ]
  }

  /// The text of a number.
  func text(_ value: SheetExpression) -> LiveText {
    let small = Level(least: 0, divisor: 1, digits: decimals, unit: "").text(value)
    return levels.reversed().reduce(small) { rest, level in
      // The comparison is on a rounded number: engines agree on it to the last bit.
      let size = SheetExpression.rounded(guide, digits: 3, .halfAwayFromZero)
      let isLarge = SheetExpression.any([
        .comparison(size, .atLeast, .number(level.least)), .comparison(size, .atMost, .number(-level.least)),
      ])
      return LiveCondition(isLarge).choose(level.text(value), else: rest)
    }
  }
}
