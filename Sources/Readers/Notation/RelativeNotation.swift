import Indicators

/// The notation of targets that are measured against the baseline or the year before.
///
/// | written | meaning |
/// |---|---|
/// | `基準×0.5`, `２倍`, `半減`, `50%減`, `３割増`, `R1比50%削減` | baseline × factor |
/// | `基準+30ポイント`, `30ポイント増` | baseline + number |
/// | `現状維持`, `維持`, `基準以上`, `基準値以下` | no worse than the baseline |
/// | `増加`, `延伸`, `基準より減`, `R1年度より増加` | better than the baseline |
/// | `前年比１割増`, `前年度比102%以上`, `前年×0.95`, `前年度以上` | last year × factor |
struct RelativeNotation {
  /// What is asked of the value.
  enum Reading: Hashable {
    /// The rate over the year before, as a ratio.
    case growth(Double, TargetComparison?)
    /// Baseline × factor + addend.
    case share(factor: Double, addend: Double, TargetComparison?)
    /// No worse than the baseline; nil for 維持, which follows the direction.
    case hold(TargetComparison?)
    /// Better than the baseline, in the direction of the word; nil for a word that has none.
    case change(String, Indicator.Direction?)
  }

  let unit: Unit
  /// The year of the baseline, which may stand for it: R1比.
  let baselineYear: FiscalYear?
  /// The time as a proposal writes it.
  let time: String
  /// Whether 毎年 or 年間 stands before the words.
  let isYearly: Bool

  private static let changes: [(word: String, direction: Indicator.Direction)] = [
    ("増加", .higherIsBetter), ("延伸", .higherIsBetter), ("向上", .higherIsBetter), ("拡大", .higherIsBetter),
    ("高める", .higherIsBetter), ("増", .higherIsBetter), ("減少", .lowerIsBetter), ("縮小", .lowerIsBetter),
    ("縮減", .lowerIsBetter), ("削減", .lowerIsBetter), ("減", .lowerIsBetter),
  ]

  /// What a whole folded text asks; nil for any other text.
  func read(_ folded: String) throws(TargetNotation.Fault) -> Reading? {
    if let rest = afterLastYear(folded) { return try growth(rest) }
    let (rest, hasBaseline) = afterBaseline(folded)
    if rest == "維持" || folded == "現状維持" || folded == "現状値維持" { return .hold(nil) }
    if hasBaseline, let comparison = ["以上": TargetComparison.atLeast, "以下": .atMost][rest] {
      return .hold(comparison)
    }
    if let change = Self.changes.first(where: { $0.word == rest }) { return .change(rest, change.direction) }
    let (words, comparison) = ComparisonWords.split(rest)
    guard let (factor, addend) = try share(words, hasBaseline: hasBaseline) else { return nil }
    return .share(factor: factor, addend: addend, comparison)
  }

  // MARK: The year before

  private func afterLastYear(_ text: String) -> String? {
    var rest = text
    rest.removeBeginning(of: ["対"])
    guard rest.removeBeginning(of: ["前年度", "前年"]) != nil else { return nil }
    rest.removeBeginning(of: ["比で", "比", "より"])
    return rest
  }

  private func growth(_ rest: String) throws(TargetNotation.Fault) -> Reading? {
    switch rest {
    case "以上": return .growth(0, .atLeast)
    case "以下": return .growth(0, .atMost)
    default: break
    }
    let (words, comparison) = ComparisonWords.split(rest)
    if words.hasPrefix("×"), let factor = Self.decimal(String(words.dropFirst())) {
      return .growth(Self.rate(factor), comparison)
    }
    if let rate = Self.rate(words) { return .growth(rate.value, comparison) }
    if comparison != nil, words.hasSuffix("%"), let share = Self.decimal(String(words.dropLast())) {
      return .growth(Self.rate(share.shifted(by: -2)), comparison)
    }
    throw .unreadable
  }

  // MARK: The baseline

  private func afterBaseline(_ text: String) -> (rest: String, hasBaseline: Bool) {
    var rest = text
    var names = ["基準値", "基準", "現状値", "現状"]
    if let baselineYear {
      names +=
        (1..<max(1, min(text.count, 16))).map { String(text.prefix($0)) }
        .filter { (try? YearNotation.read($0))?.year == baselineYear }.sorted { $0.count > $1.count }
    }
    guard rest.removeBeginning(of: names) != nil else { return (text, false) }
    rest.removeBeginning(of: ["年度比で", "年度比", "年比", "年度より", "年より", "比で", "比", "より"])
    return (rest, true)
  }

  private func share(
    _ words: String, hasBaseline: Bool
  ) throws(TargetNotation.Fault) -> (factor: Double, addend: Double)? {
    if words == "半減" { return (0.5, 0) }
    if words.hasPrefix("×"), hasBaseline, let factor = Self.decimal(String(words.dropFirst())) {
      return (factor.value, 0)
    }
    if words.hasSuffix("倍"), let factor = Self.decimal(String(words.dropLast())) { return (factor.value, 0) }
    if hasBaseline, let sign = words.first, "+-".contains(sign),
      let number = points(String(words.dropFirst()))
    {
      return (1, sign == "+" ? number : -number)
    }
    for (word, sign) in [("増", 1.0), ("減", -1)] where words.hasSuffix("ポイント" + word) {
      guard let number = Self.decimal(String(words.dropLast("ポイント".count + 1))) else { return nil }
      return (1, sign * number.value)
    }
    guard let rate = Self.rate(words) else { return nil }
    let written = (rate.negated ?? rate).plainText
    let sign = rate.isNegative ? "-" : "+"
    if isYearly {
      throw .asked(
        .yearlyOrOverall,
        ["前年×\((1 + rate.value).shortText)(\(time))", "基準×\((1 + rate.value).shortText)(\(time))"])
    }
    if unit.isPercentage, words.contains("%") {
      throw .asked(
        .shareOrPoints,
        ["基準×\((1 + rate.value).shortText)(\(time))", "基準\(sign)\(written)ポイント(\(time))"])
    }
    return (1 + rate.value, 0)
  }

  /// A number of the unit, or of points.
  private func points(_ text: String) -> Double? {
    if text.hasSuffix("ポイント") { return Self.decimal(String(text.dropLast(4)))?.value }
    return try? PlanNumber(unit: unit).read(text)
  }

  // MARK: Numbers

  /// A rate as it is written, ±.
  private struct Rate {
    let number: DecimalNumber
    let isNegative: Bool
    /// The ratio: −0.5 for 50%減.
    var value: Double { isNegative ? number.negated.value : number.value }
    var negated: Rate? { isNegative ? Rate(number: number, isNegative: false) : nil }
    /// In per cent: 50.
    var plainText: String { number.shifted(by: 2).plain }
  }

  /// The rate of `1割増`, `一割減`, `50%減`, `50%削減`.
  private static func rate(_ words: String) -> Rate? {
    for (ending, places, isNegative) in [
      ("割増", -1, false), ("割減", -1, true), ("割削減", -1, true), ("%増", -2, false), ("%増加", -2, false),
      ("%減", -2, true), ("%減少", -2, true), ("%削減", -2, true),
    ] where words.hasSuffix(ending) {
      guard let number = decimal(String(words.dropLast(ending.count))), number.significand > 0 else {
        return nil
      }
      return Rate(number: number.shifted(by: places), isNegative: isNegative)
    }
    return nil
  }

  /// The factor less one, exactly as written: 1.02 is 0.02.
  private static func rate(_ factor: DecimalNumber) -> Double {
    let one = DecimalNumber(significand: 1)
    if let above = factor.subtracting(one) { return above.value }
    return factor.value - 1
  }

  private static func decimal(_ text: String) -> DecimalNumber? {
    let digits = KanjiNumber.read(text).map(String.init) ?? text
    return DecimalNumber(digits: digits)
  }
}
