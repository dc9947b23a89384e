import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// 算定方法: the numbers and words that formulas refer to, and how every figure comes about, once for all books.
struct MethodSheet {
  let book: Book
  /// The metrics of the joint programme, which are calculated in the same ways.
  var metrics: [Evaluation] = []

  static let name = "算定方法"
  /// The head of the first block, and beside it that of the tables.
  private static let firstRow = 3

  private static let valueColumn = 4
  private static let columns = 1...valueColumn
  /// The widths of the printed columns in characters.
  private static let widths = [24.0, 62, 42, 20]

  private var context: Context { book.evaluations.context }

  /// The sheet and the names of its cells, which come about together.
  var drawn: (sheet: Sheet, names: [DefinedName]) {
    var sheet = Sheet(
      name: Self.name, tabColor: .hair, columns: ([1.5] + Self.widths).map { Column(width: $0) },
      defaultStyle: .body, isProtected: true, hidesGridlines: true)
    var names: [DefinedName] = []
    sheet.rowHeights[0] = 30
    sheet.title(Self.name, columns: Self.columns)
    sheet.rowHeights[1] = 15
    sheet.write(
      .text("すべてのブックの数値の求め方です。前提値は、各ブックのシート「前提」で書き換えて試算できます。"),
      at: Position(row: 1, column: 1), style: .note)
    var row = Self.firstRow
    writeConstants(on: &sheet, names: &names, row: &row)
    writeRatings(on: &sheet, names: &names, row: &row)
    writeSettings(on: &sheet, row: &row)
    let figures = row
    writeFigures(on: &sheet, row: &row)
    // The last part has many pages, and its heads stand on each of them.
    sheet.print = book.page.setup(
      area: Area(rows: 0...row - 2, columns: Self.columns), repeatRows: figures + 1...figures + 1,
      rowBreaks: [figures])
    return (sheet, names)
  }

  // MARK: Blocks

  private func writeConstants(on sheet: inout Sheet, names: inout [DefinedName], row: inout Int) {
    writeHead("1　前提値", ["名前（式の中の名前）", "内容", "説明", "値"], on: &sheet, row: &row)
    for constant in Constant.numbers(in: book.plan) {
      guard let number = constant.number(in: book.plan, reportYear: context.reportYear) else { continue }
      let (meaning, remark) = constant.meaning(in: book.plan)
      let position = writeRow(
        [constant.name, meaning, remark], on: &sheet, row: &row)
      sheet.write(
        .number(number), at: position, style: Style.tableCell.format(constant.format).aligned(.right))
      names.append(name(constant.name, position))
    }
    row += 1
  }

  private func writeRatings(on sheet: inout Sheet, names: inout [DefinedName], row: inout Int) {
    writeHead(
      "2　評価と見通しの区分（適用される行のうち、上から順に、最初に当てはまるもの）",
      ["式の中の名前", "［適用］条件　（毎＝毎年・維持・前年比）", "色（白黒での見分け）", "印字する言葉"], on: &sheet, row: &row)
    for verdict in RatingRule.Verdict.allCases {
      let first = row
      for rule in book.plan.ratings.rows(of: verdict) {
        let condition = rule.liveCondition
        let position = writeRow(
          [rule.id.name, condition.value.shown, "\(rule.look.rawValue)（\(rule.look.inWords)）"], on: &sheet,
          row: &row)
        if rule.terms.contains(where: \.isBound) {
          sheet.write(
            condition.content, at: Position(row: position.row, column: 2),
            style: Style.tableCell.wrapping().aligned(Self.alignment(1)))
        }
        sheet.write(.text(rule.text), at: position, style: .tableCell.aligned(.center).shrinking())
        names.append(name(rule.id.name, position))
      }
      guard row > first else { continue }
      sheet.conditionalFormats += RatingLook.rules(
        over: Area(rows: first...row - 1, column: Self.valueColumn), of: verdict, in: book.plan.ratings)
    }
    row += 1
  }

  private func writeFigures(on sheet: inout Sheet, row: inout Int) {
    writeHead("4　数値の求め方", ["項目", "求め方・説明", "指標の種別による違い・設定", "桁"], on: &sheet, row: &row)
    var seen: Set<IndicatorProfile> = []
    let definitionsByProfile = (book.shown + metrics).map(\.definitions).filter {
      seen.insert($0.profile).inserted
    }
    let explained = definitionsByProfile.map { (definitions: $0, texts: Explanations(for: $0.profile)) }
    for figure in Figure.allCases {
      let users = Target.Kind.allCases.flatMap { kind in
        explained.filter { $0.definitions.profile.kind == kind && $0.definitions.has(figure) }.map {
          (profile: $0.definitions.profile, text: $0.texts[figure])
        }
      }
      let plain = users.filter { !$0.profile.hasPath && $0.profile.start != .none }
      let higher = plain.first { $0.profile.direction == .higherIsBetter }
      guard let usual = higher ?? plain.first ?? users.first else { continue }
      let position = writeRow(
        [figure.label, usual.text, Self.differences(among: users, from: usual.text)], on: &sheet, row: &row)
      sheet.write(
        .text(figure.format(for: usual.profile.kind).digitsInWords), at: position,
        style: .tableCell.color(.sub).aligned(.center))
    }
    row += 1
  }

  /// How a figure comes about where that is otherwise than usual, each kind and way once.
  private static func differences(
    among users: [(profile: IndicatorProfile, text: String)], from usual: String
  ) -> String {
    var reported: Set<String> = []
    return users.compactMap { profile, text in
      guard text != usual else { return nil }
      let kind = users.filter { $0.profile.kind == profile.kind }
      let alike = kind.filter { $0.text == text }
      let common =
        alike.count == kind.count
        ? [] : alike.reduce(profile.traits) { $0.filter($1.profile.traits.contains) }
      let line = profile.kind.name + (common.isEmpty ? "" : "（\(common.joined(separator: "・"))）") + "：\(text)"
      return reported.insert(line).inserted ? line : nil
    }.joined(separator: "／")
  }

  private func writeSettings(on sheet: inout Sheet, row: inout Int) {
    writeHead("3　計画の設定と、本文に書かれていないことの扱い", ["項目", "説明", "設定", ""], on: &sheet, row: &row)
    let rounding = book.plan.settings.rounding.rawValue
    let rule = Settings.Remark(
      item: "丸めの規則", value: "15桁の十進数で\(rounding)",
      explanation:
        "達成率・進捗率・期待比は0.1％、確率は5%刻みに丸めた値で判定します。未達の達成率と進捗率は99.9％まで、達成した達成率は100％からとし、負の数の達成率は出しません。\(rounding)のため合計は一致しないことがあります。"
    )
    for remark in book.plan.settings.remarks + [rule]
    where !remark.value.isEmpty || !remark.explanation.isEmpty {
      let position = writeRow([remark.item, remark.explanation, remark.value], on: &sheet, row: &row)
      sheet.write(.blank, at: position, style: .tableCell)
    }
    row += 1
  }

  // MARK: Cells

  private func writeHead(_ title: String, _ heads: [String], on sheet: inout Sheet, row: inout Int) {
    sheet.head(title, row: row, columns: Self.columns, height: 22)
    row += 1
    sheet.rowHeights[row] = 16
    for (index, head) in heads.enumerated() {
      sheet.write(
        head.isEmpty ? .blank : .text(head), at: Position(row: row, column: 1 + index),
        style: .subheader.aligned(index == 3 ? .center : Self.alignment(index)))
    }
    row += 1
  }

  /// Texts stand apart from those left of them.
  private static func alignment(_ index: Int) -> Style.Horizontal { index == 0 ? .left : .leftIndented(1) }

  /// Writes three texts and returns the place of the fourth cell.
  private func writeRow(_ texts: [String], on sheet: inout Sheet, row: inout Int) -> Position {
    let room = Self.widths.enumerated().map { $1 - ($0 == 0 ? 0 : Style.indentWidth) }
    sheet.rowHeights[row] = TextWidth.height(of: zip(texts, room).map { ($0, $1, 9) }, least: 16)
    for (index, text) in texts.enumerated() {
      let style = Style.tableCell.wrapping().bold(index == 0).color(index == 2 ? .sub : .ink)
        .aligned(Self.alignment(index))
      sheet.write(
        text.isEmpty ? .blank : .text(text), at: Position(row: row, column: 1 + index), style: style)
    }
    defer { row += 1 }
    return Position(row: row, column: Self.valueColumn)
  }

  private func name(_ name: String, _ position: Position) -> DefinedName {
    DefinedName(name: name, formula: "=" + SheetName.reference(Self.name, position, absolute: true))
  }
}

extension IndicatorProfile {
  /// What tells a shape from others of its kind in the words of 算定方法.
  fileprivate var traits: [String] {
    let start: [String] =
      switch start {
      case .none: ["基準なし"]
      case .actual: ["基準は実績"]
      case .baseline, .zero: []
      }
    return start + (hasPath ? ["目安値あり"] : []) + (kind.isSum && deliversTotals ? ["累計値の報告"] : [])
      + (direction == .lowerIsBetter ? ["減少が望ましい"] : [])
  }
}
