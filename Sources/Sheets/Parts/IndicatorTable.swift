import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// The columns of indicators on a first page, which its header and its rows share.
struct IndicatorColumns {
  /// What stands at the right of 評価.
  enum Ending {
    case trendChart
    case outlook
  }

  let ending: Ending

  let number = PageGrid.key...PageGrid.key
  let name = PageGrid.name...PageGrid.first + 1
  let latest = PageGrid.narrow(2...4)
  let year = PageGrid.narrow(5...5)
  let target = PageGrid.narrow(6...8)
  let made = PageGrid.narrow(9...10)
  let planned = PageGrid.narrow(11...12)
  let key = PageGrid.narrow(13...14)
  let direction = PageGrid.narrow(15...15)
  let rating = PageGrid.narrow(16...18)
  var last: ClosedRange<Int> { PageGrid.narrow(19...(ending == .outlook ? 23 : 21)) }

  /// The columns in which a row without a usable value says which years are missing.
  var missing: ClosedRange<Int> { made.lowerBound...direction.upperBound }
  var all: ClosedRange<Int> { number.lowerBound...last.upperBound }
}

/// Rows of indicators on a first page: the newest value beside the target, how far it has come, and the rating.
struct IndicatorTable {
  let book: Book
  let columns: IndicatorColumns
  /// The height of a row in pixels, where its texts take one line.
  let rowHeight: Double

  // MARK: Header

  static let headerHeight = 32.0

  func writeHeader(row: Int, to sheet: inout Sheet) {
    sheet.setHeight(ofRow: row, pixels: Self.headerHeight)
    let style = Style.pageHeader
    let titles: [(ClosedRange<Int>, String)] = [
      (columns.number, "No"), (columns.name, "指標"),
      (columns.latest.lowerBound...columns.year.upperBound, "最新実績"), (columns.target, "目標"),
      (columns.made, "1年に\n進んだ"), (columns.planned, "計画では\n1年に"), (columns.key, "期待比"),
      (columns.direction, "向き"), (columns.rating, "評価"),
      (columns.last, columns.ending == .outlook ? "見通し" : "推移"),
    ]
    for (columns, title) in titles { sheet.put(.text(title), row: row, columns, style) }
  }

  /// What the columns mean, for the line below the table.
  static let note = "1年に進んだ＝（最新−基準）÷年数（％はポイント）。期待比の「3/5年」は達成した年、（ ）は達成率。"

  // MARK: Rows

  var subheadHeight: Double { rowHeight < 21 ? 18 : 20 }

  /// A sub-head over the columns, with a remark at its right.
  func writeSubhead(_ title: LiveText, remark: String = "", row: Int, to sheet: inout Sheet) {
    sheet.setHeight(ofRow: row, pixels: subheadHeight)
    let style = Style.tableCell.fill(.ai4)
    let left = columns.number.lowerBound...columns.target.upperBound
    sheet.put(title.content, row: row, left, style.bold())
    sheet.put(
      .text(remark), row: row, columns.missing.lowerBound...columns.last.upperBound,
      style.size(8).color(.sub).aligned(.right))
  }

  /// The row of an indicator.
  ///
  /// - Parameter isJudged: without a usable value the row tells the missing years instead of the pace.
  func write(_ state: StateRow, isJudged: Bool, row: Int, to sheet: inout Sheet) {
    let indicator = state.indicator
    sheet.put(
      link(to: state), row: row, columns.number,
      Self.style(
        of: book.shortLabel(of: state.placement), in: columns.number,
        Style.link.bold().bottom(.hair, .hair)))
    let text = Style.tableCell
    let name = book.shortTitle(of: state.placement)
    sheet.put(.text(name), row: row, columns.name, Self.style(of: name, in: columns.name, text))
    let color = isJudged ? Color.ink : .sub
    sheet.put(
      latest(state), row: row, columns.latest,
      text.bold(isJudged).color(color).aligned(.right)
        .format(indicator.target.kind.isWord ? NumberFormat.done : NumberFormat.newest(of: indicator))
        .shrinking())
    sheet.put(
      SheetExpression.choice(.isNumber(state.cell(.latestYear)), state.cell(.latestLabel), .text(""))
        .content,
      row: row, columns.year,
      text.size(8).color(.sub).shrinking())
    let target = target(of: state)
    sheet.put(
      target, row: row, columns.target,
      Self.style(of: target.value.words ?? "", in: columns.target, text).aligned(.right)
        .format(targetFormat(of: indicator)))
    if isJudged {
      writePace(of: state, row: row, to: &sheet)
    } else {
      sheet.put(.text(state.unjudgedText), row: row, columns.missing, text.size(8).wrapping())
    }
    writeVerdicts(of: state, row: row, to: &sheet)
    sheet.setHeight(ofRow: row, pixels: height(of: state, isJudged: isJudged))
  }

  /// The height of the row of an indicator in pixels: more than the usual one where a text takes several lines.
  func height(of state: StateRow, isJudged: Bool) -> Double {
    func lines(_ text: String, _ columns: ClosedRange<Int>) -> Int { PageGrid.fit(text, in: columns).lines }
    func verdictLines(_ text: String, _ columns: ClosedRange<Int>) -> Int {
      PageGrid.fit(text, in: columns, least: 9).lines
    }
    var texts = [
      lines(book.shortLabel(of: state.placement), columns.number),
      lines(book.shortTitle(of: state.placement), columns.name),
      lines(target(of: state).value.words ?? "", columns.target),
      verdictLines(book.ratingWords(state).text, columns.rating),
    ]
    if !isJudged { texts.append(lines(state.unjudgedText, columns.missing)) }
    if columns.ending == .outlook { texts.append(verdictLines(state.outlook.text, columns.last)) }
    let most = texts.max() ?? 1
    return max(rowHeight, most > 1 ? 8 + 12 * Double(min(most, 6)) : 0)
  }

  /// A style in which a text stands in its columns: smaller, and in several lines where it is long.
  private static func style(
    of text: String, in columns: ClosedRange<Int>, least: Double = 8, _ style: Style
  ) -> Style {
    let (size, lines) = PageGrid.fit(text, in: columns, least: least)
    return lines > 1 ? style.size(size).wrapping() : style.size(size).shrinking()
  }

  private func link(to state: StateRow) -> Cell.Content {
    let placement = state.placement
    let text = book.shortLabel(of: placement)
    if let card = book.card(of: placement.indicator) {
      return .link(.sheet(card.sheet, card.anchor), text: text)
    }
    guard let section = book.plan.section(placement.section), section.kind == .section else {
      return .text(text)
    }
    return .link(.file(book.fileName(of: .section(section))), text: text)
  }

  private func latest(_ state: StateRow) -> Cell.Content {
    let cell = state.cell(state.indicator.target.kind.judgedFigure)
    return SheetExpression.choice(.isNumber(cell), cell, .text("－")).content
  }

  private func target(of state: StateRow) -> Cell.Content {
    let address = book.inputs.address(.target, of: state.indicator.id)
    let (number, printed) = (state.evaluation.record.typedTarget, state.indicator.printed.target)
    // A number does not go on in a second line; of a range the plan's own words are printed, which do.
    if state.evaluation.definitions.profile.range != nil, let number {
      return LiveCondition("ISNUMBER(\(address))", holds: true).choose(
        LiveText(stringLiteral: printed),
        else: LiveText("\(address)&\"\"", comesTo: ValueText.digits(number))
      ).content
    }
    return .formula("=" + address, cached: number.map { .number($0) } ?? .text(printed))
  }

  /// The narrow column has no room for all of 前年比 before a rate.
  private func targetFormat(of indicator: Indicator) -> String {
    guard let rate = indicator.target.growthRate else { return NumberFormat.target(of: indicator) }
    return NumberFormat.growth(rate, before: "前年", after: indicator.comparison?.rawValue ?? "")
  }

  // MARK: Pace

  private func writePace(of state: StateRow, row: Int, to sheet: inout Sheet) {
    let small = Style.tableCell.size(8).aligned(.right).shrinking()
    for (expression, columns, style) in [
      (state.madePerYear, columns.made, small),
      (state.plannedPerYear, columns.planned, small.color(.sub)),
    ] {
      let decimals = Self.decimals(of: expression.value.number, state.indicator, in: columns)
      sheet.put(
        SheetExpression.choice(.isNumber(expression), expression, .text("－")).content, row: row, columns,
        style.format(NumberFormat.difference(decimals)))
    }
    let key = state.keyCell
    sheet.put(key.content, row: row, columns.key, small.format(key.format))
    sheet.put(
      state.direction.content, row: row, columns.direction, Style.tableCell.bold().aligned(.center))
  }

  /// The digits after the point: one more than those of the indicator, fewer where there is no room for them.
  private static func decimals(of number: Double?, _ indicator: Indicator, in columns: ClosedRange<Int>)
    -> Int
  {
    guard let number else { return indicator.decimals + 1 }
    return (0...indicator.decimals + 1).reversed().first { decimals in
      let text = (number < 0 ? "▲" : "+") + NumberText.value(decimals).text(number.magnitude)
      return PageGrid.fit(text, in: columns).lines == 1
    } ?? 0
  }

  // MARK: Verdicts

  /// Writes 評価 and what stands at its right.
  private func writeVerdicts(of state: StateRow, row: Int, to sheet: inout Sheet) {
    let style = Style.tableCell.aligned(.center).boxed(.thin, .white)
    let rating = book.ratingWords(state)
    sheet.put(
      rating.content, row: row, columns.rating,
      Self.style(of: rating.text, in: columns.rating, least: 9, style))
    guard columns.ending == .outlook else {
      sheet.put(.blank, row: row, columns.last, .tableCell)
      if let chart = book.trendChart(
        ofPlacement: state.index, at: Position(row: row, column: columns.last.lowerBound),
        width: PageGrid.pixelWidth(of: columns.last) - 4, height: Int(rowHeight) - 3)
      {
        sheet.charts.append(chart)
      }
      return
    }
    let outlook = state.outlook
    sheet.put(
      outlook.content, row: row, columns.last, Self.style(of: outlook.text, in: columns.last, least: 9, style)
    )
  }

  /// The looks of the verdicts over some rows.
  func rules(rows: ClosedRange<Int>) -> [ConditionalFormat] {
    let ratings = RatingLook.rules(
      over: Area(rows: rows, columns: columns.rating), of: .rating, in: book.plan.ratings)
    guard columns.ending == .outlook else { return ratings }
    return ratings
      + RatingLook.rules(
        over: Area(rows: rows, columns: columns.last), of: .outlook, in: book.plan.ratings)
  }
}

extension Style {
  /// A header cell of the tables of first pages: dark on pale, so that ratings stand out below it.
  static let pageHeader = Style(
    font: Font(size: 8, isBold: true, color: .ink), fill: .ai3, horizontal: .center, wraps: true
  ).boxed(.thin, .white)
}

extension Book {
  /// The number of a placement in a narrow column: within the strategy or, in the book of its section, within that where
  /// there is no room for more.
  func shortLabel(of placement: Placement) -> String {
    let isLong = PageGrid.fit(placement.fullLabel, in: PageGrid.key...PageGrid.key).lines > 1
    return isLong && !isOverall ? placement.label : placement.fullLabel
  }

  /// The words of a rating in a narrow column: without what stands in brackets behind them, which the row says otherwise;
  /// one that a person set says what was calculated: `○※(算定△)`.
  func ratingWords(_ state: StateRow) -> LiveText {
    let rating = LiveText(state.cell(.rating))
    func sign(_ figure: Figure) -> LiveText {
      let text = LiveText(state.cell(figure))
      return LiveText(
        "SUBSTITUTE(LEFT(\(text.formula),FIND(\" \",\(text.formula)&\" \")-1),\"※\",\"\")",
        comesTo: String(text.text.prefix { $0 != " " }).replacing("※", with: ""))
    }
    let isSet = LiveCondition(
      .comparison(state.cell(.rating), .notEqual, state.cell(.calculatedRating)))
    return isSet.choose(
      "\(sign(.rating))※(算定\(sign(.calculatedRating)))",
      else: LiveText(
        "LEFT(\(rating.formula),FIND(\"（\",\(rating.formula)&\"（\")-1)",
        comesTo: String(rating.text.prefix { $0 != "（" })))
  }
}
