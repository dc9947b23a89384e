import Evaluations
import Formulas
import Indicators
import Localization
import Workbooks

/// 遅れている指標 on 総括: up to ten of them, the worst first, and where they are few those that cannot be judged.
struct LateBlock {
  let totals: StateTotals
  let table: IndicatorTable

  /// A row of the block.
  private enum Line {
    case indicator(StateRow, isJudged: Bool)
    case subhead(LiveText, remark: String)
    case text(String)
  }

  /// How many late indicators are listed, and how many rows the block has at the most.
  static let mostLate = 10
  static let most = 12

  private var states: StateTable { totals.states }
  private var book: Book { states.book }
  private let lines: [Line]

  init(_ totals: StateTotals) {
    self.totals = totals
    table = IndicatorTable(
      book: totals.states.book, columns: IndicatorColumns(ending: .trendChart), rowHeight: 21)
    lines = Self.lines(of: totals)
  }

  var rowCount: Int { lines.count }

  /// Whether late indicators are left out.
  var others: Int { max(0, states.late.order.count - Self.mostLate) }

  // MARK: Lines

  private static func lines(of totals: StateTotals) -> [Line] {
    let states = totals.states
    let rows = Dictionary(states.rows.map { ($0.index, $0) }) { first, _ in first }
    let late = states.late.order.prefix(mostLate).compactMap { rows[$0] }
    var lines = late.map { Line.indicator($0, isJudged: true) }
    guard states.late.order.count <= mostLate else { return lines }
    if late.isEmpty { lines.append(.text("遅れている指標はありません。")) }

    let unjudged = states.distinct.filter { IndicatorState(of: $0.evaluation) == .unjudged }
    func among(_ causes: [UnjudgedCause]) -> [StateRow] {
      unjudged.filter { causes.contains(UnjudgedCause(of: $0.evaluation)) }
    }
    let without = among([.noValue])
    let kept = without.isEmpty ? 0 : 3
    let parts: [(String, [UnjudgedCause], String)] = [
      ("値が古い指標", [.stale], "最新の実績が古く、判定できないもの"),
      ("定義の変更などで判定できない指標", [.redefined, .other], ""),
    ]
    for (title, causes, remark) in parts {
      let found = among(causes)
      let room = most - lines.count - 1 - kept
      guard !found.isEmpty, room > 0 else { continue }
      let listed = found.prefix(room)
      let rest = found.count - listed.count
      lines.append(
        .subhead(
          "\(title)　\(LiveCount.sum(causes.map { totals[.cause($0)] }))",
          remark: rest > 0 ? "ほか\(rest)指標は「一覧」" : remark))
      lines += listed.map { .indicator($0, isJudged: false) }
    }
    guard !without.isEmpty, most - lines.count > 1 else { return lines }
    lines.append(
      .subhead(
        "基準年より後の値がない指標　\(totals[.cause(.noValue)])", remark: "計画の基準値のほかに実績が届いていないもの"))
    return lines + numbers(of: without, most: most - lines.count).map(Line.text)
  }

  /// The numbers of some indicators by section in a few lines: `4①-1・2・3　4②-1`.
  static func numbers(of rows: [StateRow], most: Int) -> [String] {
    var groups: [(section: Section.ID, text: String)] = []
    for row in rows {
      let placement = row.placement
      if let last = groups.last, last.section == placement.section {
        let short = placement.fullLabel.dropFirst(placement.section.labelPrefix.count)
        groups[groups.count - 1].text += "・\(short)"
      } else {
        groups.append((placement.section, placement.fullLabel))
      }
    }
    var lines: [String] = []
    for (position, group) in groups.enumerated() {
      let longer = lines.last.map { "\($0)　　\(group.text)" }
      if let longer, TextWidth.of(longer) <= width {
        lines[lines.count - 1] = longer
      } else if lines.count < most {
        lines.append(group.text)
      } else {
        lines[lines.count - 1] += "　　ほか\(groups.count - position)区分"
        break
      }
    }
    return lines
  }

  /// The half-width characters of a line, with room for the words about other sections.
  private static let width = 96

  // MARK: Writing

  /// Writes the rows from one on.
  func write(firstRow: Int, to sheet: inout Sheet) {
    for (offset, line) in lines.enumerated() {
      let row = firstRow + offset
      sheet.setHeight(ofRow: row, pixels: table.rowHeight)
      switch line {
      case .indicator(let state, let isJudged):
        table.write(state, isJudged: isJudged, row: row, to: &sheet)
      case .subhead(let title, let remark):
        table.writeSubhead(title, remark: remark, row: row, to: &sheet)
      case .text(let text): sheet.put(.text(text), row: row, table.columns.all, .tableCell)
      }
    }
    guard !lines.isEmpty else { return }
    sheet.conditionalFormats += table.rules(rows: firstRow...firstRow + lines.count - 1)
  }

  /// The head: how many are late by their signs.
  var title: LiveText {
    let groups = book.plan.ratings.groups(of: .rating).enumerated()
      .filter { IndicatorState.late.looks.contains($0.element.look) }
    return groups.reversed().reduce("遅れている指標") { text, group in
      let count = totals[.group(.rating, group.offset)]
      return text
        + LiveCondition(.comparison(count.expression, .greater, .number(0))).choose(
          "　\(group.element.key) \(count)")
    }
  }

  /// What stands below the rows.
  var note: LiveText {
    guard others > 0 else { return LiveText(stringLiteral: IndicatorTable.note) }
    let late = totals[.state(.late)]
    let rest = LiveCount("(\(late.formula)-\(Self.mostLate))", comesTo: late.number - Self.mostLate)
    return LiveCondition(.comparison(rest.expression, .greater, .number(0))).choose(
      "ほかに\(rest)指標（「一覧」の評価で絞り込めます）。") + LiveText(stringLiteral: IndicatorTable.note)
  }
}

extension StateTotals {
  /// How the order came about, or that an edit has changed it since.
  func orderRemark(_ order: String) -> LiveText {
    isMoved.choose("編集で順位が変わりました。並べ替えは再作成で行います", else: LiveText(stringLiteral: order))
  }

  private var isMoved: LiveCondition {
    LiveCondition(.comparison(self[.moved].expression, .greater, .number(0)))
  }

  /// The rule by which the remark stands out where an edit has changed the order.
  func orderRule(over area: Area) -> ConditionalFormat {
    ConditionalFormat(
      over: area, when: .formula("=" + isMoved.formula), style: .init(color: .vermilion, isBold: true))
  }
}
