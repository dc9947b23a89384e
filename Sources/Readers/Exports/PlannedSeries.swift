import Indicators

/// One series of an indicator with all that decides how its values are read, made once for the rows about it.
final class PlannedSeries {
  let indicator: Indicator
  let series: IndicatorSeries
  /// The unit into which its values are converted.
  let unit: Unit
  /// What a label calls the series (系列, 名称), folded.
  private let labels: Set<String>
  /// Whether the indicator is a metric of the joint programme, whose unit is that of its first row and no plan's.
  let isMetric: Bool
  let possible: PossibleValues
  /// The value that the plan itself gives; nil where it gives none.
  let baseline: PlannedBaseline?
  /// The indicator's name, aliases and definition, folded.
  private let ownTexts: [String]

  /// - Parameters:
  ///   - rounding: how the plan comes to the digits that it prints.
  ///   - aliases: the plan's other names of the indicator.
  init(
    _ indicator: Indicator, _ series: IndicatorSeries, rounding: Rounding, aliases: [String] = [],
    isMetric: Bool = false
  ) {
    self.indicator = indicator
    self.series = series
    let definition = indicator.definition(of: series)
    unit = definition?.unit ?? indicator.unit
    labels = Set(
      [definition?.label, definition?.name].compactMap { $0 }.filter { !$0.isEmpty }.map(NameFolding.fold))
    self.isMetric = isMetric
    possible = PossibleValues(of: indicator, series)
    baseline = PlannedBaseline(of: indicator, series, rule: rounding)
    ownTexts = ([indicator.name, indicator.definition] + aliases).map(NameFolding.fold)
  }

  /// The series of an indicator of a plan, with the plan's other names of the indicator.
  convenience init(_ indicator: Indicator, _ series: IndicatorSeries, in plan: Plan) {
    let aliases = plan.aliases(of: indicator.id.text).map(\.alias)
    self.init(indicator, series, rounding: plan.settings.rounding, aliases: aliases)
  }

  /// Whether a text is what the plan calls the series, so that it says nothing else of a value.
  func isNamed(by text: String) -> Bool {
    !labels.isEmpty && !text.isLongerThanWords && labels.contains(NameFolding.fold(text))
  }

  /// Whether a word belongs to the indicator itself, so that it says nothing of a value: 延べ where 延べ人数 are counted.
  func owns(_ word: String) -> Bool {
    // One character stands in many words that mean something else.
    word.count > 1 && ownTexts.contains { $0.holds(word) }
  }

  /// Whether a word for something else than results belongs to the indicator itself: 全国 in 全国学力調査.
  ///
  /// A definition may speak of targets, and a target never becomes a result by it.
  func ownsScope(_ word: String) -> Bool {
    !Self.plans.contains(where: word.begins) && owns(word)
  }

  private static let plans = ["目標", "計画", "予定", "予算", "目安", "予測", "見通し", "前年", "対前年", "増減"]
}
