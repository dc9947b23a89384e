import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// 算定の過程: every figure of an indicator with its value and how it comes about, and beside them every yearly figure.
struct CalculationSheetPart {
  let writer: FigureWriter
  let place: CalculationPlace
  let indicator: Indicator
  /// What stands before the head where several indicators share a sheet.
  let title: String?

  private var evaluation: Evaluation { writer.evaluation }
  private var profile: IndicatorProfile { writer.evaluation.definitions.profile }

  init(card writer: FigureWriter, place: CalculationPlace, indicator: Indicator, title: String?) {
    self.writer = writer
    self.place = place
    self.indicator = indicator
    self.title = title
  }

  func write(on sheet: inout Sheet) {
    let columns = place.columns
    let lead = title.map { $0 + "　" } ?? ""
    sheet.write(
      .text("\(lead)算定の過程（値の欄をクリックすると式が見えます。書き換えないでください）"),
      at: Position(row: place.top, column: columns.label), style: .body.bold().color(.ai))
    let head = Style.note.fill(.ai4).bottom(.hair, .hair)
    let heads: [(String, Int, Style)] = [
      ("項目", columns.label, head), ("値", columns.value, head.aligned(.right).format(NumberFormat.words)),
      ("求め方", columns.explanation, head.aligned(.leftIndented(1))), ("年度ごとの算定", columns.rowLabel, head),
    ]
    for (text, column, style) in heads {
      sheet.write(.text(text), at: Position(row: place.headerRow, column: column), style: style)
    }
    let explanations = Explanations(for: profile)
    for (index, figure) in place.figures.enumerated() {
      let row = place.firstRow + index
      let isMain = Self.main.contains(figure)
      let style = Style.body.size(8)
      sheet.write(
        .text(figure.label(for: profile)), at: Position(row: row, column: columns.label),
        style: style.bold(isMain))
      sheet.write(
        writer.content(figure), at: Position(row: row, column: columns.value),
        style: style.bold(isMain).format(format(of: figure)).aligned(.right))
      sheet.write(
        .text(explanation(of: figure, explanations)), at: Position(row: row, column: columns.explanation),
        style: Style.note.aligned(.leftIndented(1)))
    }
    if !place.figures.isEmpty {
      let rows = place.firstRow...place.firstRow + place.figures.count - 1
      sheet.conditionalFormats.append(.reasons(over: Area(rows: rows, column: columns.value)))
    }
    for year in 0..<place.yearCount {
      sheet.write(
        writer.content(.label, at: year),
        at: Position(row: place.headerRow, column: columns.firstYear + year),
        style: head.aligned(.right).format(NumberFormat.words))
    }
    writer.writeHelpers(place.rows, labels: columns.rowLabel, on: &sheet)
  }

  /// The figures that decide stand out.
  private static let main: Set<Figure> = [
    .target, .latest, .total, .attainment, .progress, .gap, .pace, .shortfall, .projection, .probability,
    .projectedAttainment, .reachLabel, .rating, .outlook,
  ]

  private func format(of figure: Figure) -> String {
    let isPlanned = figure == .target && indicator.target.kind.showsTargetAsPlanned
    return isPlanned || figure == .growthRate ? NumberFormat.target(of: indicator) : writer.format(figure)
  }

  private func explanation(of figure: Figure, _ explanations: Explanations) -> String {
    let text = explanations[figure]
    if figure == .target, !indicator.target.kind.isGrowth {
      let judged = indicator.printed.judgedTarget
      return "計画の目標「\(indicator.printed.line)」" + (judged.isEmpty ? "" : "、判定は「\(judged)」")
    }
    return Figure.explanation(text, for: indicator.direction)
  }
}
