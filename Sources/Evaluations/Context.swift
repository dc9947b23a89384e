import Figures
package import Indicators

/// The report year and the named constants of the plan, shared by all indicators of a run.
package struct Context: Sendable {
  /// The plan whose indicators are evaluated: the strategy's plan, or the plan made from the programme's metrics.
  package let plan: Plan
  /// The report year (報告年度); values of later years have no effect.
  package private(set) var reportYear: FiscalYear
  private var numbers: [Constant: Double]
  private let texts: [Constant: String]

  /// Looks up the constants and words of the plan once, for all its indicators.
  package init(plan: Plan, reportYear: FiscalYear) {
    self.plan = plan
    self.reportYear = reportYear
    var numbers: [Constant: Double] = [:]
    for constant in Constant.numbers(in: plan) {
      numbers[constant] = constant.number(in: plan, reportYear: reportYear)
    }
    var texts: [Constant: String] = [:]
    for rule in plan.ratings.rows { texts[.verdict(rule.id)] = rule.text }
    self.numbers = numbers
    self.texts = texts
  }

  /// The same plan with another report year.
  package func asOf(_ reportYear: FiscalYear) -> Context {
    var context = self
    context.reportYear = reportYear
    context.numbers[.reportYear] = Constant.reportYear.number(in: plan, reportYear: reportYear)
    return context
  }

  /// The value of a constant; nil for words and for a name that the plan does not define.
  func number(_ constant: Constant) -> Double? {
    numbers[constant]
  }

  /// The words of a constant; empty for numbers.
  func words(_ constant: Constant) -> String {
    texts[constant] ?? ""
  }

  /// The share of a part in a whole (構成比), to a tenth of a per cent; 0 where the whole is 0.
  package func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : round(Double(part) / Double(whole), digits: 3)
  }

  /// A number rounded by the plan's rule.
  package func round(_ value: Double, digits: Int) -> Double {
    plan.settings.rounding.round(value, digits: digits)
  }
}
