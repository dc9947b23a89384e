import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// 算定表: the whole calculation of every placement in one row each, as the 個票 of the section books show it.
struct TableSheet {
  let book: Book
  let layout: TableLayout

  var sheet: Sheet {
    var sheet = Sheet(
      name: TableLayout.sheet, tabColor: .ai3, columns: columns, defaultStyle: .body,
      freeze: Position(row: TableLayout.firstRow, column: TableLayout.firstFigureColumn),
      isProtected: true, hidesGridlines: true)
    writeHead(of: &sheet)
    writeBlockHeads(of: &sheet)
    for index in layout.placements.indices { write(index, to: &sheet) }
    for (figure, verdict) in [
      (Figure.calculatedRating, RatingRule.Verdict.rating), (.rating, .rating), (.outlook, .outlook),
    ] {
      sheet.conditionalFormats += RatingLook.rules(
        over: rows(in: layout.column(of: figure)), of: verdict, in: book.plan.ratings)
    }
    sheet.conditionalFormats += faintReasons
    sheet.print = print
    return sheet
  }

  /// Years that no record needs are hidden in every block, as on the sheet of the inputs.
  private var columns: [Column] {
    var columns = layout.widths.map { Column(width: $0) }
    for (offset, year) in layout.years.enumerated() where !book.inputs.isUsed(year) {
      for row in TableLayout.rows { columns[layout.firstColumn(of: row) + offset].isHidden = true }
    }
    return columns
  }

  private var printed: ClosedRange<Int> { TableLayout.numberColumn...layout.lastFigureColumn }

  private func rows(in column: Int) -> Area {
    Area(rows: TableLayout.firstRow...layout.lastRow, column: column)
  }

  /// Reasons stand back behind numbers; columns of words are left alone.
  private var faintReasons: [ConditionalFormat] {
    layout.figures.filter { $0.format(for: .level) != .words }.map { figure in
      .reasons(over: rows(in: layout.column(of: figure)), color: .faint)
    }
  }

  // MARK: Heads

  private func writeHead(of sheet: inout Sheet) {
    sheet.title(TableLayout.sheet, columns: printed)
    // On the repeated columns it would be cut on every page.
    sheet.write(
      .text(
        "指標ごとの算定を左から右へ並べています。値はすべて数式で、\(book.inputs.sheet)と\(MethodSheet.name)から求めます。右の外側に年度ごとの値があります（印刷されません）。"
      ),
      at: Position(row: 0, column: TableLayout.firstFigureColumn), style: .titleRule.size(8).color(.sub))
    for (row, height) in [26.0, 3, 3, 16, 36, 20].enumerated() { sheet.rowHeights[row] = height }
    for (column, text) in zip(TableLayout.numberColumn..., ["No", "指標", "単位"]) {
      sheet.merge(
        .text(text), over: Area(rows: TableLayout.bandRow...TableLayout.nameRow, column: column),
        style: .header)
    }
    for group in TableGroup.allCases {
      sheet.merge(
        .text(group.rawValue), over: Area(row: TableLayout.bandRow, columns: layout.columns(of: group)),
        style: .header)
    }
    for figure in layout.figures {
      writeHead(figure.label, figure.name, column: layout.column(of: figure), of: &sheet)
    }
  }

  private static let names = Style.subheader.bold(false).size(7).color(.sub).fill(.ai4)

  private func writeHead(_ label: String, _ name: String, column: Int, of sheet: inout Sheet) {
    sheet.write(
      .text(label), at: Position(row: TableLayout.headerRow, column: column), style: .subheader.size(8))
    sheet.write(
      .text(Self.spaced(name)), at: Position(row: TableLayout.nameRow, column: column), style: Self.names)
  }

  /// English names break at their words only when these stand apart.
  private static func spaced(_ name: String) -> String {
    name.split(separator: "_").joined(separator: " ")
  }

  /// Over the blocks: the row's names once, and the years; formulas read those of the first block as numbers.
  private func writeBlockHeads(of sheet: inout Sheet) {
    for row in TableLayout.rows {
      let first = layout.firstColumn(of: row)
      let columns = first...first + layout.years.count - 1
      sheet.merge(.text(row.label), over: Area(row: TableLayout.bandRow, columns: columns), style: .header)
      sheet.merge(
        .text(Self.spaced(row.name)), over: Area(row: TableLayout.nameRow, columns: columns),
        style: Self.names)
      for (offset, year) in layout.years.enumerated() {
        let isFirst = first == layout.yearsColumn
        sheet.write(
          isFirst ? .number(Double(year.number)) : .text(year.label),
          at: Position(row: TableLayout.headerRow, column: first + offset),
          style: .subheader.size(8).format(isFirst ? "0" : NumberFormat.text))
      }
    }
  }

  // MARK: Rows

  private func write(_ index: Int, to sheet: inout Sheet) {
    let placement = layout.placements[index]
    guard let evaluation = book.evaluation(of: placement.indicator),
      let addresses = book.addresses(ofPlacement: index)
    else { return }
    let indicator = evaluation.indicator
    let row = TableLayout.firstRow + index
    let cell = Style.tableCell.size(8).shrinking()
    let title = book.title(of: placement)
    sheet.rowHeights[row] = Self.height(of: title)
    sheet.write(
      .text(placement.fullLabel), at: Position(row: row, column: TableLayout.numberColumn), style: cell.bold()
    )
    sheet.write(
      .text(title), at: Position(row: row, column: TableLayout.titleColumn),
      style: Style.tableCell.size(8).bold().wrapping())
    sheet.write(
      .text(indicator.unit.name), at: Position(row: row, column: TableLayout.unitColumn),
      style: cell.aligned(.center))

    let writer = FigureWriter(evaluation, addresses: addresses, rounding: book.plan.settings.rounding)
    for figure in layout.figures {
      sheet.write(
        writer.content(figure), at: Position(row: row, column: layout.column(of: figure)),
        style: cell.format(Self.format(figure, by: writer))
          .aligned(figure.format(for: .level) == .words ? .center : .right))
    }
    for tableRow in TableLayout.rows where evaluation.definitions.has(tableRow) {
      let style = Style.helper.bottom(.hair, .hair).shrinking().aligned(.right).format(
        writer.format(tableRow))
      for column in layout.years.indices {
        sheet.write(
          writer.content(tableRow, at: column),
          at: Position(row: row, column: layout.firstColumn(of: tableRow) + column), style: style)
      }
    }
  }

  /// Small letters in close rows, so that all placements fit on one page from top to bottom.
  private static func height(of title: String) -> Double {
    6.5 + 11 * Double(TextWidth.lines(title, width: TableLayout.titleWidth, size: 8))
  }

  /// What is true or false is no number of years.
  private static func format(_ figure: Figure, by writer: FigureWriter) -> String {
    figure == .met ? NumberFormat.year : writer.format(figure)
  }

  // MARK: Page

  /// Each page holds as many figures as it has room for beside the columns that all pages repeat; a group that has room
  /// on one page begins where it is not divided.
  private var print: PrintSetup {
    let widths = layout.widths
    let repeated = Array(widths[1...TableLayout.unitColumn])
    var breaks: [Int] = []
    var page = repeated
    for group in TableGroup.allCases {
      let columns = layout.columns(of: group)
      let isWhole = Pixels.of(columns: repeated + widths[columns]) <= Page.filled.width
      for column in columns {
        let next = isWhole && column == columns.lowerBound ? Array(widths[columns]) : [widths[column]]
        if Pixels.of(columns: page + next) > Page.filled.width {
          breaks.append(column)
          page = repeated
        }
        page.append(widths[column])
      }
    }
    return book.page.setup(
      area: Area(rows: 0...layout.lastRow, columns: printed),
      repeatRows: TableLayout.bandRow...TableLayout.nameRow,
      repeatColumns: TableLayout.numberColumn...TableLayout.unitColumn, columnBreaks: breaks)
  }
}
