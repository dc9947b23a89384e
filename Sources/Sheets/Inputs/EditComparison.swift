import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// 編集の影響: what the workbook said when it was made, beside what it says now.
struct EditComparison {
  let book: Book

  private var layout: InputLayout { book.inputs }

  private static let figures: [Figure] = [.attainment, .projection, .rating]
  private static let changed = ConditionalFormat.attentionMark + " 変更"

  /// The widths of its columns in characters: two for each figure, and whether anything changed.
  static let widths = [6.5, 6.5, 7.5, 7.5, 8, 8, 6.5]

  /// Writes the comparison beside the values.
  func write(on sheet: inout Sheet) {
    writeHead(on: &sheet)
    for evaluation in book.shown { write(evaluation, on: &sheet) }
    sheet.conditionalFormats.append(.attention(over: layout.changeArea))
    let ratings = column(of: Self.figures.count - 1)
    sheet.conditionalFormats += RatingLook.rules(
      over: Area(rows: InputLayout.firstRow...layout.lastRow, columns: ratings...ratings + 1), of: .rating,
      in: book.plan.ratings)
  }

  /// The first of the two columns of a figure.
  private func column(of index: Int) -> Int { layout.comparisonColumn + 2 * index }

  private func writeHead(on sheet: inout Sheet) {
    let top = InputLayout.headerRow
    sheet.merge(
      .text("編集の影響（作成時 → 現在）"),
      over: Area(row: top, columns: layout.comparisonColumn...layout.changeColumn), style: .header)
    for (index, figure) in Self.figures.enumerated() {
      let first = column(of: index)
      sheet.merge(.text(figure.label), over: Area(row: top + 1, columns: first...first + 1), style: .header)
      for (offset, text) in ["作成時", "現在"].enumerated() {
        sheet.write(
          .text(text), at: Position(row: InputLayout.yearRow, column: first + offset),
          style: Style.note.aligned(.center))
      }
    }
    sheet.write(.text("変更"), at: Position(row: top + 1, column: layout.changeColumn), style: .header)
    writeSummary(on: &sheet)
  }

  /// Says above the names, which stay on the screen, how many indicators changed; many years push the comparison off it.
  private func writeSummary(on sheet: inout Sheet) {
    let changes = layout.changeArea.reference(absolute: true)
    let numbers = Area(
      rows: InputLayout.firstRow...layout.lastRow, column: InputLayout.Column.number.rawValue)
    let count = LiveCount("COUNTIF(\(changes),\(FormulaText.quoted(Self.changed)))", comesTo: 0)
    let first = LiveText(
      "INDEX(\(numbers.reference(absolute: true)),MATCH(\(FormulaText.quoted(Self.changed)),\(changes),0))",
      comesTo: "")
    let isOne = LiveCondition(.comparison(count.expression, .equal, .number(1)))
    let text = LiveCondition(.comparison(count.expression, .equal, .number(0))).choose(
      "編集の影響：なし",
      else: "\(ConditionalFormat.attentionMark) 編集で変わった指標 \(count)（\(first)\(isOne.choose("", else: "ほか"))）")
    let area = Area(
      row: 1, columns: InputLayout.Column.number.rawValue...InputLayout.Column.name.rawValue)
    sheet.merge(text.content, over: area, style: Style.note.bold().wrapping())
    sheet.conditionalFormats.append(.attention(over: area))
  }

  private func write(_ evaluation: Evaluation, on sheet: inout Sheet) {
    let indicator = evaluation.indicator
    guard let addresses = book.addresses(of: indicator.id) else { return }
    let row = layout.row(of: indicator.id)
    for series in indicator.definitions.indices {
      sheet.fill(
        row: row + series, columns: layout.comparisonColumn...layout.changeColumn, style: .tableCell)
    }
    var agreements: [String] = []
    for (index, figure) in Self.figures.enumerated() {
      let then = Position(row: row, column: column(of: index))
      let now = Position(row: row, column: then.column + 1)
      let figureFormat = figure.format(for: indicator.target.kind)
      let format = NumberFormat.of(figureFormat, decimals: indicator.decimals)
      let style = Style.tableCell.format(format).aligned(figureFormat == .words ? .center : .right)
        .shrinking()
      sheet.write(evaluation[figure].content, at: then, style: style.color(.sub))
      sheet.write(
        .formula("=\(addresses.qualifiedAddress(figure))", cached: evaluation[figure].cached), at: now,
        style: style)
      agreements.append(agreement(then.reference, now.reference))
    }
    sheet.write(
      .formula(
        "=IF(AND(\(agreements.joined(separator: ","))),\"なし\",\"\(Self.changed)\")", cached: .text("なし")),
      at: Position(row: row, column: layout.changeColumn),
      style: .tableCell.aligned(.center).bold().shrinking())
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
    case .input(let word): .text(word.text)
    case .absent(let reason): reason.text.isEmpty ? .blank : .text(reason.text)
    }
  }
}
