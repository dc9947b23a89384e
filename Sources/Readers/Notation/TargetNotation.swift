import Indicators

/// The notation of a target (目標) in plans; the column 判定の目標 says in the same notation what 目標 prints otherwise.
///
/// | printed | target |
/// |---|---|
/// | `1,560件(R6)`, `93%超(R6)`, `10位以内(R6)` | level, or new where the baseline is `（新規）` |
/// | `250万件以上(R2〜R6累計)`, `5年間で100件(R2〜R6)` | cumulative |
/// | `年間100件(R2〜R6)`, `100%(毎年度)` | every year |
/// | `178市町村(R2〜R6)`, `40人以下を維持(R2〜R6)` | maintain |
/// | `120件(R4〜R6平均)` | average |
/// | `20〜25%(R6)`, `20%以上25%以下(R6)`, `100件±5%(R6)` | range |
/// | `基準×0.5(R6)`, `２倍(R6)`, `半減(R6)`, `50%減(R6)`, `30ポイント増(R6)` | share of the baseline |
/// | `現状維持(R6)`, `基準以上(R6)` | no worse than the baseline |
/// | `増加(R6)`, `基準より減(R6)` | better than the baseline |
/// | `前年比１割増(R2〜R6)`, `前年×0.95(R2〜R6)`, `前年度以上(R2〜R6)` | growth |
/// | `全市町村(R6)` | all: a constant of the plan |
/// | `転出と転入を均衡（R5）` | balance |
/// | `策定(R6)`, `済(R6)` | done |
/// | `年度ごと(R2〜R6)` | a target for each year, in `path.csv` |
/// | `@全国平均より上(R6)` | compared with another series |
struct TargetNotation {
  /// Why a text is no target.
  enum Fault: Error, Hashable {
    case unreadable
    /// Another unit than the row's: the unit as written, empty for none.
    case unitDiffers(String)
    /// 全… without a constant of that name.
    case unknownConstant(String)
    /// @… without a series of that name.
    case unknownSeries(String)
    /// The column 種別 asks for what the notation cannot be.
    case kindDoesNotFit
    /// Something that can be meant in several ways, each of which the plan can write.
    case asked(Question, [String])
  }

  /// What a plan must say before a text can be read.
  enum Question: Hashable {
    case yearWithoutEra
    case baselineWithoutYear
    case bracketsWithoutYear
    /// 50%減 of an indicator in %: a share or points.
    case shareOrPoints
    /// 年間2%増: over the year before or over the baseline.
    case yearlyOrOverall
    /// 累計 with one year.
    case sumWithoutPeriod
    /// 5年間で of a period that has another number of years.
    case yearsDiffer
    /// 77-78%.
    case hyphenInRange
    /// 減少 where more is better, 以下 where more is better.
    case againstDirection(String)
  }

  /// A target, how a value compares with its number, and what the reader decided about the notation.
  struct Reading: Hashable {
    let target: Target
    var comparison: TargetComparison?
    var remarks: [PlanTime.Remark] = []
  }

  /// The unit of the row.
  let unit: Unit
  /// The names of the plan's constants by their folded form.
  let constants: [String: String]
  /// The years of the plan, which a period without years is.
  let period: ClosedRange<FiscalYear>
  /// The baseline, whose year 「R1比」 may name and from which the aim of a range follows.
  let baseline: BaselineNotation.Reading
  /// The kind of the column 種別; nil where the notation alone decides.
  let kind: Target.Kind?
  var direction = Indicator.Direction.higherIsBetter
  var yearKind = Indicator.YearKind.fiscal
  /// The names of the series with which a target can be compared.
  var series: [String] = []

  /// The target of a text.
  func read(_ text: String) throws(Fault) -> Reading {
    try read(parted(text))
  }

  private func read(_ written: PlanText) throws(Fault) -> Reading {
    var phrase = TargetPhrase(written.words, time: written.time)
    let folded = phrase.words
    if let constant = constants[folded] {
      return try checked(.all(constant: constant, year: onlyYear(&phrase)), phrase)
    }
    if folded.hasSuffix("均衡") {
      return try checked(.balance(year: onlyYear(&phrase)), phrase)
    }
    if let reading = try readConditions(&phrase) { return reading }
    if folded.hasPrefix("全"), !folded.contains(where: \.isNumber) { throw .unknownConstant(folded) }
    return try readNumber(&phrase)
  }

  private func parted(_ text: String) throws(Fault) -> PlanText {
    do {
      return try PlanText(text, kind: yearKind)
    } catch {
      switch error {
      case .unreadable: throw .unreadable
      case .ambiguousYear(let readings): throw .asked(.yearWithoutEra, readings)
      case .brackets(let words, let inside):
        let year = period.upperBound
        let readings = [words, inside].filter { text in
          (try? read(PlanText(words: text, time: PlanTime(years: .year(year))))) != nil
        }.map { "\($0)(\(year.label))" }
        throw readings.isEmpty ? .unreadable : .asked(.bracketsWithoutYear, readings)
      }
    }
  }

  // MARK: Conditions, the longest form first

  private func readConditions(_ phrase: inout TargetPhrase) throws(Fault) -> Reading? {
    if let range = try RangeNotation(number: PlanNumber(unit: unit), time: timeText(phrase)).read(
      phrase.words)
    {
      let ends = TargetRange(
        range.lower...range.upper, excludesLower: range.excludesLower, excludesUpper: range.excludesUpper,
        baseline: baseline.baseline.value, direction: direction)
      return try checked(.range(ends, time: time(&phrase)), phrase)
    }
    let relative = RelativeNotation(
      unit: unit, baselineYear: baseline.baseline.year, time: timeText(phrase), isYearly: phrase.isYearly)
    switch try relative.read(phrase.words) {
    case .growth(let rate, let comparison):
      try check(rate == 0 ? nil : rate > 0 ? .higherIsBetter : .lowerIsBetter, "前年比")
      return try checked(.growth(rate: rate, period: years(phrase)), phrase, comparison)
    case .share(let factor, let addend, let comparison):
      return try checked(.relative(factor: factor, addend: addend, time: time(&phrase)), phrase, comparison)
    case .hold(let comparison):
      if phrase.time == nil, comparison == nil {
        phrase.add(.everyYear(period))
        return try checked(.hold(time: .everyYear(period)), phrase, atLeast)
      }
      return try checked(.hold(time: time(&phrase)), phrase, comparison ?? atLeast)
    case .change(let word, let wanted):
      try check(wanted, word)
      return try checked(
        .change(time: time(&phrase)), phrase, direction == .higherIsBetter ? .above : .below)
    case nil: break
    }
    if let (name, comparison) = try SeriesNotation(names: series).read(phrase.words) {
      return try checked(.series(name, time: time(&phrase)), phrase, comparison)
    }
    if DoneWords.read(phrase.words) == true || DoneWords.targets.contains(phrase.words) {
      return try checked(.done(time: time(&phrase)), phrase)
    }
    if phrase.words == "年度ごと" { return try checked(.stepwise(period: years(phrase)), phrase) }
    return nil
  }

  private var atLeast: TargetComparison { direction == .higherIsBetter ? .atLeast : .atMost }

  // MARK: Numbers

  private func readNumber(_ phrase: inout TargetPhrase) throws(Fault) -> Reading {
    let (words, comparison) = ComparisonWords.split(phrase.words)
    let value = try PlanNumber(unit: unit).read(words)
    let written = try writtenKind(&phrase)
    let years = self.years(phrase)
    let year = years.upperBound
    let target: Target
    switch kind ?? written {
    case .level: target = .level(value: value, year: year)
    case .new: target = .new(value: value, year: year)
    case .cumulative: target = .cumulative(value: value, period: years)
    case .everyYear: target = .everyYear(value: value, period: years)
    case .maintain: target = .maintain(value: value, period: years)
    case .average: target = .average(value: value, period: years)
    case .growth, .all, .balance, .range, .relative, .hold, .change, .done, .stepwise, .series:
      throw .kindDoesNotFit
    }
    return try reading(target, comparison, phrase)
  }

  /// The kind that the words around a number and its time say.
  private func writtenKind(_ phrase: inout TargetPhrase) throws(Fault) -> Target.Kind {
    var isPeriod = true
    if case .year = phrase.time?.years { isPeriod = false }
    if phrase.isSum {
      guard isPeriod else {
        throw .asked(.sumWithoutPeriod, ["\(phrase.words)(\(period.lowerBound.label)〜\(timeText(phrase))累計)"])
      }
      if let count = phrase.yearCount, count != years(phrase).count {
        throw .asked(
          .yearsDiffer,
          ["\(phrase.words)(\(years(phrase).lowerBound.label)〜\(years(phrase).upperBound.label)累計)"])
      }
      return .cumulative
    }
    if phrase.time?.isMean ?? false { return .average }
    if phrase.isKept {
      if phrase.time == nil { phrase.add(.everyYear(period)) }
      return .maintain
    }
    if phrase.isYearly { return phrase.time?.onlyYear == nil ? .everyYear : level }
    switch phrase.time?.years {
    case .everyYearOfPlan: return .everyYear
    case .period: return .maintain
    case .year: return level
    case nil:
      phrase.add(.noTime(period.upperBound))
      return level
    }
  }

  private var level: Target.Kind { baseline.isNew ? .new : .level }

  // MARK: Time

  /// The years of a period, or up to the only year; the years of the plan where there is no time.
  private func years(_ phrase: TargetPhrase) -> ClosedRange<FiscalYear> {
    switch phrase.time?.years {
    case .period(let years): years
    case .year(let year): min(period.lowerBound, year)...year
    case .everyYearOfPlan, nil: period
    }
  }

  /// The only year of a condition, or every year of a period.
  private func time(_ phrase: inout TargetPhrase) throws(Fault) -> Target.Time {
    guard !phrase.isSum, !(phrase.time?.isMean ?? false) else { throw .unreadable }
    switch phrase.time?.years {
    case .period(let years): return .everyYear(years)
    case .everyYearOfPlan: return .everyYear(period)
    case .year(let year): return phrase.isKept ? .everyYear(years(phrase)) : .year(year)
    case nil:
      if phrase.isYearly || phrase.isKept { return .everyYear(period) }
      phrase.add(.noTime(period.upperBound))
      return .year(period.upperBound)
    }
  }

  /// The only year of a target that no period can have; the last year of the plan where there is no time.
  private func onlyYear(_ phrase: inout TargetPhrase) throws(Fault) -> FiscalYear {
    guard case .year(let year) = try time(&phrase) else { throw .unreadable }
    return year
  }

  /// The time as a proposal writes it.
  private func timeText(_ phrase: TargetPhrase) -> String {
    switch phrase.time?.years {
    case .period(let years): "\(years.lowerBound.label)〜\(years.upperBound.label)"
    case .year(let year): year.label
    case .everyYearOfPlan, nil: period.upperBound.label
    }
  }

  // MARK: Checks

  private func checked(
    _ target: Target, _ phrase: TargetPhrase, _ comparison: TargetComparison? = nil
  ) throws(Fault) -> Reading {
    guard kind == nil || kind == target.kind else { throw .kindDoesNotFit }
    return try reading(target, comparison, phrase)
  }

  private func reading(
    _ target: Target, _ comparison: TargetComparison?, _ phrase: TargetPhrase
  ) throws(Fault) -> Reading {
    if let comparison { try check(comparison.direction, comparison.rawValue) }
    return Reading(target: target, comparison: comparison, remarks: phrase.remarks)
  }

  /// A word that asks for the other direction is asked about: either the word or the direction is wrong.
  private func check(_ wanted: Indicator.Direction?, _ word: String) throws(Fault) {
    guard wanted == nil || wanted == direction else { throw .asked(.againstDirection(word), []) }
  }
}
