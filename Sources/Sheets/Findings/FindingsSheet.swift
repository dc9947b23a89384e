import Evaluations
import Formulas
import Indicators
import Localization
import Workbooks

/// 要確認: what was noticed in the inputs, what the book does with it, and room for what became of it.
struct FindingsSheet {
  let book: Book

  private typealias Column = FindingsLayout.Column

  private var layout: FindingsLayout { FindingsLayout(findings: book.findings) }

  var sheet: Sheet {
    let layout = layout
    var sheet = Sheet(
      name: FindingsLayout.sheet, tabColor: .orange,
      columns: Column.allCases.map { Workbooks.Column(width: $0.width) }, defaultStyle: .body,
      freeze: Position(row: FindingsLayout.firstRow, column: Column.year.rawValue),
      autofilter: Area(rows: FindingsLayout.headerRow...layout.lastRow, columns: FindingsLayout.columns),
      isProtected: true,
      print: book.page.setup(
        area: Area(rows: 0...layout.endRow, columns: FindingsLayout.columns),
        repeatRows: FindingsLayout.headerRow...FindingsLayout.headerRow),
      hidesGridlines: true)
    writeHead(on: &sheet, layout)
    for (index, finding) in layout.part.listed.enumerated() {
      write(finding, at: index, on: &sheet)
    }
    if let ending = layout.ending {
      let row = layout.endRow
      sheet.fill(row: row, columns: FindingsLayout.columns, height: 20, style: .tableCell)
      sheet.write(
        .text(ending), at: Position(row: row, column: Column.indicator.rawValue), style: .tableCell.bold())
    }
    if layout.part.listed.isEmpty {
      writeNothing(on: &sheet)
    } else {
      sheet.validations.append(
        Validation(
          over: layout.area(.state), rule: .list(FindingsLayout.states), errorTitle: "対応",
          errorMessage: "\(FindingsLayout.states.joined(separator: "・")) のどれかを選んでください。",
          inputTitle: "対応",
          inputMessage: "一覧から選びます。空欄はまだ見ていないものです。"))
      sheet.validations.append(
        .prompt(over: layout.area(.checked), title: Column.checked.title, "確かめた人や日付、結果などを書きます。"))
    }
    return sheet
  }

  // MARK: Head

  private func writeHead(on sheet: inout Sheet, _ layout: FindingsLayout) {
    let columns = FindingsLayout.columns
    for (row, height) in [30.0, 18, 5, 24].enumerated() { sheet.rowHeights[row] = height }
    sheet.title(FindingsLayout.sheet, columns: columns)
    for row in 1...2 { sheet.fill(row: row, columns: columns, style: .note) }
    for column in Column.allCases where column != .margin {
      sheet.write(
        .text(title(column)), at: Position(row: FindingsLayout.headerRow, column: column.rawValue),
        style: .header)
    }
    let opening = layout.part.listed.isEmpty ? .text("読み込んだデータに気づいた点はありません。") : intro(layout).content
    sheet.write(opening, at: Position(row: 1, column: columns.lowerBound), style: .note)
  }

  /// In a book of the joint programme findings are about initiatives.
  private func title(_ column: Column) -> String {
    guard book.scope.isProgramme else { return column.title }
    return switch column {
    case .indicatorNumber: "取組No"
    case .indicator: "取組"
    case .margin, .number, .severity, .year, .content, .found, .file, .line, .heading, .handling, .state,
      .checked:
      column.title
    }
  }

  /// The counts follow the table, those of 対応 what staff choose.
  private func intro(_ layout: FindingsLayout) -> LiveText {
    let severities = layout.area(.severity).reference(absolute: true)
    let states = layout.area(.state).reference(absolute: true)
    var intro: LiveText = "読み込んだデータで気づいた点です。"
    for severity in Finding.Severity.allCases {
      let count = layout.count(severity, in: severities)
      intro = intro + "\(severity.name.ja) \(count)件\(severity == .note ? "" : "、")"
    }
    let done = LiveCount("COUNTIF(\(states),\"\(FindingsLayout.done)\")", comesTo: 0)
    let elsewhere = book.isOverall ? "各区分の指標についての\(Finding.Severity.note.name.ja)は、その区分のブックにあります。" : ""
    return intro + "（対応済 \(done)件）。\(elsewhere)元のファイルを直して作り直すか、右端の黄色の欄に対応を記録してください。"
  }

  private func writeNothing(on sheet: inout Sheet) {
    sheet.fill(
      row: FindingsLayout.firstRow, columns: FindingsLayout.columns, height: 30, style: .tableCell)
    sheet.write(
      .text("気づいた点はありません。"),
      at: Position(row: FindingsLayout.firstRow, column: Column.indicator.rawValue), style: .tableCell)
  }

  // MARK: Rows

  private func write(_ finding: Finding, at index: Int, on sheet: inout Sheet) {
    let contents = Column.allCases.map { ($0, content($0, of: finding, at: index)) }
    let texts = contents.compactMap { column, content -> (text: String, width: Double, size: Double)? in
      guard case .text(let text) = content else { return nil }
      let style = style(column, finding)
      return (
        text, column.width - (style.horizontal == .leftIndented(1) ? Style.indentWidth : 0), style.font.size
      )
    }
    sheet.rowHeights[FindingsLayout.firstRow + index] = TextWidth.height(of: texts, least: 30)
    for (column, content) in contents where column != .margin {
      sheet.write(
        content, at: layout.position(column, finding: index), style: style(column, finding))
    }
  }

  private func content(_ column: Column, of finding: Finding, at index: Int) -> Cell.Content {
    let none = "－"
    let place = finding.place
    switch column {
    case .margin, .state, .checked: return .blank
    case .number: return .number(Double(index + 1))
    case .severity: return .text(finding.severity.signed)
    case .indicatorNumber where finding.initiative != nil: return finding.initiative.map(book.link) ?? .blank
    case .indicatorNumber:
      guard let id = finding.indicator else { return .text(none) }
      let label = book.label(of: id)
      guard let card = book.card(of: id), !label.isEmpty else { return .text(label) }
      return .link(.sheet(card.sheet, card.anchor), text: label)
    case .indicator:
      if let name = finding.initiative.flatMap(book.plan.initiative)?.name { return .text(name) }
      guard let indicator = finding.indicator.flatMap(book.plan.indicator) else { return .text(none) }
      // A name that would make the row higher than its finding gives way to the short one.
      let isLong = TextWidth.lines(indicator.name, width: Column.indicator.width, size: 9) > 3
      return .text(isLong ? indicator.shortName ?? indicator.name : indicator.name)
    case .year: return .text(finding.year?.label ?? none)
    case .content: return .text(TextWidth.fitting(finding.message.problem.ja + finding.message.remedy.ja))
    case .found: return .text(found(finding))
    case .file: return .text(place.file.isEmpty ? none : place.file)
    case .line: return place.line.map { .number(Double($0)) } ?? .text(none)
    case .heading: return .text(place.columnText)
    case .handling: return .text(finding.message.handling.ja)
    }
  }

  private static let foundWidth = 46

  /// The text of the cell, cut where it would fill the page.
  private func found(_ finding: Finding) -> String {
    foundText(finding).map { book.texts.shown($0, in: .width(Self.foundWidth)) }
      ?? finding.foundText(width: Self.foundWidth)
  }

  /// What was read; nil where it was nothing.
  private func foundText(_ finding: Finding) -> LongText? {
    guard let found = finding.found, !found.isEmpty else { return nil }
    let initiative = finding.initiative.flatMap(book.plan.initiative)
    let indicator = finding.indicator.flatMap(book.plan.indicator)
    return LongText(
      id: finding.initiative.map { "\($0)" } ?? finding.indicator?.text ?? "",
      name: initiative?.name ?? indicator?.name ?? "", year: finding.year, kind: .found, text: found,
      place: finding.place)
  }

  /// What the rows have no room for.
  var cutTexts: [LongText] {
    layout.part.listed.compactMap(foundText)
      .filter { WholeTexts.isCut($0, in: .width(Self.foundWidth)) }
  }

  private func hasLink(_ finding: Finding) -> Bool {
    if case .link? = finding.initiative.map(book.link) { true } else { false }
  }

  private func style(_ column: Column, _ finding: Finding) -> Style {
    let cell = Style.tableCell
    return switch column {
    case .number, .line: cell.aligned(.center)
    case .severity: finding.severity == .correction ? cell.bold().color(.vermilion) : cell
    case .indicatorNumber:
      finding.indicator.flatMap(book.card) == nil && !hasLink(finding)
        ? cell.size(8).aligned(.center).wrapping() : Style.link.aligned(.center).bottom(.hair, .hair)
    case .year: cell.aligned(.center).shrinking()
    case .found:
      // A number stands right as numbers do, a sentence reads from the left.
      TextWidth.lines(found(finding), width: column.width, size: 9) > 1
        ? cell.size(8).wrapping() : cell.aligned(.right).format(NumberFormat.text)
    case .file: cell.size(8).aligned(.leftIndented(1)).wrapping()
    case .heading: cell.size(8).aligned(.center).wrapping()
    case .state: .entry.aligned(.center)
    case .checked: .entry.wrapping()
    case .handling: cell.size(8).wrapping()
    case .margin, .indicator, .content: cell.wrapping()
    }
  }
}
