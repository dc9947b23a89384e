import Evaluations
import Figures
import Indicators
import Workbooks

/// 編集の影響: what the workbook said when it was made, beside what it says now.
struct EditComparison {
  let book: Book

  private var layout: InputLayout { book.inputs }

  private static let figures: [Figure] = [.attainment, .projection, .rating]
  private static let changed = ConditionalFormat.attentionMark + " 変更"

  /// The columns between the name and the figures.
  private var between: ClosedRange<Int> { 3...layout.comparisonColumn - 1 }

  /// Writes the comparison below the table of the inputs.
  func write(on sheet: inout Sheet) {
    let top = layout.comparisonRow
    sheet.head("編集の影響（作成時 → 現在）", row: top, columns: 1...layout.changeColumn, height: 22)
    sheet.rowHeights[top + 1] = 26
    let heads = Self.figures.flatMap { ["\($0.label)\n作成時", "\($0.label)\n現在"] } + ["変更"]
    for (column, text) in [(1, "No"), (2, "指標")] + zip(layout.comparisonColumn..., heads) {
      sheet.write(.text(text), at: Position(row: top + 1, column: column), style: .subheader)
    }
    sheet.fill(row: top + 1, columns: between, style: .subheader.bordered(Borders()))
    for (index, evaluation) in book.shown.enumerated() {
      write(evaluation, row: top + 2 + index, on: &sheet)
    }
    sheet.conditionalFormats.append(.attention(over: layout.changeArea))
    let ratings = Area(
      Position(row: top + 2, column: layout.comparisonColumn + 4),
      Position(row: layout.comparisonLastRow, column: layout.comparisonColumn + 5))
    sheet.conditionalFormats += SymbolLook.rules(over: ratings)
  }

  private func write(_ evaluation: Evaluation, row: Int, on sheet: inout Sheet) {
    let indicator = evaluation.indicator
    guard let addresses = book.addresses(of: indicator.id) else { return }
    sheet.fill(row: row, columns: between, height: 16, style: .tableCell)
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
      .formula(
        "=IF(AND(\(agreements.joined(separator: ","))),\"なし\",\"\(Self.changed)\")", cached: .text("なし")),
      at: Position(row: row, column: layout.changeColumn), style: .tableCell.aligned(.center).bold())
  }

  /// Whether two cells agree: texts to the letter, numbers within a millionth, large ones within a trillionth of themselves.
  ///
  /// A spreadsheet calculates with fifteen digits, of which the last ones are not its own.
  private func agreement(_ then: String, _ now: String) -> String {
    "IF(AND(ISNUMBER(\(then)),ISNUMBER(\(now))),ABS(\(then)-\(now))<1E-12*MAX(1000000,ABS(\(then))),\(then)=\(now))"
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
