import Figures
import Formulas
import Indicators
import Workbooks

/// What a number of 前提 may be, so that no figure becomes an error or something else than it says.
struct ConstantEntry {
  let constant: Constant

  /// The least and the greatest number; `<` where the number itself is not among them.
  private var bounds: (least: Double, isLeastExcluded: Bool, greatest: Double, isGreatestExcluded: Bool) {
    switch constant {
    case .reportYear: (2000, false, 2100, false)
    case .staleLimit: (0, false, 20, false)
    // Two values have no deviation from the line through them.
    case .minimumYears: (3, false, 10, false)
    // At 1 the sum of the shares that remain has no limit.
    case .damping: (0, true, 1, true)
    case .changeFloor, .usualShare: (0, false, 1, false)
    case .scaleFactor, .quantile80: (0, true, 100, false)
    case .usualChange: (0, true, 1, false)
    case .spreadGrowth: (0, false, 2, false)
    case .bound(let bound) where bound.quantity.isRatio: (-10, false, 10, false)
    case .bound, .named, .verdict: (-1e12, false, 1e12, false)
    }
  }

  private var isWhole: Bool {
    switch constant {
    case .reportYear, .staleLimit, .minimumYears: true
    case .damping, .changeFloor, .scaleFactor, .usualChange, .usualShare, .spreadGrowth, .quantile80, .bound,
      .named, .verdict:
      false
    }
  }

  private var isPercent: Bool {
    switch constant {
    case .changeFloor, .usualChange, .usualShare: true
    case .bound(let bound): bound.quantity.isRatio
    case .reportYear, .staleLimit, .minimumYears, .damping, .scaleFactor, .spreadGrowth, .quantile80, .named,
      .verdict:
      false
    }
  }

  /// Whether a number in a cell is one of those that may stand there, as a part of a formula.
  private func isWithin(_ cell: String) -> String {
    let (least, isLeastExcluded, greatest, isGreatestExcluded) = bounds
    let members =
      [
        "\(cell)>\(isLeastExcluded ? "" : "=")\(SheetExpression.plain(least))",
        "\(cell)<\(isGreatestExcluded ? "" : "=")\(SheetExpression.plain(greatest))",
      ] + (isWhole ? ["\(cell)=ROUND(\(cell),0)"] : [])
    return "AND(\(members.joined(separator: ",")))"
  }

  /// The formula of the number that formulas read: that of the cell, or what is wrong with it.
  func checked(_ cell: String) -> String {
    "=IF(ISNUMBER(\(cell)),IF(\(isWithin(cell)),\(cell),\"\(InputFault.outOfRange.rawValue)\"),\"\(InputFault.noNumber.rawValue)\")"
  }

  /// The rule and the prompt of the cell; of a year, which may be written in words, the prompt alone.
  func validation(over area: Area) -> Validation {
    let cell = area.first.reference
    return Validation(
      over: area,
      rule: constant == .reportYear ? .any : .formula("=AND(ISNUMBER(\(cell)),\(isWithin(cell)))"),
      errorTitle: "入力できない値です", errorMessage: prompt, inputTitle: constant.title, inputMessage: prompt)
  }

  /// What is to be typed.
  private var prompt: String {
    if constant == .reportYear { return "年度をR6、令和6年度、2024のように入れます。" }
    let (least, isLeastExcluded, greatest, isGreatestExcluded) = bounds
    guard greatest < 1e12 else { return "数値を半角で入れます。" }
    func text(_ number: Double) -> String {
      isPercent ? SheetExpression.plain(number * 100) + "%" : SheetExpression.plain(number)
    }
    let range =
      text(least) + (isLeastExcluded ? "より大きく" : "以上") + text(greatest)
      + (isGreatestExcluded ? "より小さい" : "以下の")
    return range + (isWhole ? "整数" : isPercent ? "割合" : "数") + "を半角で入れます" + (isPercent ? "（例　80%）。" : "。")
  }
}

extension Constant {
  /// The name as the title of a prompt, which holds no more than 32 units.
  fileprivate var title: String { String(name.prefix(30)) }
}

/// The notations of a fiscal year that a cell understands: R6, 令和6年度, 6 and 2024, in half-width or full-width letters.
enum YearNotation {
  /// The formula of the number that is written in a cell, by whatever notation: 6 or 2024.
  static func number(_ cell: String) -> String {
    let digits = zip("０１２３４５６７８９元", "01234567891").map { (String($0), String($1)) }
    let words = ["令和", "年度", "年", "Ｒ", "R", "r", "　", " "].map { ($0, "") }
    let bare = (words + digits).reduce(cell) { "SUBSTITUTE(\($0),\"\($1.0)\",\"\($1.1)\")" }
    return
      "=IF(ISNUMBER(\(cell)),\(cell),IF(ISNUMBER(VALUE(\(bare))),VALUE(\(bare)),\"\(InputFault.noNumber.rawValue)\"))"
  }

  /// The formula of the western year of a number up to 99, which is one of 令和; others stay what they are.
  static func western(_ cell: String) -> String {
    let first = Era.reiwa.firstYear - 1
    return "=IF(ISNUMBER(\(cell)),IF(AND(\(cell)>=1,\(cell)<=99),\(cell)+\(first),\(cell)),\(cell))"
  }
}
