import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// 個票: one A4 page for one indicator, from the numbers to the verdict, every figure a live formula.
struct CardSheet {
  let book: Book
  let layout: CardLayout
  let evaluation: Evaluation
  let writer: FigureWriter
  let explanations: Explanations
  private(set) var page: CardPage

  /// - Returns: nil where the plan has no such indicator.
  init?(book: Book, layout: CardLayout) {
    guard let evaluation = book.evaluations[layout.record.indicator.id] else { return nil }
    self.book = book
    self.layout = layout
    self.evaluation = evaluation
    writer = FigureWriter(
      evaluation, addresses: layout.addresses, rounding: book.plan.settings.rounding)
    explanations = Explanations(for: evaluation.definitions.profile)
    page = CardPage(layout: layout, evaluation: evaluation)
    page.fill(withNotes: CardNotes(card: self).rowCount)
  }

  var indicator: Indicator { evaluation.indicator }
  private var columns: CardLayout.Columns { layout.columns }

  var sheet: Sheet {
    var sheet = Sheet(
      name: layout.sheet, tabColor: .ai3, columns: page.widths.map { Column(width: $0) }, defaultStyle: .body,
      isProtected: true, hidesGridlines: true)
    setHeights(of: &sheet)
    writeHead(on: &sheet)
    CardTiles(card: self).write(on: &sheet)
    writeTable(on: &sheet)
    writeCalculation(on: &sheet)
    writeHelpers(on: &sheet)
    let last = CardNotes(card: self).write(on: &sheet)
    CardChart(card: self).place(on: &sheet)
    sheet.print = book.page.setup(
      fit: .pages(width: 1, height: 1),
      area: Area(rows: 0...last, columns: columns.page))
    return sheet
  }

  // MARK: Frame

  private func setHeights(of sheet: inout Sheet) {
    let last = max(layout.notesRow + 10, CardLayout.firstFigureRow + layout.helperRows.count)
    for row in 0...last { sheet.rowHeights[row] = page.rowHeight }
    for (row, height) in [30.0, 15, 6, 14, 26, 14, 8, 18].enumerated() { sheet.rowHeights[row] = height }
    sheet.rowHeights[layout.tableRow - 1] = max(page.rowHeight, 15)
    sheet.rowHeights[layout.notesRow] = 18
  }

  private func writeHead(on sheet: inout Sheet) {
    let title = "\(book.label(of: indicator.id))　\(indicator.name)"
    // More than some 26 full-width characters would shrink below the size of a heading.
    let size = TextWidth.of(indicator.name) >= 52 ? 12.0 : 15
    sheet.fill(row: 0, columns: columns.years, style: .titleRule)
    sheet.merge(
      .text(title), over: Area(row: 0, columns: columns.years), style: Style.title.size(size).shrinking())
    let chips: [(Figure, RatingRule.Verdict, ClosedRange<Int>, String)] = [
      (.rating, .rating, columns.label...columns.value, "\"評価　\"@"),
      (.outlook, .outlook, columns.explanation...columns.explanation, "\"見通し　\"@"),
    ]
    for (figure, verdict, stretch, format) in chips {
      let area = Area(row: 0, columns: stretch)
      sheet.merge(
        writer.content(figure), over: area,
        style: Style.chip.format("General;General;General;\(format)").shrinking())
      sheet.conditionalFormats += RatingLook.rules(over: area, of: verdict, in: book.plan.ratings)
    }
    let placements = book.plan.placements(of: indicator.id)
    let unit = indicator.unit.name.isEmpty ? [] : ["単位：\(indicator.unit.name)"]
    let facts =
      ["■ \(placements.first?.policy ?? "")"] + unit
      + ["種別：\(indicator.target.kind.name)", "所管課：\(indicator.department)"]
    sheet.merge(
      .text(facts.joined(separator: "　｜　")), over: Area(row: 1, columns: columns.years),
      style: Style.note.shrinking())
    let row = book.inputs.row(of: indicator.id)
    sheet.write(
      .link(
        .sheet(book.inputs.sheet, Position(row: row, column: InputLayout.firstYearColumn)), text: "実績を書き換える"),
      at: Position(row: 1, column: columns.label), style: Style.link.size(8))
    sheet.write(
      .link(.sheet(ListLayout.sheet, Position(row: 0, column: 0)), text: "一覧へ戻る"),
      at: Position(row: 1, column: columns.explanation), style: Style.link.size(8).aligned(.right))
  }

  // MARK: Tables

  private func writeTable(on sheet: inout Sheet) {
    sheet.head("年度ごとの数値", row: layout.tableRow - 1, columns: columns.years)
    let head = Style.header.aligned(.right).bordered(Borders()).format(NumberFormat.words)
    sheet.head(
      indicator.unit.name.isEmpty ? "" : "（\(indicator.unit.name)）", row: layout.tableRow,
      columns: columns.years, style: head.bold(false))
    for column in layout.record.entries.indices {
      sheet.write(
        writer.content(.label, at: column),
        at: Position(row: layout.tableRow, column: CardLayout.firstYearColumn + column), style: head)
    }
    for row in layout.tableRows {
      guard let first = layout.addresses.position(row, at: 0) else { continue }
      sheet.head(
        row.label(for: evaluation.definitions.profile, of: indicator), row: first.row, columns: columns.years,
        style: style(of: row))
      for column in layout.record.entries.indices {
        let isText = row.format(for: indicator.target.kind) == .words
        let marks = evaluation.marks(row, at: column)
        let definition = indicator.definition(shownBy: row)
        let format =
          marks == .none
          ? format(of: row)
          : definition.map { NumberFormat.value($0.decimals, marks) }
            ?? NumberFormat.value(of: indicator, marks)
        let style = style(of: row).aligned(.right).format(format).shrinking()
        sheet.write(
          row == .treatment ? treatment(at: column) : writer.content(row, at: column),
          at: Position(row: first.row, column: first.column + column),
          style: isText ? style.size(8).format(NumberFormat.words) : style)
      }
    }
    CardSeries(card: self).write(on: &sheet)
    markStatuses(on: &sheet)
  }

  /// A year of the fit or not: one with a 参考 value is not, though nobody left it out.
  private func treatment(at column: Int) -> Cell.Content {
    let chosen = writer.words(.treatment, at: column)
    let (reference, used) = (InputWord.status(.reference), InputWord.used)
    let status = layout.addresses.address(.status, at: column)
    let isUnused = LiveCondition(
      "AND(\(status)=\"\(reference.text)\",\(chosen.formula)=\"\(used.text)\")",
      holds: evaluation[.status][column].input == reference && evaluation[.treatment][column].input == used)
    return isUnused.choose(LiveText(stringLiteral: Self.unused), else: chosen).content
  }

  private static let unused = "使わない"

  private func style(of row: YearlyFigure) -> Style {
    let cell = page.hasManyYears ? Style.tableCell.size(8) : .tableCell
    return switch row {
    case .year, .fitted: cell.color(.sub).size(8)
    case .actual, .runningTotal: cell.bold()
    case .label, .inflow, .outflow, .numerator, .denominator, .comparison, .status, .outflowStatus,
      .treatment, .path, .yearly, .yearTarget,
      .expected, .deviation, .compounded, .met, .validActual, .factYear, .inPeriod, .missing, .missingReason,
      .preliminaryRank, .breakYear, .fitCandidate, .fittedYear, .interval, .change, .changeTerm,
      .noiseTerm, .unclipped, .projected, .spread, .lower, .upper, .projectedTotal, .lowerTotal,
      .upperTotal, .plotValue, .confirmedYear, .provisionalYear, .excludedYear, .referenceYear, .lineMark,
      .lineYear, .lineValue, .pathMark, .pathYear, .pathValue, .trendYear, .trendValue, .goalYear,
      .goalValue, .bandLowerYear, .bandUpperYear, .bandLower, .bandUpper:
      cell
    }
  }

  private func format(of row: YearlyFigure) -> String {
    switch row {
    case .year: NumberFormat.yearInBrackets
    case .met: NumberFormat.met
    case .fitted: NumberFormat.value(of: indicator)
    case .deviation: NumberFormat.difference(page.tableDecimals)
    case .yearTarget, .expected, .compounded, .projected, .lower, .upper, .projectedTotal, .lowerTotal,
      .upperTotal:
      NumberFormat.value(page.tableDecimals)
    case .numerator, .denominator, .comparison:
      NumberFormat.value(indicator.definition(shownBy: row)?.decimals ?? indicator.decimals)
    case .label, .inflow, .outflow, .actual, .status, .outflowStatus, .treatment, .path, .yearly,
      .runningTotal, .validActual, .factYear, .inPeriod, .missing, .missingReason, .preliminaryRank,
      .breakYear,
      .fitCandidate, .fittedYear, .interval, .change, .changeTerm, .noiseTerm, .unclipped, .spread,
      .plotValue, .confirmedYear, .provisionalYear, .excludedYear, .referenceYear, .lineMark, .lineYear,
      .lineValue, .pathMark, .pathYear, .pathValue, .trendYear, .trendValue, .goalYear, .goalValue,
      .bandLowerYear, .bandUpperYear, .bandLower, .bandUpper:
      writer.format(row)
    }
  }

  private func markStatuses(on sheet: inout Sheet) {
    if let statuses = layout.addresses.area(.status) {
      sheet.conditionalFormats += [
        .provisional(over: statuses),
        ConditionalFormat(
          over: statuses, when: .beginsWith(Absence.inPreparation.rawValue), style: .init(color: .vermilion)),
      ]
    }
    if let treatments = layout.addresses.area(.treatment) {
      sheet.conditionalFormats.append(
        ConditionalFormat(
          over: treatments, when: .beginsWith(InputWord.used.text), style: .init(color: .faint)))
      sheet.conditionalFormats.append(
        ConditionalFormat(
          over: treatments, when: .beginsWith(Self.unused), style: .init(color: .sub, isItalic: true)))
      sheet.conditionalFormats += ConditionalFormat.treatments(over: treatments)
    }
  }

  private func writeCalculation(on sheet: inout Sheet) {
    sheet.head(
      "算定の過程（値の欄をクリックすると式が見えます）", row: CardLayout.headRow, columns: columns.label...columns.explanation)
    let head = Style.note.fill(.ai4).bottom(.hair, .hair)
    let heads: [(String, Int, Style)] = [
      ("項目", columns.label, head), ("値", columns.value, head.aligned(.right).format(NumberFormat.words)),
      ("求め方", columns.explanation, head.aligned(.leftIndented(1))),
    ]
    for (text, column, style) in heads {
      sheet.write(.text(text), at: Position(row: CardLayout.chartRow, column: column), style: style)
    }
    let first = CardLayout.firstFigureRow
    sheet.conditionalFormats.append(
      .reasons(over: Area(rows: first...first + layout.figures.count - 1, column: columns.value)))
    for figure in layout.figures {
      guard let position = layout.addresses.position(figure) else { continue }
      write(figure, at: position, label: columns.label, style: .tableCell, on: &sheet)
      sheet.write(
        .text(explanation(of: figure)), at: Position(row: position.row, column: columns.explanation),
        style: Style.note.bottom(.hair, .hair).aligned(.leftIndented(1)).shrinking())
    }
  }

  /// The figures that decide stand out.
  private static let main: Set<Figure> = [
    .target, .latest, .total, .attainment, .progress, .gap, .pace, .shortfall, .projection, .probability,
    .projectedAttainment, .reachLabel,
  ]

  private func write(_ figure: Figure, at position: Position, label: Int, style: Style, on sheet: inout Sheet)
  {
    let isMain = Self.main.contains(figure) && style == .tableCell
    let format =
      switch figure {
      case .target where indicator.target.kind.showsTargetAsPlanned: NumberFormat.target(of: indicator)
      case .growthRate: NumberFormat.target(of: indicator)
      case .baseline, .baselineYear, .target, .otherEnd, .targetYear, .fromYear, .breakYear, .firstBaseline,
        .secondBaseline,
        .latestYear, .latestLabel, .inflow, .outflow, .latest, .previous, .total, .missingYears,
        .missingLabel,
        .judgedYears, .metYears, .yearTarget, .met, .attainment, .expectedProgress, .progress, .expected,
        .gap, .pace, .shortfall, .requiredPerYear, .achievedPerYear, .valueToExpected, .baselineDifference,
        .baselineRate, .previousDifference, .previousRate, .fittedYears, .firstFittedYear,
        .anchorYear, .anchor, .horizon, .slope, .meanLevel, .typicalChange, .squaredError, .reliability,
        .yearDiscount, .weight, .damping, .unclipped, .projection, .yearlySpread, .spread, .lower, .upper,
        .score,
        .exactProbability, .nextProbability, .probability, .projectedTarget, .projectedAttainment,
        .projectedShortfall, .reachHorizon, .reachYear, .reachLabel,
        .naiveForecast, .linearForecast, .compound, .calculatedRating, .rating, .outlook:
        writer.format(figure)
      }
    sheet.write(
      .text(figure.label(for: evaluation.definitions.profile)),
      at: Position(row: position.row, column: label),
      style: style.bold(isMain).shrinking())
    sheet.write(
      writer.content(figure), at: position,
      style: style.bold(isMain).format(format).aligned(.right).shrinking())
  }

  private func explanation(of figure: Figure) -> String {
    let text = explanations[figure]
    if figure == .target, !indicator.target.kind.isGrowth {
      let judged = indicator.printed.judgedTarget
      return "計画の目標「\(indicator.printed.line)」" + (judged.isEmpty ? "" : "、判定は「\(judged)」")
    }
    guard indicator.direction == .higherIsBetter, text.hasSuffix(Figure.reversal) else { return text }
    return String(text.dropLast(Figure.reversal.count))
  }

  // MARK: Helpers

  private func writeHelpers(on sheet: inout Sheet) {
    let heading = "計算・グラフ用（印刷されません。書き換えないでください）"
    sheet.write(
      .text(heading), at: Position(row: CardLayout.headRow, column: columns.helperLabel), style: .helper)
    for figure in layout.helperFigures {
      guard let position = layout.addresses.position(figure) else { continue }
      write(figure, at: position, label: columns.helperLabel, style: .helper, on: &sheet)
    }
    writer.writeHelpers(layout.helperRows, labels: columns.helperRowLabel, on: &sheet)
  }
}
