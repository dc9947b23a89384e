import Indicators
import Workbooks

/// What is in a book of the joint programme (このブックのなかみ) and how to read it (読み方).
struct ProgrammeGuide {
  let book: ProgrammeBook

  private var layout: ProgrammeOverviewLayout { book.overview }

  private var entries: [(sheet: String, text: String)] {
    let first = book.initiatives.first?.id
    let pages = first.flatMap { book.hasCard(of: $0) ? InitiativeCardSheet.name(of: $0) : nil }
    return [(InitiativeListLayout.sheet, "取組ごとの実施状況、主な内容、見直し")]
      + (pages.map { [($0, "取組ごとの経過、数値、関連する指標（ほかの取組も同じ形）")] } ?? [])
      + [
        (RelatedSheet.name, "関連する総合戦略の指標（本プログラムの目標ではありません）"),
        (InitiativeInputLayout.sheet, "報告された実施状況と数値。書き換えて試算できます"),
        (ParametersSheet.name, "式の中の前提値と、ブックの検算"),
      ]
      + (book.base.findings.isEmpty ? [] : [(FindingsLayout.sheet, "報告で気づいた点（ファイル名・行つき）")])
      + (book.base.texts.isEmpty ? [] : [(WholeTexts.sheet, "ほかのシートに収まらない文章の全文")])
  }

  private static let reading = [
    "「未報告」は、その年度の報告がどこからも届いていない取組です。「…」は、まだ報告の時期でない年度です。",
    "実施状況が報告元によって違うときは「一部」、見直しが違うときは「相違」とします。",
    "本プログラムの本文に数値目標はありません。達成率は、報告元が自ら目標を付けた数値にだけ示します。",
  ]

  /// Writes both and returns the last row.
  func write(on sheet: inout Sheet) -> Int {
    sheet.head(
      "このブックのなかみと読み方", row: layout.guideRow, columns: layout.columns(.carriers, .pending))
    var row = layout.guideRow + 1
    for entry in entries {
      sheet.write(
        .link(.sheet(entry.sheet, Position(row: 0, column: 0)), text: entry.sheet),
        at: layout.position(.carriers, row), style: .link)
      sheet.merge(
        .text(entry.text), over: Area(layout.position(.side, row), layout.position(.pending, row)),
        style: .body.color(.sub))
      row += 1
    }
    for line in Self.reading {
      sheet.merge(
        .text(line), over: Area(layout.position(.carriers, row), layout.position(.pending, row)),
        style: .body.shrinking())
      row += 1
    }
    return row - 1
  }
}
