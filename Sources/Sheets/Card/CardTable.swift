import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// 年度ごとの数値: the values of at most nine years below the chart of a 個票.
struct CardTable {
  let card: CardSheet
  let page: CardPage

  private var grid: CardGrid { page.grid }
  private var evaluation: Evaluation { card.evaluation }
  private var indicator: Indicator { card.indicator }
  private var addresses: AddressBook { card.layout.addresses }
  private var kind: Target.Kind { card.indicator.target.kind }

  func write(on sheet: inout Sheet) {
    sheet.head("年度ごとの数値", row: grid.valuesHeadRow, columns: grid.left)
    let head = Style.header.aligned(.right).bordered(Borders()).format(NumberFormat.words)
    let unit = indicator.unit.name
    sheet.fill(row: grid.headerRow, columns: grid.left, style: head)
    sheet.write(
      .text(unit.isEmpty ? "" : "（\(unit)）"),
      at: Position(row: grid.headerRow, column: CardGrid.labelColumn),
      style: head.aligned(.left).shrinking())
    for (index, year) in page.years.printed.enumerated() {
      put(
        .formula(
          "=\(addresses.address(.label, at: year))", cached: .text(evaluation.record.years[year].label)),
        row: grid.headerRow, index, style: head, on: &sheet)
    }
    for (offset, row) in page.rows.enumerated() { write(row, at: grid.firstValueRow + offset, on: &sheet) }
  }

  private func write(_ row: CardRow, at number: Int, on sheet: inout Sheet) {
    let style = style(of: row)
    let room = Double(grid.width(of: CardGrid.labelColumn...CardGrid.labelColumn) - 4)
    func shortened(_ label: String) -> String {
      TextWidth.shortened(label, toPixels: room, size: Self.leastLabel)
    }
    var short = shortened(row.label(of: evaluation))
    // The name of a series says more than its role.
    if short != row.label(of: evaluation), let name = seriesName(of: row) { short = shortened(name) }
    sheet.fill(row: number, columns: grid.left, style: .tableCell)
    sheet.write(
      .text(short), at: Position(row: number, column: CardGrid.labelColumn),
      style: style.aligned(.left).format(nil).shrinking())
    for (index, year) in page.years.printed.enumerated() {
      put(
        content(of: row, at: year), row: number, index,
        style: style.format(format(of: row, at: year)).aligned(row.isCentered ? .center : .right).shrinking(),
        on: &sheet)
    }
    let years = Area(row: number, columns: grid.columns(ofYear: 0).lowerBound...grid.left.upperBound)
    sheet.conditionalFormats += rules(of: row, over: years)
  }

  /// Writes the cell of a year, over as many columns as a year has.
  private func put(
    _ content: Cell.Content, row: Int, _ index: Int, style: Style, on sheet: inout Sheet
  ) {
    sheet.merge(content, over: Area(row: row, columns: grid.columns(ofYear: index)), style: style)
  }

  /// The least size to which a spreadsheet may shrink a label, in points.
  private static let leastLabel = 8.0

  // MARK: Looks

  private func rules(of row: CardRow, over area: Area) -> [ConditionalFormat] {
    switch row {
    case .rating: RatingLook.rules(over: area, of: .rating, in: card.book.plan.ratings)
    case .met:
      [(1, RatingRule.Look.achieved), (0, .behind)].map { number, look in
        let cell = area.first.reference
        return ConditionalFormat(
          over: area, when: .formula("=AND(ISNUMBER(\(cell)),\(cell)=\(number))"),
          style: .init(color: number == 1 ? .white : .ink, isBold: true, fill: look.fill))
      }
    case .state:
      [.provisional(over: area)]
    case .figure, .attainment, .previousDifference, .growth, .targetDifference, .series:
      [.reasons(over: area, color: .vermilion)]
    }
  }

  private func style(of row: CardRow) -> Style {
    switch row {
    case .figure(let figure) where figure == kind.judgedRow: .tableCell.bold()
    case .state: Style.tableCell.size(8).color(.sub)
    case .met: Style.tableCell.size(8)
    case .figure, .attainment, .rating, .previousDifference, .growth, .targetDifference, .series: .tableCell
    }
  }

  /// The name of the series whose values the row shows.
  private func seriesName(of row: CardRow) -> String? {
    switch row {
    case .series(let index): indicator.definitions[index].series.name
    case .figure(.numerator): indicator.definitions.first { $0.role == .numerator }?.series.name
    case .figure(.denominator): indicator.definitions.first { $0.role == .denominator }?.series.name
    case .figure, .state, .attainment, .rating, .previousDifference, .growth, .targetDifference, .met: nil
    }
  }

  private func format(of row: CardRow, at year: Int) -> String {
    let decimals = indicator.decimals
    switch row {
    case .figure(let figure):
      let marks = evaluation.marks(figure, at: year)
      if marks != .none {
        return indicator.definition(shownBy: figure).map { NumberFormat.value($0.decimals, marks) }
          ?? NumberFormat.value(of: indicator, marks)
      }
      switch figure {
      case .numerator, .denominator, .comparison:
        return NumberFormat.value(evaluation.printedDecimals(figure))
      case .deviation: return NumberFormat.difference(decimals + kind.extraTargetDigits)
      case .expected, .yearTarget, .runningTotal:
        return NumberFormat.value(of: indicator, extraDigits: kind.extraTargetDigits)
      default: return card.writer.format(figure)
      }
    case .state, .rating: return NumberFormat.words
    case .attainment, .growth: return NumberFormat.percent
    case .previousDifference, .targetDifference: return NumberFormat.difference(decimals)
    case .met: return NumberFormat.metOrNot
    case .series(let series):
      let cell = evaluation.record.entries[year].cells[series]
      return NumberFormat.value(indicator.definitions[series].decimals, cell.marks)
    }
  }

  // MARK: Contents

  private func cell(_ row: YearlyFigure, _ year: Int) -> SheetExpression {
    .cell(addresses.address(row, at: year), evaluation[row][year].shown)
  }

  private func content(of row: CardRow, at year: Int) -> Cell.Content {
    switch row {
    case .figure(let figure):
      return .formula("=\(addresses.address(figure, at: year))", cached: evaluation[figure][year].cached)
    case .met:
      return .formula("=\(addresses.address(.met, at: year))", cached: evaluation[.met][year].cached)
    case .state: return state(at: year).content
    case .attainment, .rating: return restated(row, at: year)
    case .previousDifference:
      return fromYearBefore(year) { .operation($0, .subtract, $1) }
    case .growth:
      let rounding = card.book.plan.settings.rounding
      return fromYearBefore(year, exceptZero: true) {
        .rounded(.operation($0, .divide, $1), digits: ratioDigits, rounding)
      }
    case .targetDifference:
      let other = kind.comparesWithSeries ? cell(.comparison, year) : target
      return difference(cell(.validActual, year), other).content
    case .series(let series):
      let cell = evaluation.record.entries[year].cells[series]
      let (value, status) = card.book.inputs.addresses(
        of: indicator.id, series: series, in: evaluation.record.years[year])
      let cached: Cell.Cached = cell.number.map { .number($0) } ?? .text(cell.word?.text ?? "")
      return .formula("=IF(ISNUMBER(\(value)),\(value),\(status)&\"\")", cached: cached)
    }
  }

  private var ratioDigits: Int { 3 }

  private var target: SheetExpression {
    .cell(addresses.address(.target), evaluation[.target].shown)
  }

  /// The status of a year; of a value that the projection leaves out, or before which the definition changed, that too.
  private func state(at year: Int) -> SheetExpression {
    let status = cell(.status, year)
    let treatment = cell(.treatment, year)
    let isTreated = SheetExpression.all([
      .isNumber(cell(.actual, year)),
      .comparison(treatment, .notEqual, .text(InputWord.used.text)),
    ])
    let isRedefined = SheetExpression.comparison(
      treatment, .equal, .text(InputWord.treatment(.discontinued).text))
    // Under nine years there is no room for both words.
    let treated = SheetExpression.choice(
      isRedefined, .text(Reason.definitionChanged.text), .joined([status, .text("・"), treatment]))
    return .choice(isTreated, treated, .joined([status, .text("")]))
  }

  /// A figure as the report of a year gave it; blank in a year without a value that could be judged.
  private func restated(_ row: CardRow, at year: Int) -> Cell.Content {
    guard let figure = row.restated,
      let position = card.layout.calculation.position(restated: figure, at: year)
    else { return .blank }
    let value = SheetExpression.cell(position.reference, card.restated.value(of: figure, at: year).shown)
    let isJudged = SheetExpression.isNumber(cell(.factYear, year))
    guard row == .rating else { return SheetExpression.choice(isJudged, value, .text("")).content }
    return LiveCondition(isJudged).choose(words(of: LiveText(value))).content
  }

  /// A rating without what stands in brackets behind it, which the rows above say; its sign alone where the words of some
  /// rating have no room under a year.
  private func words(of rating: LiveText) -> LiveText {
    let end = hasRoomForRatings ? "（" : " "
    let kept = hasRoomForRatings ? "-1" : ""
    let text =
      rating.text.prefix { String($0) != end } + (hasRoomForRatings || !rating.text.contains(" ") ? "" : " ")
    return LiveText(
      "LEFT(\(rating.formula),FIND(\"\(end)\",\(rating.formula)&\"\(end)\")\(kept))", comesTo: String(text))
  }

  private var hasRoomForRatings: Bool {
    let room = Double(grid.width(of: grid.columns(ofYear: 0)) - 6)
    return card.book.plan.ratings.labels(of: .rating).allSatisfy {
      TextWidth.pixels(String($0.prefix { $0 != "（" }), size: 9) <= room
    }
  }

  private func difference(_ value: SheetExpression, _ other: SheetExpression) -> SheetExpression {
    .choice(
      .all([.isNumber(value), .isNumber(other)]),
      .rounded(
        .operation(value, .subtract, other), digits: indicator.decimals + 9, .halfAwayFromZero), .text(""))
  }

  /// A number of a year and the year before; blank where one of them has no value of its own, or another definition.
  private func fromYearBefore(
    _ year: Int, exceptZero: Bool = false,
    _ calculation: (SheetExpression, SheetExpression) -> SheetExpression
  ) -> Cell.Content {
    guard year > 0, !kind.isWord else { return .blank }
    let (value, before) = (cell(.validActual, year), cell(.validActual, year - 1))
    let isComparable: [SheetExpression] =
      [
        .isNumber(value), .isNumber(before),
        .comparison(
          cell(.treatment, year), .notEqual, .text(InputWord.treatment(.discontinued).text)),
      ] + (exceptZero ? [.comparison(before, .notEqual, .number(0))] : [])
    return SheetExpression.choice(
      .all(isComparable),
      .rounded(calculation(value, before), digits: indicator.decimals + 9, .halfAwayFromZero), .text("")
    ).content
  }
}

extension CardRow {
  /// What the row is called.
  func label(of evaluation: Evaluation) -> String {
    let (definitions, indicator) = (evaluation.definitions, evaluation.indicator)
    let kind = indicator.target.kind
    let isSum = kind.isSum || kind.isMean
    switch self {
    case .figure(.actual) where isSum: return "年度の値"
    case .figure(.yearly): return "年度の値"
    case .figure(.actual) where kind.isDifference: return kind.judgedName
    case .figure(.runningTotal): return kind.isMean ? "平均" : "累計"
    case .figure(.expected): return kind.isSum ? "期待値（累計）" : kind.isMean ? "期待値（平均）" : "期待値"
    case .figure(.deviation): return definitions.profile.isJudgedYearly ? "目標との差" : "期待値との差"
    case .figure(let figure): return figure.label(for: definitions.profile, of: indicator)
    case .state: return YearlyFigure.status.label
    case .attainment: return Figure.attainment.label
    case .rating: return Figure.rating.label
    case .previousDifference: return "前年差"
    case .growth: return "前年比"
    case .targetDifference: return kind.targetDifferenceName
    case .met: return "達した年"
    case .series(let series):
      let definition = indicator.definitions[series]
      return "\(definition.role.rawValue)（\(definition.series.name)）"
    }
  }

  /// Whether the words of the row stand in the middle of their cells.
  fileprivate var isCentered: Bool {
    switch self {
    case .rating, .met: true
    case .figure, .state, .attainment, .previousDifference, .growth, .targetDifference, .series: false
    }
  }
}
