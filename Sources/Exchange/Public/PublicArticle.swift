import Evaluations
import Figures
import Indicators
import Localization
import Sheets

/// The article of an indicator: verdicts, a sentence, a drawing, the years, and what the indicator is.
struct PublicArticle {
  let page: PublicPage
  let digest: IndicatorDigest

  private var evaluation: Evaluation { digest.evaluation }
  private var indicator: Indicator { digest.evaluation.indicator }
  private var figures: PublicFigures { PublicFigures(page: page, digest: digest) }

  var element: HTML {
    let anchor = figures.anchor
    let head = "\(anchor)-name"
    return tag(
      "article", ["id": anchor, "aria-labelledby": head],
      [
        tag("h3", ["id": head], [.text("\(digest.placement.fullLabel)　"), figures.name]), verdicts,
      ] + sentence + [tag("div", ["class": "pair"], drawing + [years]), facts])
  }

  private var verdicts: HTML {
    tag(
      "p", ["class": "verdicts"],
      [
        .text(page.say("評価 ", "Rating ")), PublicVerdict(digest, .rating).chip(page),
        .text(page.say("　見通し ", " Outlook ")), PublicVerdict(digest, .outlook).chip(page),
      ])
  }

  /// The sentence of the 個票, which is in Japanese only.
  private var sentence: [HTML] {
    guard page.language == .japanese else { return [] }
    let lines = digest.sentence.isEmpty ? ["評価に使える実績がありません。"] : digest.sentence
    return [tag("p", lines.map(\.inPublicWords).joined())]
  }

  private var drawing: [HTML] {
    guard digest.drawing.values.numbers.contains(where: { $0 != nil }) else { return [] }
    return [tag("figure", [PublicDrawing(page: page, digest: digest).element])]
  }

  // MARK: Years

  private var years: HTML {
    let anchor = "\(figures.anchor)-years"
    let unit =
      indicator.unit.name.isEmpty ? "" : page.say("（単位：\(indicator.unit.name)）", " (\(indicator.unit.name))")
    let first = page.say(indicator.yearKind.rawValue, indicator.yearKind.englishName)
    let heads =
      [tag("th", ["scope": "col"], first)]
      + digest.table.headings.enumerated().map { index, heading in
        let isNumber = digest.table.rows.contains { Self.isNumber($0.cells[index]) }
        return page.japanese(
          "th", isNumber ? ["scope": "col", "class": "number"] : ["scope": "col"], heading)
      }
    return tag(
      "div", ["class": "scroll", "role": "group", "tabindex": "0", "aria-labelledby": anchor],
      [
        tag(
          "table", ["class": "years"],
          [
            tag(
              "caption", ["id": anchor],
              [figures.name, .text(page.say("の年度ごとの数値\(unit)", " by year\(unit)"))]),
            tag(
              "thead", [tag("tr", heads)]),
            tag("tbody", digest.table.rows.map(row)),
          ])
      ])
  }

  private func row(_ row: (year: FiscalYear, cells: [String])) -> HTML {
    tag(
      "tr",
      [tag("th", ["scope": "row"], "\(row.year)（\(row.year.number)）")]
        + row.cells.map { cell in
          let text = cell == Reason.notYetDue.text ? "" : cell.inPublicWords
          return page.japanese("td", Self.isNumber(cell) ? ["class": "number"] : [:], text)
        })
  }

  private static func isNumber(_ cell: String) -> Bool { cell.utf8.contains { 0x30...0x39 ~= $0 } }

  // MARK: Facts

  private var facts: HTML {
    let profile = evaluation.definitions.profile
    func explained(_ figure: Figure) -> String {
      page.language == .japanese
        ? "\(figure.label(for: profile))＝\(Explanations(for: profile)[figure])"
        : "\(figure.englishLabel): \(EnglishExplanations(for: profile)[figure])"
    }
    let calculated = [Figure.attainment, .expected, .pace].filter { figure in
      evaluation.definitions.has(figure) && evaluation[figure].reason != .notApplicable
    }.map(explained)
    var facts: [(String, String, isJapanese: Bool)] = [
      (page.say("計画", "Plan"), indicator.printed.line, true),
      (
        page.say("目標の種別", "Kind of target"),
        page.say(indicator.target.kind.name, indicator.target.kind.rawValue), false
      ),
      (page.say("達成率", "Attainment"), figures.attainment, false),
      (page.say("期待比", "Pace"), figures.pace, false),
      (page.say("定義", "Definition"), indicator.definition, true),
      (page.say("出典", "Source"), indicator.source, true),
      (page.say("算定", "Calculation"), calculated.joined(separator: page.say("。", "; ")), false),
    ]
    if let reason = evaluation.record.override?.reason {
      facts.append((page.say("評価を改めた理由", "Why the rating was changed"), reason, true))
    }
    return tag(
      "dl", ["class": "facts"],
      facts.filter { !$0.1.isEmpty }.flatMap { label, text, isJapanese in
        [
          tag("dt", label),
          isJapanese ? page.japanese("dd", text) : tag("dd", text),
        ]
      })
  }
}
