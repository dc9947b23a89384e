package import Figures
package import Indicators

/// The inputs of the calculation of one indicator, as the sheet 実績入力 carries them.
package struct Record: Hashable, Sendable {
  /// The indicator, as the plan describes it.
  package let indicator: Indicator
  /// The value of the plan's baseline, 0 for 新規; nil where there is none.
  package let baseline: Double?
  /// The year in which the path starts: the baseline year, for 新規 the year before the plan; nil for none.
  package let baselineYear: FiscalYear?
  /// The number of the target, `Plan.number(ofTarget:)`; nil where only the calculation knows it.
  package let target: Double?
  /// The rating that a person sets, with its reason; nil for none.
  package let override: Override?
  /// One entry for each year, oldest first, without gaps.
  package var entries: [Entry]

  /// A rating that a person sets.
  package struct Override: Hashable, Sendable {
    /// The row of the ratings whose label (評価) replaces the calculated one.
    package let rating: RatingRule
    /// The reason for the rating (理由 of `plan/overrides.csv`); never empty.
    package let reason: String
  }

  /// The data of one year.
  package struct Entry: Hashable, Sendable {
    /// The year of the values: 年度, 暦年 or 時点, according to the indicator.
    package let year: FiscalYear
    /// Value and status of each series of the indicator, in the order of `Indicator.series`.
    package var cells: [Cell]
    /// How the cells make the value of the indicator.
    private let order: SeriesOrder
    /// The treatment of the year (推計での扱い); nil where the projection uses the year as it is.
    package let treatment: Treatment.Kind?
    /// The expected value that the plan types for the year.
    package let path: Double?

    /// Creates the entry of a year; it must have one cell for each of `Indicator.series`, in that order.
    package init(
      year: FiscalYear, cells: [Cell], order: SeriesOrder = SeriesOrder(), treatment: Treatment.Kind?,
      path: Double?
    ) {
      self.year = year
      self.cells = cells
      self.order = order
      self.treatment = treatment
      self.path = path
    }

    /// The cells from which the value of the indicator comes: one, or those of 転入 and 転出 or 分子 and 分母.
    package var valueCells: ArraySlice<Cell> { cells.prefix(order.valueCount ?? cells.count) }
    /// The second of two cells from which the value comes; nil where it comes from one.
    package var second: Cell? { valueCells.count > 1 ? valueCells.last : nil }
    /// The cell of the series with which the target is compared; nil where there is none.
    package var comparison: Cell? { order.comparison.map { cells[$0] } }

    /// How the projection takes the year (推計での扱い).
    package var treatmentWord: InputWord { treatment.map(InputWord.treatment) ?? .used }

    /// The word in the column 推計での扱い; nil where there is no value to use.
    package var printedTreatment: InputWord? {
      treatment == nil && !valueCells.contains { $0.number != nil } ? nil : treatmentWord
    }
  }

  /// Which cells of an entry make the value of the indicator, and which one is compared with it.
  package struct SeriesOrder: Hashable, Sendable {
    /// How many of the first cells make the value; nil for all.
    let valueCount: Int?
    /// The position of the cell with which the target is compared.
    let comparison: Int?

    /// Lets all cells make the value.
    package init() {
      valueCount = nil
      comparison = nil
    }

    /// The order of the series of an indicator.
    package init(of indicator: Indicator) {
      valueCount = indicator.valueSeriesCount
      comparison = indicator.comparedSeries.flatMap { indicator.position(of: $0.series) }
    }
  }

  /// The value of one series in one year, or the reason why there is none.
  package struct Cell: Hashable, Sendable {
    /// The state of a value.
    package enum State: Hashable, Sendable {
      /// A department delivered the value: in the unit of the indicator, not rounded.
      case measured(Double, Observation.Status)
      /// The value is the plan's own baseline (基準), in the unit of the indicator.
      case baseline(Double)
      /// There is no value, for this reason.
      case absent(Absence)
      /// Nothing was delivered, and no value is expected.
      case notExpected
    }

    /// The state of the value.
    package let state: State
    /// The place of the value; nil where nothing was delivered.
    package let place: Place?
    /// The department's texts on the value; empty where nothing was delivered.
    package let words: Observation.Words
    /// Whether the reason of an absence is in doubt; ``Observation/isDoubted``.
    private let isDoubted: Bool

    /// Creates a cell, by default without texts of the department and without a doubt.
    package init(
      _ state: State, place: Place?, words: Observation.Words = Observation.Words(), isDoubted: Bool = false
    ) {
      self.state = state
      self.place = place
      self.words = words
      self.isDoubted = isDoubted
    }

    /// The value (実績値) in the unit of the indicator, not rounded; nil where there is none.
    package var number: Double? {
      switch state {
      case .measured(let number, _), .baseline(let number): number
      case .absent, .notExpected: nil
      }
    }

    /// How final a delivered value is; nil for the plan's baseline and where there is no value.
    package var status: Observation.Status? {
      if case .measured(_, let status) = state { status } else { nil }
    }

    /// The reason why there is no value; nil for a value and where none is expected.
    package var absence: Absence? {
      if case .absent(let absence) = state { absence } else { nil }
    }

    /// Whether the value is still expected: its absence is one that ends, or the reason given for it is in doubt.
    package var isAwaited: Bool {
      absence.map { $0.isPending || isDoubted } ?? false
    }

    /// What stands around the value; nothing where there is none.
    package var marks: NumberMarks {
      number == nil ? .none : NumberMarks(words[.qualifier])
    }

    /// The word in the column 状態; nil where the column is blank.
    package var word: InputWord? {
      switch state {
      case .measured(_, let status): .status(status)
      case .baseline: .baseline
      case .absent(let absence): .absence(absence)
      case .notExpected: nil
      }
    }
  }

  /// The years of the entries.
  package var years: [FiscalYear] {
    entries.map(\.year)
  }

  /// Creates a record from its parts; `init(of:in:observations:reportYear:years:)` collects one from the inputs.
  package init(
    indicator: Indicator, baseline: Double?, baselineYear: FiscalYear?, target: Double?, override: Override?,
    entries: [Entry]
  ) {
    self.indicator = indicator
    self.baseline = baseline
    self.baselineYear = baselineYear
    self.target = target
    self.override = override
    self.entries = entries
  }

  /// Whether the distance from the baseline to a target of one year is positive but under 5 % of the target.
  ///
  /// A small change of the value is then a large change of the progress.
  package var hasShortDistance: Bool {
    guard let baseline = indicator.baseline.value, let target, indicator.target.kind.hasPrintedWay else {
      return false
    }
    let way = indicator.direction.sign * (target - baseline)
    return way > 0 && way < 0.05 * target.magnitude
  }

  /// The number of the target where 実績入力 carries one; nil for the kinds whose target the sheets calculate.
  package var typedTarget: Double? {
    indicator.target.kind.isTargetTyped ? target : nil
  }

  /// The value of an input; nil where the input is not set.
  package func number(_ input: Input) -> Double? {
    switch input {
    case .baseline: baseline
    case .baselineYear: baselineYear.map { Double($0.number) }
    case .target: typedTarget
    case .targetYear: Double(indicator.target.year.number)
    case .fromYear: indicator.target.period.map { Double($0.lowerBound.number) }
    case .override: nil
    }
  }
}
