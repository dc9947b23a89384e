/// One series that departments deliver for an indicator, and what it is for (`plan/series.csv`).
///
/// A balance has the series 転入 and 転出 without rows of the table, and every other indicator its own values.
package struct SeriesDefinition: Hashable, Sendable {
  /// What a series is for (役割).
  package enum Role: String, CaseIterable, Sendable {
    /// The values of the indicator itself; of two such series both must meet the target.
    case actual = "実績"
    /// Values to compare with, such as those of the whole country: printed, never rated.
    case comparison = "比較"
    /// A part of the indicator, such as 男: printed, never rated.
    case breakdown = "内訳"
    /// The indicator is the ratio of this series to the denominator.
    case numerator = "分子"
    case denominator = "分母"
  }

  /// The key and name of the series.
  package let series: IndicatorSeries
  /// What exports call the series in a column 系列 or a label (系列); empty for an indicator without rows of the table.
  package let label: String
  /// What the plan calls the series (名称); empty for an indicator without rows of the table.
  package let name: String
  /// The purpose of the series (役割).
  package let role: Role
  /// The unit of its values (単位); readers convert exports to it.
  package let unit: Unit
  /// The digits after the decimal point that are printed.
  package let decimals: Int
  /// By what the ratio is multiplied (倍率): 100 for a rate in %, 1,000 for ‰; 1 for the other roles.
  package let factor: Double
  /// The id under which exports may deliver the series as if it were an indicator (ID); nil for none.
  package let ownID: String?
  /// The row of `plan/series.csv`, or that of the indicator.
  package let place: Place

  /// Creates the definition of a series.
  package init(
    series: IndicatorSeries, label: String = "", name: String? = nil, role: Role, unit: Unit, decimals: Int,
    factor: Double = 1,
    ownID: String? = nil, place: Place
  ) {
    self.series = series
    self.label = label
    self.name = name ?? series.name
    self.role = role
    self.unit = unit
    self.decimals = decimals
    self.factor = factor
    self.ownID = ownID
    self.place = place
  }

  /// Whether a word, exactly as written, names the series (系列 or 名称).
  package func isNamed(_ word: String) -> Bool {
    !word.isEmpty && (word == label || word == name)
  }
}

extension SeriesDefinition {
  /// The series of an indicator: those from which the value comes first, then those that are only printed.
  ///
  /// - Parameter rows: those of `plan/series.csv`.
  static func all(
    _ rows: [SeriesDefinition], isDifference: Bool, unit: Unit, decimals: Int, place: Place
  ) -> [SeriesDefinition] {
    func own(_ series: IndicatorSeries) -> SeriesDefinition {
      SeriesDefinition(
        series: series, label: series.name, role: .actual, unit: unit, decimals: decimals, place: place)
    }
    let sides = [Role.numerator, .denominator].compactMap { role in rows.first { $0.role == role } }
    let printed = rows.filter { $0.role == .comparison || $0.role == .breakdown }
    if isDifference { return [own(.inflow), own(.outflow)] + printed }
    let actuals = rows.filter { $0.role == .actual }
    return (sides.count == 2 ? sides : actuals.isEmpty ? [own(.main)] : actuals) + printed
  }
}

extension Indicator {
  /// The keys of ``definitions``, in the same order.
  package var series: [IndicatorSeries] { definitions.map(\.series) }

  /// How many of ``series`` make the value: two for a balance, a ratio and two series that must both meet the target,
  /// otherwise one.
  package var valueSeriesCount: Int { target.kind.isDifference || isRatio || hasTwoActuals ? 2 : 1 }

  /// Whether two series with the role 実績 must both meet the target.
  package var hasTwoActuals: Bool { seriesRows.count { $0.role == .actual } > 1 }

  /// Whether the value is the ratio of two series (分子, 分母).
  package var isRatio: Bool { seriesRows.contains { $0.role == .numerator } }

  /// By what the ratio of the two series is multiplied (倍率); nil where the value is no ratio.
  package var ratioFactor: Double? { seriesRows.first { $0.role == .numerator }?.factor }

  /// The definition of one of ``series``; nil for any other.
  package func definition(of series: IndicatorSeries) -> SeriesDefinition? {
    position(of: series).map { definitions[$0] }
  }

  /// The unit of the values of one of ``series``.
  package func unit(of series: IndicatorSeries) -> Unit { definition(of: series)?.unit ?? unit }

  /// The digits after the decimal point with which the values of one of ``series`` are printed.
  package func decimals(of series: IndicatorSeries) -> Int { definition(of: series)?.decimals ?? decimals }

  /// The series with a name (系列 or 名称), exactly as written; nil for none.
  package func definition(named word: String) -> SeriesDefinition? {
    definitions.first { $0.isNamed(word) }
  }

  /// The series with which the target is compared in each year: the one that the target names, else the only one with the
  /// role 比較; nil where there is none or several.
  package var comparedSeries: SeriesDefinition? {
    if let name = target.comparedSeries { return definition(named: name) }
    let comparisons = definitions.filter { $0.role == .comparison }
    return comparisons.count == 1 ? comparisons.first : nil
  }

  /// Returns the name followed by the name of one series: `転出と転入の均衡（転入）`.
  package func title(of series: IndicatorSeries) -> String {
    name + (series == .main ? "" : "（\(series.name)）")
  }
}
