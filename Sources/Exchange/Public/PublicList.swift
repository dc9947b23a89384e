import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Sheets

/// The table of a section: every indicator that it lists with target, newest value and verdicts.
struct PublicList {
  let page: PublicPage
  let section: Section
  let name: String

  var table: HTML {
    let heads = [
      page.say("番号", "No."), page.say("指標", "Indicator"), page.say("計画の目標", "Target"),
      page.say("最新の実績", "Newest value"), page.say("達成率", "Attainment"), page.say("期待比", "Pace"),
      page.say("評価", "Rating"), page.say("見通し", "Outlook"),
    ]
    let caption = "caption-" + page.anchor(of: section)
    return tag(
      "div", ["class": "scroll", "role": "group", "tabindex": "0", "aria-labelledby": caption],
      [
        tag(
          "table", ["class": "list"],
          [
            tag(
              "caption", ["id": caption],
              [page.japanese("span", name), .text(page.say("の指標", ": indicators"))]),
            tag("thead", [tag("tr", heads.map { tag("th", ["scope": "col"], $0) })]),
            tag("tbody", page.plan.placements(of: section.id).compactMap(row)),
          ])
      ])
  }

  private func row(_ placement: Placement) -> HTML? {
    guard let digest = page.files.digest(of: placement.indicator) else { return nil }
    let figures = PublicFigures(page: page, digest: digest)
    return tag(
      "tr",
      [
        tag("td", placement.fullLabel),
        tag(
          "th", ["scope": "row"],
          [
            tag(
              "a", ["href": "#\(figures.anchor)"],
              [figures.name] + (placement.isReprint ? [.text(page.say("（再掲）", " (again)"))] : []))
          ]),
        page.japanese("td", digest.evaluation.indicator.printed.target),
        tag("td", ["class": "number"], figures.newest),
        tag("td", ["class": "number"], figures.attainment),
        tag("td", ["class": "number"], figures.pace),
        tag("td", [PublicVerdict(digest, .rating).chip(page)]),
        tag("td", [PublicVerdict(digest, .outlook).chip(page)]),
      ])
  }
}

/// The figures of an indicator as the page prints them.
struct PublicFigures {
  let page: PublicPage
  let digest: IndicatorDigest

  private var evaluation: Evaluation { digest.evaluation }
  private var indicator: Indicator { digest.evaluation.indicator }

  /// The place of its article in the page.
  var anchor: String { "indicator-\(indicator.id.text)" }

  /// The name in the language of the page.
  var name: HTML { .text(page.say(indicator.name, indicator.englishName ?? indicator.name)) }

  /// A number, or the reason in public words.
  private func text(_ figure: Figure, _ format: (Double) -> String) -> String {
    if let number = evaluation.printedNumber(of: figure, context: page.context) { return format(number) }
    guard let reason = evaluation[figure].reason else { return evaluation[figure].text ?? "" }
    if case .observation(let absence) = reason {
      return page.say(absence.publicText, absence.publicEnglishText)
    }
    return page.say(reason.text.inPublicWords, reason.name)
  }

  /// The newest value with unit, year and status: `287,950件（R5、速報）`.
  var newest: String {
    let kind = indicator.target.kind
    return text(kind.judgedFigure) { number in
      let digits =
        kind.isWord
        ? number == 1 ? page.say("済", "done") : page.say("未", "not done")
        : NumberText.value(indicator.decimals).text(number) + indicator.unit.name
      let word = evaluation.sumStatus ?? newestStatus
      let status = word.map { page.say("、\($0.rawValue)", ", \($0.englishName)") } ?? ""
      return digits + page.say("（\(newestYear)\(status)）", " (\(newestYear)\(status))")
    }
  }

  private var newestYear: String { evaluation[.latestYear].number.map { FiscalYear(Int($0)).label } ?? "" }

  /// A status that may still change.
  private var newestStatus: Observation.Status? {
    let entry = evaluation.record.entries.first { Double($0.year.number) == evaluation[.latestYear].number }
    return Observation.Status.preliminary.first { status in
      entry?.valueCells.contains { $0.status == status } ?? false
    }
  }

  var attainment: String { text(.attainment, NumberText.percent.text) }

  /// 期待比; below 0 the value is worse than the baseline.
  var pace: String {
    text(.pace) { $0 < 0 ? page.say("基準割れ", "below the baseline") : NumberText.percent.text($0) }
  }
}

extension PublicFiles {
  /// The digest of an indicator; nil where the strategy does not list it.
  func digest(of id: Indicator.ID) -> IndicatorDigest? {
    positions[id].map { digests[$0] }
  }
}
