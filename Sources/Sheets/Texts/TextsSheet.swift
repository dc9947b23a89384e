import Indicators
import Workbooks

/// 記述全文: every text that some page of the book cuts, whole, for printing and reading.
struct TextsSheet {
  let book: Book

  private enum Column: Int, CaseIterable {
    case margin, number, id, name, year, kind, text, file, line

    var width: Double {
      switch self {
      case .margin: 1.5
      case .number: 5
      case .id: 8
      case .name: 20
      case .year: 5
      case .kind: 12
      case .text: WholeTexts.width
      case .file: 20
      case .line: 6
      }
    }
  }

  /// The column of the texts.
  static let textColumn = Column.text.rawValue
  private static let columns = Column.number.rawValue...Column.line.rawValue

  private var texts: WholeTexts { book.texts }

  var sheet: Sheet {
    let header = WholeTexts.headerRow
    var sheet = Sheet(
      name: WholeTexts.sheet, tabColor: .ai3,
      columns: Column.allCases.map { Workbooks.Column(width: $0.width) }, defaultStyle: .body,
      freeze: Position(row: WholeTexts.firstRow, column: Column.year.rawValue), isProtected: true,
      print: book.page.setup(
        area: Area(rows: 0...texts.lastRow, columns: Self.columns),
        repeatRows: header...header),
      hidesGridlines: true)
    for (row, height) in [30.0, 18, 5, 24].enumerated() { sheet.rowHeights[row] = height }
    sheet.title(WholeTexts.sheet, columns: Self.columns)
    for row in 1...2 { sheet.fill(row: row, columns: Self.columns, style: .note) }
    sheet.write(
      .text("ほかのシートに収まらない文章の全文です。そこに書かれた「…行」は、このシートの行です。"),
      at: Position(row: 1, column: Column.number.rawValue), style: .note)
    for column in Column.allCases where column != .margin {
      sheet.write(.text(title(column)), at: Position(row: header, column: column.rawValue), style: .header)
    }
    for (index, entry) in texts.entries.enumerated() { write(entry, number: index + 1, on: &sheet) }
    return sheet
  }

  private func title(_ column: Column) -> String {
    let subject = book.scope.isProgramme ? "取組" : "指標"
    return switch column {
    case .margin: ""
    case .number: "No"
    case .id: subject + "ID"
    case .name: subject
    case .year: "年度"
    case .kind: "種類"
    case .text: "全文"
    case .file: "ファイル"
    case .line: "行"
    }
  }

  private func write(_ entry: WholeTexts.Entry, number: Int, on sheet: inout Sheet) {
    let none = "－"
    let text = entry.text
    let kind =
      text.kind.rawValue + (entry.part.count > 1 ? "（\(entry.part.number)/\(entry.part.count)）" : "")
    let top = Style.tableCell.aligned(vertically: .top)
    let word = top.aligned(.center)
    let cells: [(Column, Cell.Content, Style)] = [
      (.number, .number(Double(number)), word),
      (.id, .text(text.id.isEmpty ? none : text.id), word.shrinking()),
      (.name, .text(text.name.isEmpty ? none : text.name), top.wrapping()),
      (.year, .text(text.year?.label ?? none), word.shrinking()), (.kind, .text(kind), top.wrapping()),
      (.text, .text(entry.piece), top.size(WholeTexts.size).wrapping()),
      (.file, .text(text.place?.file ?? none), top.size(8).wrapping()),
      (.line, text.place?.line.map { .number(Double($0)) } ?? .text(none), word),
    ]
    let lines = TextWidth.lines(entry.piece, width: WholeTexts.width, size: WholeTexts.size)
    // One line more, for a program may break the lines elsewhere.
    let height = (13 * Double(lines + (lines > 1 ? 1 : 0)) + 4) / Double(entry.rows.count)
    let least =
      entry.rows.count > 1
      ? 0
      : TextWidth.height(
        of: [
          (text.name, Column.name.width, 9), (kind, Column.kind.width, 9),
          (text.place?.file ?? "", Column.file.width, 8),
        ],
        least: 20)
    for row in entry.rows { sheet.rowHeights[row] = max(height, least) }
    for (column, content, style) in cells {
      sheet.merge(content, over: Area(rows: entry.rows, column: column.rawValue), style: style)
    }
  }
}
