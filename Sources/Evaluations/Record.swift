package import Figures
package import Indicators

/// All that the calculation of one indicator starts from: what the sheet 実績入力 carries.
package struct Record: Hashable, Sendable {
  /// Whose calculation it is, as the plan describes it.
  package let indicator: Indicator
  /// The value of the plan's baseline, 0 for 新規; nil where there is none.
  package let baseline: Double?
  /// The year from which the path starts: the baseline's, for 新規 the year before the plan; nil for none.
  package let baselineYear: FiscalYear?
  /// The target in the unit of the indicator; for 前年比 the rate of growth, for 均衡 0.
  package let target: Double
  /// The words of a rating set by a person with its reason; nil for none.
  package let override: Override?
  /// One entry a year, oldest first, no year left out.
  package var entries: [Entry]

  /// A rating set by a person.
  package struct Override: Hashable, Sendable {
    /// Symbol and words of the rating (評価): `○ 順調`.
    package let words: String
    /// Why it was set (理由 of `plan/overrides.csv`); never empty.
    package let reason: String
  }

  /// What is known of one year.
  package struct Entry: Hashable, Sendable {
    /// The year of the values: 年度, 暦年 or 時点, as the indicator says.
    package let year: FiscalYear
    /// Value and status of each series of the indicator, in the order of `Indicator.strands`.
    package var cells: [Cell]
    /// 除外, 断絶, or 使う.
    package var treatment: String
    /// The expected value that the plan types for the year.
    package let path: Double?

    /// A year; its cells must be one for each of `Indicator.strands`, in that order.
    package init(year: FiscalYear, cells: [Cell], treatment: String, path: Double?) {
      self.year = year
      self.cells = cells
      self.treatment = treatment
      self.path = path
    }
  }

  /// One value of one series and year, with its status as the sheet prints it.
  package struct Cell: Hashable, Sendable {
    /// The value (実績値) in the unit of the indicator, not rounded; nil where there is none.
    package var number: Double?
    /// 確定, 速報 …, a reason for absence, 基準 for the plan's baseline, or nothing.
    package var status: String
    /// Where it stands; nil where nothing was delivered.
    package let place: Place?
    /// What the department wrote beside it; empty where nothing was delivered.
    package let words: Observation.Words

    /// A cell; where there is no number, the status says why, or nothing where none is owed.
    package init(
      number: Double?, status: String, place: Place?, words: Observation.Words = Observation.Words()
    ) {
      self.number = number
      self.status = status
      self.place = place
      self.words = words
    }
  }

  /// The word for a year that takes part as it is.
  package static let used = "使う"
  /// The status of the plan's own baseline.
  package static let baselineStatus = "基準"

  /// The years of the entries.
  package var years: [FiscalYear] {
    entries.map(\.year)
  }

  /// A record as it is given; `init(of:in:observations:reportYear:years:)` gathers one from the inputs.
  package init(
    indicator: Indicator, baseline: Double?, baselineYear: FiscalYear?, target: Double, override: Override?,
    entries: [Entry]
  ) {
    self.indicator = indicator
    self.baseline = baseline
    self.baselineYear = baselineYear
    self.target = target
    self.override = override
    self.entries = entries
  }

  /// Whether there is a way from the baseline to a target of one year, but one under 5 % of the target, so that a small
  /// change of the value is a large one of the progress.
  package var hasShortWay: Bool {
    guard let baseline = indicator.baseline.value, indicator.target.kind.hasPrintedWay else { return false }
    let way = indicator.direction.sign * (target - baseline)
    return way > 0 && way < 0.05 * target.magnitude
  }

  /// The value of an input; nil where it is not given.
  package func number(_ input: Input) -> Double? {
    switch input {
    case .baseline: baseline
    case .baselineYear: baselineYear.map { Double($0.number) }
    case .target: target
    case .targetYear: Double(indicator.target.year.number)
    case .fromYear: indicator.target.period.map { Double($0.lowerBound.number) }
    case .override: nil
    }
  }
}
