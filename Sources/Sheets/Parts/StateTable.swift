import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// How the indicators of a book stand, live: hidden cells to the right of a first page, one row for each placement.
///
/// Tiles, sentence, blocks and matrix read these cells alone, so that none of them can say something else than another.
/// The rows follow the sections; those of one section stand together.
struct StateTable {
  /// The columns, from left to right.
  enum Column: Int, CaseIterable {
    case number, isCounted, zero
    case rating, outlook, sign, outlookSign, rank, outlookRank
    case cause, late, isOver, change, missing, department, isMoved, sentence

    var title: String {
      switch self {
      case .number: "No"
      case .isCounted: "再掲を除く"
      case .zero: "順位の対象"
      case .rating: "評価の順"
      case .outlook: "見通しの順"
      case .sign: "評価の記号"
      case .outlookSign: "見通しの記号"
      case .rank: "節の中の順位"
      case .outlookRank: "同（見通し）"
      case .cause: "判定できない理由"
      case .late: "遅れの順"
      case .isOver: "目標年度を終えた"
      case .change: "前回から"
      case .missing: "未提出"
      case .department: "所管課"
      case .isMoved: "順位の変わったもの"
      case .sentence: "文"
      }
    }
  }

  let book: Book
  /// The rows, by section and within one in print order.
  let rows: [StateRow]
  /// The rows of each section.
  private let sectionRows: [Section.ID: ClosedRange<Int>]
  /// The departments of the indicators, in the order of the plan.
  let departments: [String]
  let late: LateList
  private var expressions: [[SheetExpression]]
  /// What the expressions come to, worked out once for all cells that read them.
  private var values: [[SheetValue]]

  /// The row of the headings, and that of the first placement.
  static let headRow = 2
  static let firstRow = headRow + 1

  init(_ book: Book, sections: [Section]) {
    self.book = book
    let missing = book.evaluations.missingByIndicator
    let order = Dictionary(zip(sections.map(\.id), 0...)) { first, _ in first }
    let places = book.placements.indices.sorted {
      (order[book.placements[$0].section] ?? order.count, $0)
        < (order[book.placements[$1].section] ?? order.count, $1)
    }
    rows = places.compactMap {
      StateRow(book, placement: $0, missing: missing[book.placements[$0].indicator] ?? [])
    }
    var sectionRows: [Section.ID: ClosedRange<Int>] = [:]
    for (row, state) in rows.enumerated() {
      let section = state.placement.section
      sectionRows[section] = (sectionRows[section]?.lowerBound ?? row)...row
    }
    self.sectionRows = sectionRows
    var seen: Set<String> = []
    departments = rows.map(\.indicator.department).filter { !$0.isEmpty && seen.insert($0).inserted }
    late = book.late
    expressions = []
    values = []
    expressions = rows.enumerated().map { row, state in own(row, state) }
    values = expressions.map { $0.map(\.value) }
    for part in sectionRows.values { rank(part) }
    for row in rows.indices { set(.isMoved, row, isMoved(row)) }
  }

  /// The rows in the order of 一覧, each indicator once.
  var distinct: [StateRow] {
    var seen: Set<Indicator.ID> = []
    return rows.sorted { $0.index < $1.index }.filter { seen.insert($0.indicator.id).inserted }
  }

  // MARK: Cells

  private func position(_ column: Column, _ row: Int) -> Position {
    Position(row: Self.firstRow + row, column: PageGrid.helper + column.rawValue)
  }

  /// A cell of the table.
  func cell(_ column: Column, _ row: Int) -> SheetExpression {
    .cell(position(column, row).reference, values[row][column.rawValue])
  }

  /// The cells of a column over some rows, all of them by default; a blank one where there are none.
  func range(_ column: Column, _ part: ClosedRange<Int>? = nil) -> SheetRange {
    let part = part ?? 0...max(0, rows.count - 1)
    return SheetRange(
      area: Area(position(column, part.lowerBound), position(column, part.upperBound)),
      values: rows.isEmpty ? [.blank] : part.map { values[$0][column.rawValue] })
  }

  /// The cells of a column over the rows of a section; nil for a section without indicators.
  func range(_ column: Column, of section: Section) -> SheetRange? {
    sectionRows[section.id].map { range(column, $0) }
  }

  /// The number of indicators of a section.
  func count(of section: Section) -> Int { sectionRows[section.id]?.count ?? 0 }

  // MARK: Formulas

  private var ratings: [RatingGroup] { book.plan.ratings.groups(of: .rating) }

  /// The places of the groups that belong to a part, from 1 on; a rating of no group cannot be judged.
  func places(of state: IndicatorState) -> ClosedRange<Int>? {
    let places = ratings.indices.filter { state.looks.contains(ratings[$0].look) }.map { $0 + 1 }
    if state == .unjudged { return (places.first ?? ratings.count + 1)...ratings.count + 1 }
    guard let first = places.first, let last = places.last else { return nil }
    return first...last
  }

  private func isIn(_ state: IndicatorState, _ place: SheetExpression) -> SheetExpression {
    guard let places = places(of: state) else { return .comparison(.number(0), .equal, .number(1)) }
    return .all([
      .comparison(place, .atLeast, .number(Double(places.lowerBound))),
      .comparison(place, .atMost, .number(Double(places.upperBound))),
    ])
  }

  /// What the row of a placement says from its own calculation.
  private func own(_ row: Int, _ state: StateRow) -> [SheetExpression] {
    let isFirst = book.isFirst(state.index)
    func cell(_ column: Column, _ expression: SheetExpression) -> SheetExpression {
      .cell(position(column, row).reference, expression.value)
    }
    let (rating, outlook) = (state.place(.rating), state.place(.outlook))
    let (place, outlookPlace) = (cell(.rating, rating), cell(.outlook, outlook))
    let isLate = isIn(.late, place)
    let missing = state.missing
    let sentence = WorstSentence(state).text
    return Column.allCases.map { column in
      switch column {
      case .number: .text(state.placement.fullLabel)
      case .isCounted: .number(isFirst ? 1 : 0)
      case .zero, .isMoved, .rank, .outlookRank: .number(0)
      case .rating: rating
      case .outlook: outlook
      case .sign: state.sign(.rating, place: place)
      case .outlookSign: state.sign(.outlook, place: outlookPlace)
      case .cause: state.cause(isUnjudged: isIn(.unjudged, place))
      case .late: isFirst ? state.late(isLate: isLate) : .text("")
      case .isOver: isFirst ? state.isOver(isLate: isLate) : .number(0)
      case .change: isFirst ? state.change(place: place) : .number(0)
      case .missing:
        isFirst
          ? .cell(missing.formula, .number(Double(missing.number))) : .number(0)
      case .department: .text(state.indicator.department)
      case .sentence: .cell(sentence.formula, .text(sentence.text))
      }
    }
  }

  // What the row of a placement says from the other rows: its ranks in the section, and whether it left its place.

  private mutating func set(_ column: Column, _ row: Int, _ expression: SheetExpression) {
    expressions[row][column.rawValue] = expression
    values[row][column.rawValue] = expression.value
  }

  /// Ranks the rows of a section.
  private mutating func rank(_ part: ClosedRange<Int>) {
    for (column, rank) in [(Column.rating, Column.rank), (.outlook, .outlookRank)] {
      let ranking = SheetRanking(of: range(column, part), where: range(.zero, part))
      for row in part { set(rank, row, .rank(ranking, row: row - part.lowerBound)) }
    }
  }

  /// 1 where the indicator is no more among those among which the run found it, or where it comes behind the next one.
  private func isMoved(_ row: Int) -> SheetExpression {
    guard values[row][Column.isCounted.rawValue] == .number(1) else { return .number(0) }
    let was = IndicatorState(of: rows[row].evaluation)
    guard was == .late, let rank = late.order.firstIndex(of: rows[row].index) else {
      return .choice(isIn(was, cell(.rating, row)), .number(0), .number(1))
    }
    let number = cell(.late, row)
    let next = late.order.dropFirst(rank + 1).first.flatMap { placement in
      rows.firstIndex { $0.index == placement }
    }
    let isBehind = next.map { SheetExpression.comparison(number, .greater, cell(.late, $0)) }
    return .choice(
      .isNumber(number), isBehind.map { .choice($0, .number(1), .number(0)) } ?? .number(0), .number(1))
  }

  // MARK: Writing

  /// How many hidden columns the table, the totals and the departments take.
  static let columnCount = Column.allCases.count + 8

  /// Writes the table with its headings.
  func write(to sheet: inout Sheet) {
    for column in Column.allCases {
      sheet.write(
        .text(column.title),
        at: Position(row: Self.headRow, column: PageGrid.helper + column.rawValue), style: .helper)
    }
    for row in rows.indices {
      for column in Column.allCases {
        let expression = expressions[row][column.rawValue]
        let content: Cell.Content =
          switch expression {
          case .text(let text): .text(text)
          case .number(let number): .number(number)
          default: expression.content
          }
        sheet.write(content, at: position(column, row), style: .helper)
      }
    }
  }
}
