import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// The marks of the chart and their labels.
extension CardChart {
  // MARK: Marks

  var marks: [Entry] {
    [
      entry(Name.provisional, .provisional, marker: Marker(.square, size: 11, fill: .ai3, edge: .ink)),
      entry(Name.excluded, .excluded, marker: Marker(.x, size: 8, edge: .sub)),
      entry(
        Name.reference, .reference, marker: Marker(.plus, size: 8, edge: .sub), labels: labels(.above, .sub)),
    ]
  }

  var ahead: [Entry] {
    var entries: [Entry] = []
    if has(.trend) {
      entries += points.bandYears.map { year in
        Entry(
          series: ChartSeries(
            name: Name.band, categories: points.band(.bandYear, .bandYearAgain, at: year),
            values: points.band(.bandLower, .bandUpper, at: year),
            line: Line(color: .ai2, width: 11, transparency: 65)), isNamed: true)
      }
      entries += [
        entry(Name.trend, .trend, line: Line(color: .ai2, width: 1.5, dash: .roundDot)),
        entry(
          Name.trend, .goal, marker: Marker(.triangle, size: 9, fill: .ai2, edge: .ai2), isNamed: false),
        entry(
          Name.label, .goalLabel,
          labels: DataLabels(
            position: .right,
            numberFormat: NumberFormat.prefixed("　推計 約", NumberFormat.bare(projectedDecimals)),
            size: 8, isBold: true, color: .ai, fill: nil),
          isNamed: false),
      ]
    }
    if has(.target) {
      let name = kind == .change ? "基準値" : Name.target
      let number = NumberFormat.prefixed(
        "\(name) ",
        NumberFormat.centered(
          kind.isWord || kind.isDifference
            ? NumberFormat.target(of: indicator)
            : NumberFormat.value(indicator.decimals + kind.extraTargetDigits)))
      let format =
        evaluation.definitions.profile.range == nil
        ? number : NumberFormat.label("\(name) \(indicator.printed.targetWithoutTime)")
      entries.append(
        entry(
          Name.target, .target, marker: Marker(.diamond, size: 10, fill: .ink, edge: .ink),
          labels: DataLabels(
            position: .left, numberFormat: format, size: 8, isBold: true,
            color: .ink, fill: Fill(.white))))
    }
    return entries
  }

  /// The places of a projection as it is printed.
  var projectedDecimals: Int {
    evaluation[.projection].number?.magnitude ?? 0 >= 100 ? 0 : indicator.decimals
  }

  // MARK: Labels

  func labels(
    _ position: DataLabels.Position, _ color: Color = .ink, isBold: Bool = false, after: String = ""
  ) -> DataLabels {
    var format = NumberFormat.centered(NumberFormat.value(of: indicator))
    if !after.isEmpty { format = NumberFormat.suffixed(format, after) }
    // Some programs put a label right at the middle of its mark.
    if position == .right { format = NumberFormat.prefixed("　", format) }
    return DataLabels(
      position: position, numberFormat: format, size: 8, isBold: isBold, color: color,
      fill: position == .right ? nil : Fill(.white))
  }

  var labels: [Entry] {
    let mark = "（\(Observation.Status.provisional.rawValue)）"
    let values: [(CardPoints.Row, DataLabels)] = [
      (.above, labels(.above)), (.below, labels(.below)), (.belowProvisional, labels(.below, after: mark)),
      (.lastBelow, labels(.below, isBold: true)), (.lastRight, labels(.right, isBold: true)),
      (.lastAbove, labels(.above, isBold: true)),
      (.lastBelowProvisional, labels(.below, isBold: true, after: mark)),
      (.lastRightProvisional, labels(.right, isBold: true, after: mark)),
      (.lastAboveProvisional, labels(.above, isBold: true, after: mark)),
    ]
    return values.map { entry(Name.label, $0, labels: $1, isNamed: false) }
  }

  var feet: Entry {
    let texts = all.map { points.isLabelled($0) ? record.years[$0].label : " " }
    return entry(
      Name.years, .foot, labels: DataLabels(position: .below, size: 8, color: .ink, texts: texts),
      isNamed: false)
  }

  var alternativeText: String {
    let newest = evaluation[.latestLabel].text ?? ""
    let value = evaluation[kind.judgedFigure].number.map { number in
      kind.isWord
        ? number == 1 ? "済" : "未" : NumberText.value(indicator.decimals).text(number) + indicator.unit.name
    }
    let now = value.map { "最新\(newest)の実績は\($0)。" } ?? "実績はまだありません。"
    return String(
      "\(indicator.name)の推移。目標は\(indicator.printed.target)。\(now)評価は\(evaluation.rating)、見通しは\(evaluation.outlook)。"
        .unicodeScalars.prefix(400))
  }
}

extension ChartSeries {
  /// Whether any of its points is drawn now.
  var isDrawn: Bool {
    switch values.cached {
    case .numbers(let numbers): numbers.contains { $0 != nil }
    case .texts: true
    }
  }
}
