import Evaluations
import Indicators
import Workbooks

/// 出典・監査: from what the book was made, and whether it still agrees with itself.
struct AuditSheet {
  let book: Book

  static let name = "出典・監査"

  var sheet: Sheet {
    let facts = facts
    let checks = AuditChecks(book: book)
    let sources = book.shown.map { AuditSource(book: book, evaluation: $0) }
    let layout = AuditLayout(
      facts: facts.count, checks: checks.count, files: book.files.count, sources: sources.count)
    var sheet = Sheet(
      name: Self.name, tabColor: .hair, columns: AuditLayout.widths.map { Column(width: $0) },
      defaultStyle: .body, isProtected: true,
      print: book.page.setup(
        fit: .pages(width: 1, height: 0),
        area: Area(AuditLayout.row(0).first, AuditLayout.row(layout.lastRow).last)),
      hidesGridlines: true)
    for row in 0...layout.lastRow { Self.fill(row, height: 6, style: .body, on: &sheet) }
    Self.fill(0, height: 30, style: .titleRule, on: &sheet)
    sheet.write(.text(Self.name), at: AuditLayout.row(0).first, style: .title)

    Self.writeHead("この冊子のもと", at: layout.factHead, on: &sheet)
    for (index, fact) in facts.enumerated() {
      write(fact, at: layout.firstFact + index, on: &sheet)
    }
    checks.write(on: &sheet, layout)
    writeFiles(on: &sheet, layout)
    writeSources(sources, on: &sheet, layout)
    return sheet
  }

  // MARK: Parts

  static func fill(_ row: Int, height: Double, style: Style, on sheet: inout Sheet) {
    sheet.rowHeights[row] = height
    for column in AuditLayout.firstColumn...AuditLayout.lastColumn {
      sheet.write(.blank, at: Position(row: row, column: column), style: style)
    }
  }

  static func writeHead(_ title: String, at row: Int, on sheet: inout Sheet) {
    fill(row, height: 22, style: .section, on: &sheet)
    sheet.write(.text(title), at: AuditLayout.row(row).first, style: .section)
  }

  /// The titles of columns from the first on; the last one takes the columns that are left.
  static func writeHeader(_ titles: [String], at row: Int, on sheet: inout Sheet) {
    fill(row, height: 20, style: .header, on: &sheet)
    for (index, title) in titles.enumerated() {
      let first = AuditLayout.firstColumn + index
      let area =
        index == titles.count - 1
        ? AuditLayout.row(row, from: first)
        : Area(Position(row: row, column: first), Position(row: row, column: first))
      sheet.merge(.text(title), over: area, style: .header)
    }
  }

  // MARK: Facts

  private var facts: [(label: String, text: String)] {
    let settings = book.plan.settings
    let context = book.evaluations.context
    let programmes = book.plan.sections.filter { $0.kind == .programme }.map(\.name)
    let period = settings.period
    return [
      ("計画", settings.title),
      ("団体", settings.organisation),
      ("計画期間", "\(period.lowerBound)〜\(period.upperBound)"),
    ] + (programmes.isEmpty ? [] : [("共同プログラム", programmes.joined(separator: "、"))]) + [
      ("この冊子", "\(book.title)（\(book.fileName)）"),
      ("掲載", "\(book.placements.count)件（実数 \(book.shown.count)指標）"),
      ("報告年度", "\(context.reportYear)（この年度までの実績だけを使っています）"),
      ("データ時点", settings.asOf.japanese),
      ("端数処理", "\(settings.rounding.rawValue)（表示の桁に丸めてから判定しています）"),
      ("作成した道具", "達成 Tassei \(book.version)"),
    ]
  }

  func write(_ fact: (label: String, text: String), at row: Int, on sheet: inout Sheet) {
    Self.fill(row, height: 18, style: .tableCell, on: &sheet)
    sheet.write(.text(fact.label), at: AuditLayout.row(row).first, style: .tableCell.color(.sub))
    sheet.merge(.text(fact.text), over: AuditLayout.row(row, from: 2), style: .tableCell)
  }

  // MARK: Files

  func writeFiles(on sheet: inout Sheet, _ layout: AuditLayout) {
    typealias FileColumn = AuditLayout.FileColumn
    Self.writeHead("読み込んだファイル（行の勘定：読み込み＝採用＋対象外＋要確認）", at: layout.fileHead, on: &sheet)
    Self.writeHeader(FileColumn.allCases.map(\.title), at: layout.fileHead + 1, on: &sheet)
    for (index, file) in book.files.enumerated() {
      let row = layout.firstFile + index
      Self.fill(
        row, height: TextWidth.height(of: [(file.path, AuditLayout.widths[1], 9)], least: 18),
        style: .tableCell, on: &sheet)
      let account = file.account
      let numbers: [(FileColumn, Int)] = [
        (.read, account.read), (.accepted, account.accepted), (.dropped, account.dropped),
        (.rejected, account.rejected),
      ]
      let texts: [(FileColumn, String, Style)] = [
        (.path, file.path, .tableCell.wrapping()),
        (.encoding, file.encoding.rawValue, .tableCell.aligned(.center)),
        (.digest, String(file.digest.prefix(12)), .tableCell.aligned(.center)),
      ]
      for (column, text, style) in texts {
        sheet.write(.text(text), at: layout.position(column, file: index), style: style)
      }
      for (column, number) in numbers {
        sheet.write(
          .number(Double(number)), at: layout.position(column, file: index), style: Self.countStyle)
      }
      writeBalance(at: row, on: &sheet)
    }
    writeTotals(on: &sheet, layout)
  }

  private func writeTotals(on sheet: inout Sheet, _ layout: AuditLayout) {
    let style = Style.tableCell.bold().fill(.ai4)
    Self.fill(layout.totalRow, height: 20, style: style, on: &sheet)
    sheet.write(.text("計"), at: Position(row: layout.totalRow, column: 1), style: style)
    let totals: [(AuditLayout.FileColumn, Int)] = [
      (.read, book.files.reduce(0) { $0 + $1.account.read }),
      (.accepted, book.files.reduce(0) { $0 + $1.account.accepted }),
      (.dropped, book.files.reduce(0) { $0 + $1.account.dropped }),
      (.rejected, book.files.reduce(0) { $0 + $1.account.rejected }),
    ]
    for (column, total) in totals {
      let position = Position(row: layout.totalRow, column: column.rawValue)
      guard !book.files.isEmpty else {
        sheet.write(.number(0), at: position, style: Self.countStyle.bold().fill(.ai4))
        continue
      }
      sheet.write(
        .formula("=SUM(\(layout.area(column).reference))", cached: .number(Double(total))),
        at: position, style: Self.countStyle.bold().fill(.ai4))
    }
    writeBalance(at: layout.totalRow, on: &sheet, style: style)
  }

  /// Whether the rows read are those used, left out and to be checked together.
  private func writeBalance(at row: Int, on sheet: inout Sheet, style: Style = .tableCell) {
    typealias FileColumn = AuditLayout.FileColumn
    let cell = { (column: FileColumn) in Position(row: row, column: column.rawValue).reference }
    let parts = Area(
      Position(row: row, column: FileColumn.accepted.rawValue),
      Position(row: row, column: FileColumn.rejected.rawValue))
    let position = Position(row: row, column: FileColumn.check.rawValue)
    sheet.write(
      .formula(
        "=IF(\(cell(.read))=SUM(\(parts.reference)),\"\(AuditChecks.agrees)\",\"\(AuditChecks.differs)\")",
        cached: .text(AuditChecks.agrees)), at: position, style: style.aligned(.center))
    sheet.conditionalFormats.append(AuditChecks.rule(over: Area(position, position)))
  }

  private static let countStyle = Style.tableCell.aligned(.right).format("#,##0_ ;#,##0_ ;\"・\"_ ;@_ ")

  // MARK: Sources

  private func writeSources(_ sources: [AuditSource], on sheet: inout Sheet, _ layout: AuditLayout) {
    Self.writeHead("指標の出典", at: layout.sourceHead, on: &sheet)
    Self.writeHeader(["指標", "担当部局", "次回公表", "出典"], at: layout.sourceHead + 1, on: &sheet)
    let room = AuditLayout.widths[4...].reduce(0, +)
    for (index, source) in sources.enumerated() {
      let row = layout.firstSource + index
      let texts: [(text: String, width: Double, size: Double)] = [
        (source.title, AuditLayout.widths[1], 9), (source.department, AuditLayout.widths[2], 8),
        (source.nextRelease, AuditLayout.widths[3], 8), (source.text, room, 8),
      ]
      Self.fill(row, height: TextWidth.height(of: texts, least: 18), style: .tableCell, on: &sheet)
      for (offset, text) in texts.enumerated() {
        let first = AuditLayout.firstColumn + offset
        let style = Style.tableCell.size(text.size).wrapping()
        if offset == texts.count - 1 {
          sheet.merge(.text(text.text), over: AuditLayout.row(row, from: first), style: style)
        } else {
          sheet.write(.text(text.text), at: Position(row: row, column: first), style: style)
        }
      }
    }
  }
}
