import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// What is said of a metric beside its chart, a line each, live: the newest value, the trend, and of a metric with a target
/// of its own how far it came.
struct InitiativeMetricRemarks {
  let metric: InitiativeMetricLayout
  private let writer: FigureWriter

  init(metric: InitiativeMetricLayout, rounding: Rounding) {
    self.metric = metric
    writer = FigureWriter(metric.evaluation, addresses: metric.addresses, rounding: rounding)
  }

  private var evaluation: Evaluation { metric.evaluation }
  private var indicator: Indicator { metric.figure.indicator }
  private var value: NumberText { .value(indicator.decimals) }
  // What departments write stands in cells: a formula cannot hold every text.
  private var unit: LiveText { LiveText(metric.unitAddress, comesTo: TextWidth.fitting(indicator.unit.name)) }
  private var differenceUnit: LiveText {
    indicator.unit.differenceName == indicator.unit.name ? unit : "\(indicator.unit.differenceName)"
  }

  static func lineCount(hasTarget: Bool) -> Int { hasTarget ? 5 : 2 }

  func write(atRow top: Int, columns: ClosedRange<Int>, on sheet: inout Sheet) {
    for (offset, line) in lines.enumerated() {
      sheet.merge(
        line.content, over: Area(row: top + offset, columns: columns),
        style: Style.tableCell.bold(offset == 4).shrinking())
    }
  }

  var lines: [LiveText] {
    let always = [newest, trend]
    return metric.figure.hasTarget ? always + [target, projection, verdicts] : always
  }

  /// The newest value with its difference to the one before, and why the report year has none.
  private var newest: LiveText {
    let kind = indicator.target.kind
    let judged = kind.judgedFigure
    let change = Self.signed(metric.newestChange, decimals: indicator.decimals)
    let isChanged = LiveCondition(.isNumber(metric.newestChange))
    let known: LiveText =
      "最新 \(writer.words(.latestLabel))：\(kind.sumMark)\(writer.words(judged, as: value))\(unit)\(isChanged.choose("（\(kind.isSum ? "年度の値は" : "")前回から \(change)\(differenceUnit)）"))"
    return writer.isNumber(.latestYear).choose(known, else: "最新：\(writer.words(judged, as: value))")
  }

  private var trend: LiveText {
    let slope = Self.signed(metric.slope, decimals: indicator.decimals + 1)
    let each: LiveText = "\(metric.trend)（1年あたり \(slope)\(differenceUnit)）"
    return "傾向：\(metric.checked(metric.hasNoTrend.choose("－（3年未満）", else: each)))"
  }

  /// A number with its sign.
  private static func signed(_ number: SheetExpression, decimals: Int) -> LiveText {
    let rounded = SheetExpression.rounded(number, digits: decimals, .halfAwayFromZero)
    let isAbove = LiveCondition(.comparison(rounded, .greater, .number(0)))
    let isNone = LiveCondition(.comparison(rounded, .equal, .number(0)))
    return isAbove.choose("+", else: isNone.choose("±"))
      + NumberText.value(decimals).live(rounded.formula, rounded.value.number)
  }

  private var target: LiveText {
    "目標：\(metric.printedTarget)　達成率 \(writer.words(.attainment, as: .percent))　不足数 \(writer.words(.shortfall, as: value))"
  }

  private var projection: LiveText {
    "推計（目標年度）：\(writer.words(.projection, as: .value(indicator.decimals + 1)))　達成確率 \(writer.chance(.probability))"
  }

  private var verdicts: LiveText { "評価 \(writer.words(.rating))　　見通し \(writer.words(.outlook))" }
}
