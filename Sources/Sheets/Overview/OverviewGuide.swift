import Indicators
import Localization
import Workbooks

/// The guide of 概要: what is in the book (このブックのなかみ) and how to read it (読み方).
struct OverviewGuide {
  let book: Book
  let layout: OverviewLayout

  private static let columns = OverviewLayout.columns(.rating, .outlook)

  private var entries: [(sheet: String, text: String)] {
    var entries = [(sheet: ListLayout.sheet, text: "全指標の数値（現在の状況・見通し）")]
    if let first = book.cards.first?.sheet, let last = book.cards.last?.sheet {
      let range = first == last ? "" : "（\(first)〜\(last)）"
      entries.append((first, "指標ごとの図と算定の過程" + range))
    }
    return entries + [
      (book.inputs.sheet, "実績を書き換えて、結果の変化を見る（試算）"),
      (ParametersSheet.name, "式の中の前提値と、ブックの検算"),
    ] + (book.findings.isEmpty ? [] : [(FindingsLayout.sheet, "データで気づいた点（ファイル名・行つき）")])
      + (book.texts.isEmpty ? [] : [(WholeTexts.sheet, "ほかのシートに収まらない文章の全文")])
  }

  private var reading: [String] {
    ["評価は「いま」、見通しは「目標年度」の判断です。"] + book.plan.ratings.legend + [
      "「基準割れ」は、最新実績が基準値より目標から遠い状態です。", "達成確率は、今の傾向が続くとした場合の目安です。",
    ]
  }

  private var readingRow: Int { layout.chartRow + entries.count + 1 }

  /// The last line of the guide.
  var lastRow: Int { readingRow + reading.count }

  /// Writes both parts, one below the other.
  func write(to sheet: inout Sheet) {
    sheet.head("このブックのなかみ", row: layout.lowerRow, columns: Self.columns)
    for (offset, entry) in entries.enumerated() {
      let row = layout.chartRow + offset
      sheet.write(
        .link(.sheet(entry.sheet, Position(row: 0, column: 0)), text: entry.sheet),
        at: OverviewLayout.position(.rating, row), style: .link)
      merge(.text(entry.text), row, from: .projectedAttainment, style: .body.color(.sub), in: &sheet)
    }
    sheet.head("読み方", row: readingRow, columns: Self.columns)
    for (offset, line) in reading.enumerated() {
      merge(.text(line), readingRow + 1 + offset, from: .rating, style: .body, in: &sheet)
    }
  }

  private func merge(
    _ content: Cell.Content, _ row: Int, from first: OverviewLayout.Column, style: Style,
    in sheet: inout Sheet
  ) {
    sheet.merge(
      content, over: Area(OverviewLayout.position(first, row), OverviewLayout.position(.outlook, row)),
      style: style)
  }
}
