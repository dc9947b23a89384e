import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Sheets

/// The page for the public (`index.html`): one file without scripts that asks for nothing from outside.
///
/// Headings are in order, tables have captions and heads, no meaning stands in a colour alone, and what is too wide for a
/// small screen scrolls within its own frame.
struct PublicPage {
  let files: PublicFiles
  let language: Language
  private let edition: PublicEdition

  init(_ files: PublicFiles, _ edition: PublicEdition, _ language: Language) {
    self.files = files
    self.edition = edition
    self.language = language
  }

  var plan: Plan { files.plan }
  var context: Context { files.evaluations.context }
  var settings: Settings { files.plan.settings }
  var year: FiscalYear { context.reportYear }

  func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }

  /// A text that the plan has in Japanese only.
  func japanese(_ name: String, _ text: String) -> HTML { japanese(name, [:], text) }

  /// The same with attributes.
  func japanese(_ name: String, _ attributes: KeyValuePairs<String, String>, _ text: String) -> HTML {
    let own = attributes.map { ($0.key, $0.value) } + (language == .japanese ? [] : [("lang", "ja")])
    return .element(name, attributes: own, [.text(text)])
  }

  var text: String {
    let body = tag("body", body)
    return "<!DOCTYPE html>\n"
      + tag(
        "html", ["lang": language.rawValue],
        [head] + (language == .japanese ? [body] : body.markingJapanese)
      ).markup + "\n"
  }

  // MARK: Head

  private var title: String {
    say("\(settings.title)　\(year.japanese)の進み具合", "Progress of the strategy in fiscal \(year.number)")
  }

  /// A draft says first that it is one.
  private var draftLabel: String? {
    switch edition {
    case .draft: edition.label(files.counts)(language)
    case .published: nil
    }
  }

  private var head: HTML {
    let parts = [draftLabel, title, settings.marking.isEmpty ? nil : settings.marking].compactMap(\.self)
    return tag(
      "head",
      [
        tag("meta", ["charset": "utf-8"]),
        tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        // Nothing may be loaded or run, whatever stands in the texts.
        tag(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
          ]),
        tag("link", ["rel": "icon", "href": "data:,"]),
        tag("title", parts.joined(separator: "｜")), tag("style", Self.style),
      ])
  }

  // MARK: Body

  private var body: [HTML] {
    let notices = [
      draftLabel.map {
        tag(
          "p", ["class": "notice"],
          [tag("strong", $0), .text(say("　公表までに変わることがあります。", " It may change before it is published."))])
      },
      settings.marking.isEmpty ? nil : japanese("p", ["class": "notice"], settings.marking),
    ]
    let header = tag(
      "header",
      notices.compactMap(\.self) + [
        language == .japanese
          ? tag("h1", title) : tag("h1", [.text(title + ": "), japanese("span", settings.title)]),
        tag(
          "p",
          [
            japanese("span", settings.organisation),
            .text(
              say("　データ時点 \(settings.asOf.japanese)", ", data as of \(settings.asOf.text)")),
          ]),
      ])
    return [
      tag("a", ["class": "skip", "href": "#main"], say("本文へ", "Skip to the content")), header,
      tag("main", ["id": "main"], [summary, contents] + sections.map(section) + [about, method]), footer,
    ]
  }

  /// The sections that have indicators, with the digests that stand first in each.
  private var sections: [(section: Section, own: [IndicatorDigest])] {
    let own = Dictionary(grouping: files.digests, by: \.placement.section)
    return plan.sections.filter { $0.kind != .programme && !plan.placements(of: $0.id).isEmpty }
      .map { ($0, own[$0.id] ?? []) }
  }

  func anchor(of section: Section) -> String {
    "section-\((plan.sections.firstIndex(of: section) ?? 0) + 1)"
  }

  private func name(of section: Section) -> String {
    section.kind == .goal && section.id.chapter != nil
      ? "\(section.id)　\(section.kind.rawValue)" : "\(section.id)　\(section.name)"
  }

  private var contents: HTML {
    func entry(_ anchor: String, _ text: HTML) -> HTML {
      tag("li", [tag("a", ["href": "#\(anchor)"], [text])])
    }
    return tag(
      "nav", ["aria-label": say("目次", "Contents")],
      [
        tag(
          "ul",
          sections.map { entry(anchor(of: $0.section), japanese("span", name(of: $0.section))) } + [
            entry("about", .text(say("この資料について", "About this page"))),
            entry("method", .text(say("評価の方法", "How it is rated"))),
          ])
      ])
  }

  // MARK: Overview

  private var summary: HTML {
    let counts = files.counts
    let unjudged = counts.indicators - counts.judged
    func tile(_ label: String, _ figure: String, _ note: String) -> HTML {
      tag(
        "div",
        [tag("dt", label), tag("dd", [tag("b", figure)] + (note.isEmpty ? [] : [tag("br"), .text(note)]))])
    }
    let scale = plan.ratings
    func keys(_ looks: [RatingRule.Look]) -> String { scale.keys(of: .rating, looks) }
    let causes = counts.unjudged.map { "\(word(of: $0.reason)) \($0.count)" }
    return tag(
      "section", ["aria-labelledby": "summary"],
      [
        tag("h2", ["id": "summary"], say("全体の状況", "Overview")),
        tag(
          "dl", ["class": "tiles"],
          [
            tile(say("判定できた", "Rated"), "\(counts.judged)／\(counts.indicators)", ""),
            tile(say("良い（\(keys([.achieved, .good]))）", "On track"), "\(counts.good)", ""),
            tile(say("遅れ（\(keys([.caution, .behind]))）", "Behind"), "\(counts.late)", ""),
            tile(say("判定できない", "Cannot be rated"), "\(unjudged)", causes.joined(separator: say("・", ", "))),
          ]),
        tag("p", ["class": "lead"], sentence(counts, causes)),
      ])
  }

  private func word(of reason: IndicatorCounts.UnjudgedReason) -> String {
    switch reason {
    case .noValue: say("値がない", "no value")
    case .stale: say("古い", "value too old")
    case .redefined: say("定義変更", "definition changed")
    case .other: say("その他", "other")
    }
  }

  private func sentence(_ counts: IndicatorCounts, _ causes: [String]) -> String {
    let unjudged = counts.indicators - counts.judged
    let why = causes.joined(separator: say("・", ", "))
    guard counts.judged > 0 else {
      return say(
        "\(counts.indicators)指標とも、まだ判定できません（\(why)）。",
        "None of the \(counts.indicators) indicators can be rated yet (\(why)).")
    }
    let late =
      counts.late == 0
      ? say("遅れているものはありません", "none is behind") : say("\(counts.late)指標が遅れています", "\(counts.late) are behind")
    let rest =
      unjudged == 0
      ? ""
      : say("\(unjudged)指標は判定できません（\(why)）。", " \(unjudged) cannot be rated (\(why)).")
    return say(
      "\(counts.indicators)指標のうち\(counts.judged)指標を判定しました。\(counts.good)指標が良い状態で、\(late)。\(rest)",
      "\(counts.judged) of \(counts.indicators) indicators are rated: \(counts.good) are on track, \(late).\(rest)"
    )
  }

  // MARK: Sections

  private func section(_ part: (section: Section, own: [IndicatorDigest])) -> HTML {
    let anchor = anchor(of: part.section)
    let chapter = part.section.chapterTitle
    return tag(
      "section", ["aria-labelledby": anchor],
      [japanese("h2", ["id": anchor], name(of: part.section))]
        + (chapter.isEmpty ? [] : [japanese("p", ["class": "chapter"], chapter)])
        + [PublicList(page: self, section: part.section, name: name(of: part.section)).table]
        + part.own.map { PublicArticle(page: self, digest: $0).element })
  }

  private var footer: HTML {
    tag(
      "footer",
      [
        tag(
          "p",
          [
            japanese("span", settings.organisation),
            .text(say("　\(settings.asOf.japanese)現在の実績による", ", values as of \(settings.asOf.text)")),
          ])
      ])
  }
}
