import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// 前提: the named numbers, words and tables that the formulas of a book refer to, and whether the book agrees with itself.
///
/// How every figure comes about stands once, in the book 算定方法・出典.
struct ParametersSheet {
  let book: Book
  let checks: [AuditCheck]

  static let name = "前提"
  /// The heads of the two parts that stand side by side.
  private static let headRow = 3
  private static let rowHeight = 13.5

  /// The columns, from left to right: constants and checks, a gap, ratings, and the tables beside the page.
  private enum Column: Int, CaseIterable {
    case margin
    case name, meaning, now, value
    case gap
    case ruleName, condition, words, look

    /// The width in characters.
    var width: Double {
      switch self {
      case .margin: 1.5
      case .name: 22
      case .meaning: 27
      case .now: 8.5
      case .value: 9
      case .gap: 1.5
      case .ruleName: 9
      case .condition: 40
      case .words: 27
      case .look: 6
      }
    }
  }

  private static let columns = Column.name.rawValue...Column.look.rawValue
  private static let left = Column.name.rawValue...Column.value.rawValue
  private static let right = Column.ruleName.rawValue...Column.look.rawValue

  /// The sheet and the names of its cells, which come about together.
  var drawn: (sheet: Sheet, names: [DefinedName]) {
    var sheet = Sheet(
      name: Self.name, tabColor: .hair, columns: Column.allCases.map { Workbooks.Column(width: $0.width) },
      defaultStyle: .body, isProtected: true, hidesGridlines: true)
    var names: [DefinedName] = []
    sheet.rowHeights = [0: 26, 1: 13, 2: 4]
    sheet.title(Self.name, columns: Self.columns)
    sheet.write(
      .text("黄色の値を書き換えると、このブックのすべてのシートが計算し直されます（試算）。求め方の説明は、ブック「算定方法・出典」にあります。"),
      at: Position(row: 1, column: Column.name.rawValue), style: .note)
    let constants = writeConstants(on: &sheet, names: &names)
    let checks = writeChecks(from: constants + 1, on: &sheet)
    let ratings = writeRatings(on: &sheet, names: &names)
    writeTables(on: &sheet, names: &names)
    let lastRow = max(checks, ratings)
    let heights = (0...lastRow).map { sheet.rowHeights[$0] ?? Self.rowHeight }
    for (row, height) in heights.enumerated() { sheet.rowHeights[row] = height }
    sheet.print = book.page.setup(
      area: Area(rows: 0...lastRow, columns: Self.columns), rowBreaks: Page.rowBreaks(heights: heights))
    return (sheet, names)
  }

  // MARK: Parts

  private func writeConstants(on sheet: inout Sheet, names: inout [DefinedName]) -> Int {
    var row = writeHead("前提値", ["名前（式の中の名前）", "内容", "", "値"], Self.left, at: Self.headRow, on: &sheet)
    let context = book.evaluations.context
    var groups: [CheckedInput: [Position]] = [:]
    let first = row
    for constant in Constant.numbers(in: book.plan) {
      guard let number = constant.number(in: book.plan, reportYear: context.reportYear) else { continue }
      sheet.fill(row: row, columns: Self.left, style: Self.text)
      put(.text(constant.name), .name, row, Self.text.bold().shrinking(), on: &sheet)
      put(.text(constant.meaning(in: book.plan).meaning), .meaning, row, Self.text, on: &sheet)
      put(
        .number(number), .value, row,
        Style.entry.size(8).format(constant.format).aligned(.right), on: &sheet)
      let cell = Self.position(.value, row)
      let entry = ConstantEntry(constant: constant)
      sheet.validations.append(entry.validation(over: Area(cell, cell)))
      let checked = writeChecked(number, entry, cell, on: &sheet)
      names.append(name(constant.name, checked))
      if let group = constant.group { groups[group, default: []].append(checked) }
      row += 1
    }
    for (offset, group) in [CheckedInput.ratingNumbers, .projectionNumbers].enumerated() {
      guard let name = group.name, let first = groups[group]?.first, let last = groups[group]?.last else {
        continue
      }
      let place = Position(row: row + offset, column: first.column)
      sheet.write(Self.check(of: Area(first, last)), at: place, style: .helper)
      names.append(self.name(name, place))
    }
    let column = Self.tableColumn + Table.allCases.count
    let copy = Area(rows: first...row - 1, column: column)
    let open = Area(rows: first...row - 1, column: Column.value.rawValue)
    sheet.copy(open, to: copy.first)
    names += [
      BookArea.constants.definedName(Self.name, open), BookArea.writtenConstants.definedName(Self.name, copy),
    ]
    return row
  }

  /// The content of the cell that checks several numbers: 1, or what is wrong with one of them.
  private static func check(of area: Area) -> Cell.Content {
    let cells = area.reference(absolute: true)
    let (noNumber, outOfRange) = (InputFault.noNumber.rawValue, InputFault.outOfRange.rawValue)
    return .formula(
      "=IF(COUNT(\(cells))=ROWS(\(cells)),1,IF(COUNTIF(\(cells),\"\(noNumber)\")>0,\"\(noNumber)\",\"\(outOfRange)\"))",
      cached: .number(1))
  }

  /// Writes the number that formulas read, outside the page beside its cell, and returns its place: the cell itself may
  /// hold anything.
  private func writeChecked(
    _ number: Double, _ entry: ConstantEntry, _ cell: Position, on sheet: inout Sheet
  ) -> Position {
    func place(_ offset: Int) -> Position {
      Position(row: cell.row, column: Self.tableColumn + Table.allCases.count + 1 + offset)
    }
    var read = cell
    if entry.constant == .reportYear {
      let formulas = [YearNotation.number(cell.reference), YearNotation.western(place(1).reference)]
      for (offset, formula) in formulas.enumerated() {
        read = place(offset + 1)
        sheet.write(.formula(formula, cached: .number(number)), at: read, style: .helper)
      }
    }
    sheet.write(
      .formula(entry.checked(read.reference), cached: .number(number)), at: place(0), style: .helper)
    let checked = place(0).reference(absoluteRow: true, absoluteColumn: true)
    sheet.conditionalFormats.append(.fault(over: Area(cell, cell), when: "NOT(ISNUMBER(\(checked)))"))
    return place(0)
  }

  private func writeChecks(from top: Int, on sheet: inout Sheet) -> Int {
    var row = writeHead(
      "検算（このブックの現時点の値で計算しています）", ["項目", "作成時", "現時点", "結果"], Self.left, at: top, on: &sheet)
    for check in checks {
      check.write(
        item: Self.position(.name, row), made: Self.position(.meaning, row),
        now: Self.position(.now, row), answer: Self.position(.value, row), style: Self.text, on: &sheet)
      row += 1
    }
    return row - 1
  }

  private func writeRatings(on sheet: inout Sheet, names: inout [DefinedName]) -> Int {
    var row = writeHead(
      "評価と見通しの区分（適用される行のうち、上から順に、最初に当てはまるもの）", ["式の中の名前", "［適用］条件", "印字する言葉", "色"],
      Self.right, at: Self.headRow, on: &sheet)
    for verdict in RatingRule.Verdict.allCases {
      let first = row
      for rule in book.plan.ratings.rows(of: verdict) {
        sheet.fill(row: row, columns: Self.right, style: Self.text)
        put(.text(rule.id.name), .ruleName, row, Self.text, on: &sheet)
        let condition = rule.liveCondition
        put(
          rule.terms.contains(where: \.isBound) ? condition.content : .text(condition.value.shown),
          .condition,
          row, Self.text.shrinking(), on: &sheet)
        put(.text(rule.text), .words, row, Self.text.aligned(.center).shrinking(), on: &sheet)
        put(.text(rule.look.rawValue), .look, row, Self.text.aligned(.center), on: &sheet)
        names.append(name(rule.id.name, Self.position(.words, row)))
        row += 1
      }
      guard row > first else { continue }
      sheet.conditionalFormats += RatingLook.rules(
        over: Area(rows: first...row - 1, column: Column.words.rawValue), of: verdict, in: book.plan.ratings)
    }
    return row - 1
  }

  /// The tables stand in columns right of the page, where nobody reads them.
  private func writeTables(on sheet: inout Sheet, names: inout [DefinedName]) {
    let top = Self.headRow
    let start = Self.tableColumn
    let lists = WordList.lists(isProgramme: book.scope.isProgramme)
    let listColumn = start + Table.allCases.count + 5
    sheet.columns +=
      [Workbooks.Column(width: 2)]
      + Array(repeating: Workbooks.Column(width: 11), count: listColumn - start + lists.count)
    sheet.write(
      .text("推計の表、式が使う前提値、選択肢（印刷されません。書き換えないでください）"), at: Position(row: top - 1, column: start),
      style: .helper)
    sheet.write(
      .text("式が使う値"), at: Position(row: top, column: start + Table.allCases.count + 1), style: .helper.bold())
    func write(_ name: String, _ values: [Cell.Content], column: Int) {
      sheet.write(.text(name), at: Position(row: top, column: column), style: .helper.bold())
      for (offset, value) in values.enumerated() {
        sheet.write(value, at: Position(row: top + 1 + offset, column: column), style: .helper)
      }
      let area = Area(rows: top + 1...top + values.count, column: column)
      names.append(
        DefinedName(name: name, formula: "=" + SheetName.reference(Self.name, area, absolute: true)))
    }
    for (index, table) in Table.allCases.enumerated() {
      write(table.rawValue, table.values.map(Cell.Content.number), column: start + index)
    }
    for (index, list) in lists.enumerated() {
      write(list.rawValue, list.words(book.plan.ratings).map(Cell.Content.text), column: listColumn + index)
    }
  }

  /// The first column right of the page, with a gap.
  private static let tableColumn = columns.upperBound + 2

  // MARK: Cells

  private static let text = Style.tableCell.size(8)

  private static func position(_ column: Column, _ row: Int) -> Position {
    Position(row: row, column: column.rawValue)
  }

  private func put(
    _ content: Cell.Content, _ column: Column, _ row: Int, _ style: Style, on sheet: inout Sheet
  ) {
    sheet.write(content, at: Self.position(column, row), style: style)
  }

  /// Writes the head of a part and the titles of its columns, and returns the row below.
  private func writeHead(
    _ title: String, _ heads: [String], _ columns: ClosedRange<Int>, at row: Int, on sheet: inout Sheet
  ) -> Int {
    sheet.head(title, row: row, columns: columns, height: 18)
    sheet.rowHeights[row + 1] = 14
    for (column, head) in zip(columns, heads) {
      sheet.write(
        head.isEmpty ? .blank : .text(head), at: Position(row: row + 1, column: column),
        style: .subheader.size(8).aligned(column == columns.lowerBound ? .left : .center))
    }
    return row + 2
  }

  private func name(_ name: String, _ position: Position) -> DefinedName {
    DefinedName(name: name, formula: "=" + SheetName.reference(Self.name, position, absolute: true))
  }
}
