import Evaluations
import Indicators

/// A text of a department or of the plan that may be longer than the places where it is printed.
struct LongText {
  /// What a text is about, in the order in which 記述全文 has the texts of one year.
  enum Kind: String, CaseIterable {
    case override = "評価の上書きの理由"
    case analysis = "要因分析"
    case outlook = "今後の方向性"
    case qualifier = "付記"
    case remark = "備考"
    case treatment = "推計での扱いの理由"
    case source = "出典"
    case released = "公表時点"
    case nextRelease = "次回公表"
    case gist = "取組の要旨"
    case carriers = "実施主体"
    case activity = "取組実績"
    case reviewText = "見直しの内容"
    case found = "読み取った文字"
  }

  /// What a text is known by, wherever it is printed.
  struct Key: Hashable {
    let id: String
    let year: FiscalYear?
    let kind: Kind
    let text: String
  }

  /// The key of the indicator or the number of the initiative; empty for neither.
  let id: String
  /// The name of the indicator or initiative.
  let name: String
  /// Nil for a text that belongs to no year.
  let year: FiscalYear?
  let kind: Kind
  let text: String
  /// Where the text was read; nil where several cells make it up.
  let place: Place?

  var key: Key { Key(id: id, year: year, kind: kind, text: text) }
}

extension LongText {
  /// A text about an indicator.
  init(_ kind: Kind, of indicator: Indicator, _ year: FiscalYear?, _ text: String, at place: Place?) {
    self.init(
      id: indicator.id.text, name: indicator.name, year: year, kind: kind, text: text, place: place)
  }

  /// A text about an initiative.
  init(_ kind: Kind, of initiative: Initiative, _ year: FiscalYear?, _ text: String, at place: Place?) {
    self.init(
      id: "\(initiative.id)", name: initiative.name, year: year, kind: kind, text: text, place: place)
  }
}

extension LongText {
  /// What all parties reported of an initiative for a year.
  init(_ kind: Kind, of initiative: Initiative, _ report: InitiativeReport) {
    let text =
      switch kind {
      // Who carried it stands for itself; other texts are distinguished by their sides.
      case .carriers: report.entries.map(\.carriers).filter { !$0.isEmpty }.joined(separator: "\n")
      case .reviewText: report.lines(\.reviewText)
      case .activity, .override, .analysis, .outlook, .qualifier, .remark, .treatment, .source, .released,
        .nextRelease, .gist, .found:
        report.lines(\.activity)
      }
    self.init(kind, of: initiative, report.year, text, at: report.entries.first?.place)
  }
}

extension Record {
  /// The cell beside which a text stands; the newest of several.
  func place(of text: String, _ field: Observation.Words.Field) -> Place? {
    entries.flatMap(\.cells).last { $0.words[field] == text && $0.place != nil }?.place
  }
}
