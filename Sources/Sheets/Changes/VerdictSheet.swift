import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// 評価の変化: last time's rating and outlook of every indicator beside those of now.
struct VerdictSheet {
  let book: Book
  let comparison: Comparison

  private typealias Column = VerdictLayout.Column

  private static let changed = ConditionalFormat.attentionMark + " 変化"
  private static let none = "－"
  private static let new = "新規"
  private static let ended = "廃止"

  private var layout: VerdictLayout { VerdictLayout(count: book.shown.count + comparison.ended.count) }

  var sheet: Sheet {
    let layout = layout
    var sheet = Sheet(
      name: VerdictLayout.sheet, tabColor: .ai3,
      columns: Column.allCases.map { Workbooks.Column(width: $0.width) }, defaultStyle: .body,
      freeze: Position(row: VerdictLayout.firstRow, column: Column.ratingBefore.rawValue), isProtected: true,
      print: book.page.setup(
        fit: .pages(width: 1, height: 0),
        area: Area(rows: 0...layout.lastRow, columns: VerdictLayout.columns),
        repeatRows: 0...VerdictLayout.headerRow),
      hidesGridlines: true)
    writeHead(on: &sheet)
    for (index, evaluation) in book.shown.enumerated() {
      write(evaluation, at: VerdictLayout.firstRow + index, on: &sheet)
    }
    for (index, indicator) in comparison.ended.enumerated() {
      write(ended: indicator, at: VerdictLayout.firstRow + book.shown.count + index, on: &sheet)
    }
    for (columns, verdict) in [
      (Column.ratingBefore.rawValue...Column.rating.rawValue, RatingRule.Verdict.rating),
      (Column.outlookBefore.rawValue...Column.outlook.rawValue, .outlook),
    ] {
      sheet.conditionalFormats += RatingLook.rules(
        over: layout.area(columns), of: verdict, in: book.plan.ratings)
    }
    for column in [Column.ratingChange, .outlookChange] {
      sheet.conditionalFormats.append(.attention(over: layout.area(column.rawValue...column.rawValue)))
    }
    return sheet
  }

  private func writeHead(on sheet: inout Sheet) {
    sheet.rowHeights[0] = 30
    sheet.title(VerdictLayout.sheet, columns: VerdictLayout.columns)
    let (last, now) = (comparison.year, book.evaluations.context.reportYear)
    sheet.head(
      "前回（\(last.japanese)報告）に公表した評価・見通しと、今回（\(now.japanese)報告）のものです。", row: 1,
      columns: VerdictLayout.columns, height: 18, style: .note)
    sheet.rowHeights[2] = 8
    sheet.rowHeights[VerdictLayout.headerRow] = 24
    for column in Column.allCases where column != .margin {
      sheet.write(
        .text(column.title(before: last.label, now: now.label)),
        at: VerdictLayout.position(column, row: VerdictLayout.headerRow), style: .header)
    }
  }

  private func write(_ evaluation: Evaluation, at row: Int, on sheet: inout Sheet) {
    let indicator = evaluation.indicator
    let verdict = comparison.verdict(on: indicator.id)
    sheet.rowHeights[row] = 20
    let word = Style.tableCell.aligned(.center).shrinking()
    func put(_ column: Column, _ content: Cell.Content, _ style: Style) {
      sheet.write(content, at: VerdictLayout.position(column, row: row), style: style)
    }
    put(.number, .text(book.label(of: indicator.id)), word)
    let revised = comparison.isRevised(indicator) ? indicator.revisionText.map { "（\($0)）" } : nil
    put(.indicator, .text(indicator.name + (revised ?? "")), .tableCell.shrinking())
    put(.ratingBefore, .text(verdict?.rating ?? Self.none), word)
    put(.rating, shown(.rating, evaluation), word)
    let isNew = verdict == nil && comparison.isNew(indicator)
    put(
      .ratingChange,
      isNew
        ? .text(Self.new)
        : change(from: verdict?.rating, .ratingBefore, to: evaluation.rating, .rating, row), word)
    put(.outlookBefore, .text(verdict?.outlook ?? Self.none), word)
    put(.outlook, shown(.outlook, evaluation), word)
    put(
      .outlookChange, change(from: verdict?.outlook, .outlookBefore, to: evaluation.outlook, .outlook, row),
      word)
  }

  /// An indicator that is reported no more, with what the plan remarks on it, such as what took its place.
  private func write(ended indicator: Indicator, at row: Int, on sheet: inout Sheet) {
    let verdict = comparison.verdict(on: indicator.id)
    sheet.rowHeights[row] = 20
    let word = Style.tableCell.aligned(.center).shrinking()
    let name = indicator.name + (indicator.remark.isEmpty ? "" : "（\(indicator.remark)）")
    let cells: [(Column, String, Style)] = [
      (.number, Self.none, word), (.indicator, name, .tableCell.shrinking()),
      (.ratingBefore, verdict?.rating ?? Self.none, word), (.rating, Self.none, word),
      (.ratingChange, Self.ended, word), (.outlookBefore, verdict?.outlook ?? Self.none, word),
      (.outlook, Self.none, word), (.outlookChange, Self.none, word),
    ]
    for (column, text, style) in cells {
      sheet.write(.text(text), at: VerdictLayout.position(column, row: row), style: style)
    }
  }

  private func shown(_ figure: Figure, _ evaluation: Evaluation) -> Cell.Content {
    guard let addresses = book.addresses(of: evaluation.indicator.id) else { return .text(Self.none) }
    return .formula(
      "=" + addresses.qualifiedAddress(figure), cached: .text(evaluation[figure].text ?? ""))
  }

  /// Whether symbol or words are others now; what is reported behind the words may differ.
  ///
  /// Of words that the plan has no more only the symbol is known, and that alone does not tell what shares it.
  private func change(
    from then: String?, _ old: Column, to now: String, _ new: Column, _ row: Int
  ) -> Cell.Content {
    guard let then, !then.isEmpty else { return .text(Self.none) }
    let cells = [old, new].map { VerdictLayout.position($0, row: row).reference }
    let verdict: RatingRule.Verdict = old == .ratingBefore ? .rating : .outlook
    let heads = Set(book.plan.ratings.rows(of: verdict).map { Self.words(of: $0.text) })
    let isKnown = heads.contains(Self.words(of: then))
    let isShared = heads.count { Self.symbol(of: $0) == Self.symbol(of: then) } > 1
    let (before, after) =
      isKnown
      ? (Self.words(ofCell: cells[0]), Self.words(ofCell: cells[1]))
      : (Self.symbol(ofCell: cells[0]), Self.symbol(ofCell: cells[1]))
    let isSame =
      isKnown ? Self.words(of: then) == Self.words(of: now) : Self.symbol(of: then) == Self.symbol(of: now)
    let same = isKnown || !isShared ? "" : Self.none
    return LiveCondition("\(before)=\(after)", holds: isSame)
      .choose(LiveText(stringLiteral: same), else: LiveText(stringLiteral: Self.changed)).content
  }

  /// What stands before the first space of a verdict: the symbol, or all of one without symbol.
  private static func symbol(of verdict: String) -> Substring { verdict.prefix { $0 != " " } }

  /// The same as part of a formula.
  private static func symbol(ofCell cell: String) -> String { "LEFT(\(cell),FIND(\" \",\(cell)&\" \")-1)" }

  /// Symbol and words of a verdict without what is reported behind them: `× 未達成` of `× 未達成（2/5年）`.
  private static func words(of verdict: String) -> String {
    String(verdict.prefix { $0 != "（" && $0 != "※" })
  }

  /// The same as part of a formula.
  private static func words(ofCell cell: String) -> String {
    "LEFT(\(cell),FIND(\"（\",SUBSTITUTE(\(cell),\"※\",\"（\")&\"（\")-1)"
  }
}
