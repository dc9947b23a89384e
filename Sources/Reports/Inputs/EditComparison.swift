import Evaluations
import Figures
import Indicators
import Workbooks

/// 編集の影響: what the workbook said when it was made, beside what it says now.
struct EditComparison {
  let book: Book

  private var layout: InputLayout { book.inputs }

  private static let figures: [Figure] = [.attainment, .projection, .rating]

  func write(on sheet: inout Sheet) {
    let top = layout.comparisonRow
    sheet.rowHeights[top] = 22
    sheet.rowHeights[top + 1] = 26
    for column in 1...(layout.changeColumn) {
      sheet.write(.blank, at: Position(row: top, column: column), style: .section)
    }
    sheet.write(.text("編集の影響（作成時 → 現在）"), at: Position(row: top, column: 1), style: .section)
    let heads = Self.figures.flatMap { ["\($0.label)\n作成時", "\($0.label)\n現在"] } + ["変更"]
    for (column, text) in [(1, "No"), (2, "指標")] + zip(layout.comparisonColumn..., heads) {
      sheet.write(.text(text), at: Position(row: top + 1, column: column), style: .subheader)
    }
    for column in 3..<layout.comparisonColumn {
      sheet.write(
        .blank, at: Position(row: top + 1, column: column), style: Style.subheader.bordered(Borders()))
    }
    for (index, evaluation) in book.shown.enumerated() {
      write(evaluation, row: top + 2 + index, on: &sheet)
    }
    sheet.conditionalFormats.append(
      ConditionalFormat(
        over: layout.changeArea, when: .beginsWith("●"), style: .init(isBold: true, fill: .amber)))
    let ratings = Area(
      Position(row: top + 2, column: layout.comparisonColumn + 4),
      Position(row: layout.comparisonLastRow, column: layout.comparisonColumn + 5))
    sheet.conditionalFormats += SymbolLook.rules(over: ratings)
  }

  private func write(_ evaluation: Evaluation, row: Int, on sheet: inout Sheet) {
    let indicator = evaluation.indicator
    guard let addresses = book.addresses(of: indicator.id) else { return }
    sheet.rowHeights[row] = 16
    for column in 3..<layout.comparisonColumn {
      sheet.write(.blank, at: Position(row: row, column: column), style: .tableCell)
    }
    sheet.write(
      .text(book.label(of: indicator.id)), at: Position(row: row, column: 1),
      style: .tableCell.aligned(.center))
    sheet.write(.text(indicator.name), at: Position(row: row, column: 2), style: .tableCell.shrinking())
    var agreements: [String] = []
    for (index, figure) in Self.figures.enumerated() {
      let then = Position(row: row, column: layout.comparisonColumn + 2 * index)
      let now = Position(row: row, column: then.column + 1)
      let measure = figure.measure(for: indicator.target.kind)
      let format = NumberFormat.of(measure, decimals: indicator.decimals)
      let style = Style.tableCell.format(format).aligned(measure == .words ? .center : .right).shrinking()
      sheet.write(evaluation[figure].content, at: then, style: style.color(.sub))
      sheet.write(
        .formula("=\(addresses.qualifiedAddress(figure))", cached: evaluation[figure].cached), at: now,
        style: style)
      agreements.append(agreement(then.reference, now.reference))
    }
    sheet.write(
      .formula("=IF(AND(\(agreements.joined(separator: ","))),\"なし\",\"● 変更\")", cached: .text("なし")),
      at: Position(row: row, column: layout.changeColumn), style: .tableCell.aligned(.center).bold())
  }

  /// Numbers agree within a millionth, texts to the letter.
  private func agreement(_ then: String, _ now: String) -> String {
    "IF(AND(ISNUMBER(\(then)),ISNUMBER(\(now))),ABS(\(then)-\(now))<0.000001,\(then)=\(now))"
  }
}

extension Value {
  /// The value as a constant of a cell.
  var content: Cell.Content {
    switch self {
    case .number(let number): .number(number)
    case .words(let text): text.isEmpty ? .blank : .text(text)
    case .absent(let reason): reason.text.isEmpty ? .blank : .text(reason.text)
    }
  }
}

extension InputLayout {
  /// The row of the heading of 編集の影響.
  var comparisonRow: Int { lastRow + 3 }
  var comparisonLastRow: Int { comparisonRow + 1 + records.count }
  /// The first of the seven columns with figures, below the years.
  var comparisonColumn: Int { Self.firstYearColumn + max(0, years.count - 7) }
  var changeColumn: Int { comparisonColumn + 6 }
  /// The cells that say なし or ● 変更.
  var changeArea: Area {
    Area(
      Position(row: comparisonRow + 2, column: changeColumn),
      Position(row: comparisonLastRow, column: changeColumn))
  }

  /// Whether any record has a number or a plan's value in a year, or the year belongs to the plan.
  func isUsed(_ year: FiscalYear) -> Bool {
    guard let last = years.last, year < last.advanced(by: -6) else { return true }
    return records.contains { record in
      record.entries.contains { entry in entry.year == year && entry.cells.contains { $0.number != nil } }
    }
  }
}
