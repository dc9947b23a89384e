import Evaluations
import Formulas
import Indicators
import Localization
import Workbooks

/// 未提出・未公表一覧: which values have come and which are still to come, by 所管課.
///
/// The order of the departments is that of the run; symbols and counts follow the cells of 実績入力.
struct MissingSheet {
  let book: Book
  private let departments: [MissingDepartment]
  private let layout: MissingLayout

  private typealias Column = MissingLayout.Column

  init(book: Book) {
    self.book = book
    departments = MissingDepartment.all(of: book)
    let reportYear = book.evaluations.context.reportYear
    let records = departments.flatMap(\.indicators).map(\.record)
    let first = records.map(book.evaluations.firstAskedYear).min() ?? reportYear
    let start = max(
      min(first, reportYear), reportYear.advanced(by: 1 - MissingLayout.greatestYears))
    layout = MissingLayout(
      counts: departments.map(\.indicators.count), years: start...reportYear,
      hasEarlier: departments.flatMap(\.indicators).contains { $0.count(in: book, before: start).number > 0 })
  }

  var sheet: Sheet {
    let area = Area(rows: 0...layout.noteRow, columns: layout.printed)
    var sheet = Sheet(
      name: MissingLayout.sheet, tabColor: .orange,
      columns: layout.pixels.enumerated().map { index, pixels in
        Workbooks.Column(
          width: Pixels.characters(pixels), isHidden: index >= layout.departmentColumn)
      }, defaultStyle: .body,
      freeze: Position(row: MissingLayout.firstRow, column: 0), isProtected: true,
      print: book.page.setup(
        area: area, repeatRows: 0...MissingLayout.headerRow, rowBreaks: layout.rowBreaks),
      hidesGridlines: true)
    for row in 0...layout.noteRow {
      sheet.fill(
        row: row, columns: layout.printed, height: Pixels.points(MissingLayout.lineHeight), style: .body)
    }
    writeHelpers(on: &sheet)
    writeHead(on: &sheet)
    for (line, slot) in layout.lines { write(line, at: slot, on: &sheet) }
    writeNotes(on: &sheet)
    for half in 0...1 {
      let years = layout.years.map { layout.index(of: .year($0), half: half) }
      let cells = Area(
        rows: MissingLayout.firstRow...layout.lastRow, columns: years[0]...years[years.count - 1])
      sheet.conditionalFormats += [DeliveryState.missing, .doubted].map {
        ConditionalFormat(over: cells, when: .beginsWith($0.symbol), style: .init(fill: .amber))
      }
    }
    return sheet
  }

  private var indicators: [MissingIndicator] { departments.flatMap(\.indicators) }

  // MARK: Counts

  /// The hidden cell with the count of an indicator, from the statuses on 実績入力.
  private func countCell(_ index: Int) -> Position {
    Position(row: MissingLayout.firstRow + index, column: layout.countColumn)
  }

  private func counts(_ range: Range<Int>) -> SheetRange {
    let last = max(range.lowerBound, range.upperBound - 1)
    let values = indicators[range].map { SheetValue.number(Double($0.count(in: book).number)) }
    return SheetRange(
      area: Area(countCell(range.lowerBound), countCell(last)), values: values.isEmpty ? [.blank] : values)
  }

  /// The positions of the indicators of a department.
  private func range(of department: Int) -> Range<Int> {
    let first = departments[..<department].reduce(0) { $0 + $1.indicators.count }
    return first..<first + departments[department].indicators.count
  }

  private func departmentCell(_ index: Int) -> Position {
    Position(row: MissingLayout.firstRow + index, column: layout.departmentCountColumn)
  }

  /// The hidden counts of the departments.
  private var departmentCounts: SheetRange {
    let values = departments.indices.map { SheetExpression.sum(counts(range(of: $0))).value }
    return SheetRange(
      area: Area(departmentCell(0), departmentCell(max(0, departments.count - 1))),
      values: values.isEmpty ? [.blank] : values)
  }

  private var departmentNames: SheetRange {
    let column = layout.departmentColumn
    let last = max(0, departments.count - 1)
    return SheetRange(
      area: Area(rows: MissingLayout.firstRow...MissingLayout.firstRow + last, column: column),
      values: departments.isEmpty ? [.blank] : departments.map { .text($0.name) })
  }

  private func writeHelpers(on sheet: inout Sheet) {
    for (index, department) in departments.enumerated() {
      let row = MissingLayout.firstRow + index
      sheet.write(
        .text(department.name), at: Position(row: row, column: layout.departmentColumn), style: .helper)
      sheet.write(
        SheetExpression.sum(counts(range(of: index))).content, at: departmentCell(index), style: .helper)
    }
    for (index, indicator) in indicators.enumerated() {
      sheet.write(indicator.count(in: book).content, at: countCell(index), style: .helper)
    }
  }

  // MARK: Head and foot

  private func writeHead(on sheet: inout Sheet) {
    let columns = layout.printed
    for (row, height) in MissingLayout.headHeights.enumerated() {
      sheet.rowHeights[row] = Pixels.points(height)
    }
    sheet.title("未提出・未公表", columns: columns)
    let year = book.evaluations.context.reportYear
    sheet.write(
      .text("報告年度 \(year.japanese)"), at: Position(row: 0, column: columns.upperBound),
      style: .titleRule.size(8).aligned(.right))
    sheet.write(
      sentence.content, at: Position(row: MissingLayout.sentenceRow, column: 0), style: .body.size(10).bold())
    sheet.write(.text(legend), at: Position(row: MissingLayout.legendRow, column: 0), style: .note)
    guard !departments.isEmpty else { return }
    for half in 0...1 {
      for column in layout.columns {
        let isText = column == .number || column == .name
        sheet.write(
          .text(column.title),
          at: Position(row: MissingLayout.headerRow, column: layout.index(of: column, half: half)),
          style: isText ? .header.aligned(.left) : .header.size(8))
      }
    }
  }

  /// How many values are asked for, of how many departments, and which of them has the most.
  private var sentence: LiveText {
    let total = SheetExpression.sum(departmentCounts)
    let most = SheetExpression.maximum([departmentCounts])
    let name = SheetExpression.index(departmentNames, .match(most, departmentCounts))
    func above(_ range: SheetRange) -> SheetExpression {
      .operation(.count(.numbers(range)), .subtract, .count(.matching(range, .number(0))))
    }
    let all = counts(indicators.indices)
    let asked: LiveText =
      "未提出は\(LiveText(total))件（\(LiveText(above(departmentCounts)))課・\(LiveText(above(all)))指標）です。最も多いのは\(LiveText(name))の\(LiveText(most))件です。"
    let year = book.evaluations.context.reportYear
    return LiveCondition(.comparison(total, .greater, .number(0)))
      .choose(asked, else: LiveText(stringLiteral: "未提出の値はありません（報告年度 \(year.label) まで）。"))
  }

  /// The symbols that can stand on the sheet: those of every report, others where they occur.
  private var legend: String {
    let shown = Set(indicators.flatMap { book.evaluations.deliveries(of: $0.record).map(\.state) })
    let usual: Set<DeliveryState> = [.missing, .inPreparation, .notPublished, .delivered, .reference]
    let states = DeliveryState.allCases.filter { usual.contains($0) || shown.contains($0) }
    return states.filter { $0 != .notExpected }.map { "\($0.symbol) \($0.meaning)" }.joined(separator: "　")
      + "　空欄は\(DeliveryState.notExpected.meaning)。"
  }

  private func writeNotes(on sheet: inout Sheet) {
    let earlier =
      layout.columns.contains(.earlier) ? "「以前」は\(layout.years.lowerBound.label)より前の未提出の件数です。" : ""
    let several = indicators.contains { $0.record.indicator.series.count > 1 } ? "系列が複数ある指標は、系列ごとに数えます。" : ""
    let long = indicators.contains { nextRelease($0).hasSuffix("…") } ? "次回公表の続きは個票にあります。" : ""
    sheet.rowHeights[layout.noteRow - 1] = Pixels.points(MissingLayout.footHeights[0])
    sheet.write(
      .text(earlier + several + long), at: Position(row: layout.noteRow, column: 0), style: .note)
  }

  // MARK: Lines

  private func write(_ line: MissingLayout.Line, at slot: MissingLayout.Slot, on sheet: inout Sheet) {
    switch line {
    case .department(let index, let isContinued): writeDepartment(index, isContinued, at: slot, on: &sheet)
    case .indicator(let index): write(indicators[index], index, at: slot, on: &sheet)
    }
  }

  private func writeDepartment(
    _ index: Int, _ isContinued: Bool, at slot: MissingLayout.Slot, on sheet: inout Sheet
  ) {
    let style = Style.body.bold().fill(.ai4).bottom(.hair, .hair)
    sheet.fill(row: slot.row, columns: layout.area(ofHalf: slot.half), style: style)
    sheet.write(
      .text(departments[index].name + (isContinued ? "（続き）" : "")), at: position(.number, slot),
      style: style.color(.ai))
    guard !isContinued else { return }
    let count = SheetExpression.cell(
      departmentCell(index).reference, departmentCounts.values[index])
    sheet.write(count.content, at: position(.count, slot), style: style.aligned(.right).format("0"))
    sheet.write(.text("件"), at: position(.latest, slot), style: style.bold(false).size(8))
  }

  private func write(
    _ missing: MissingIndicator, _ index: Int, at slot: MissingLayout.Slot, on sheet: inout Sheet
  ) {
    let row = Style.body.bottom(.hair, .hair)
    let small = row.size(8).color(.sub).aligned(.center)
    let name = missing.name(in: book)
    // A name that the line has no room for stands in smaller letters, and what has no room there either is cut.
    let isLong = TextWidth.of(name) > MissingLayout.nameRoom
    let count = SheetExpression.cell(
      countCell(index).reference, .number(Double(missing.count(in: book).number)))
    for column in layout.columns {
      let cell: (Cell.Content, Style) =
        switch column {
        case .number: (missing.link(in: book), row.bold().underlined().color(.ai))
        case .name:
          isLong
            ? (.text(TextWidth.shortened(name, toPixels: MissingLayout.namePixels, size: 8)), row.size(8))
            : (.text(name), row)
        case .earlier:
          (
            missing.count(in: book, before: layout.years.lowerBound).content,
            row.size(8).aligned(.center).format("0;;")
          )
        case .year(let year): (missing.symbol(of: year, in: book).content, row.aligned(.center))
        case .count: (count.content, row.size(8).aligned(.right).format("0_ ;;"))
        case .latest: (missing.latest(over: layout.years, in: book).content, small)
        case .nextRelease: (.text(nextRelease(missing)), small.shrinking())
        }
      sheet.write(cell.0, at: position(column, slot), style: cell.1)
    }
  }

  private func position(_ column: Column, _ slot: MissingLayout.Slot) -> Position {
    Position(row: slot.row, column: layout.index(of: column, half: slot.half))
  }

  private func nextRelease(_ missing: MissingIndicator) -> String {
    let short = missing.nextRelease.replacing("令和", with: "R").replacing("平成", with: "H")
    return TextWidth.shortened(short, to: layout.nextReleaseRoom)
  }
}
