/// One row of the ratings (`ratings.csv`): what is said of an indicator where its condition holds.
package struct RatingRule: Hashable, Sendable, Identifiable {
  /// What a row gives (種類).
  package enum Verdict: String, CaseIterable, Sendable {
    /// How the indicator stands now.
    case rating = "評価"
    /// How it will stand in the target year.
    case outlook = "見通し"
  }

  /// The place of a row among those of its verdict, which cells and formulas name.
  package struct ID: Hashable, Sendable {
    /// What the row gives.
    package let verdict: Verdict
    /// The place from 1 on; 0 before a scale numbers its rows.
    package internal(set) var number: Int

    /// The name of the cell that holds the words: `評価_3`.
    package var name: String { "\(verdict.rawValue)_\(number)" }
  }

  /// How the verdict looks (色): four looks that a print without colours tells apart, and none.
  package enum Look: String, CaseIterable, Sendable {
    case achieved = "達成"
    case good = "良"
    case caution = "注意"
    case behind = "遅れ"
    case plain = "なし"
  }

  /// A blank in the words, which is filled for each indicator.
  package enum Blank: String, CaseIterable, Sendable {
    /// The newest year that is rated: `R4`.
    case latestYear = "最新年"
    /// The number of years that met the target.
    case metYears = "達成年数"
    /// The number of years that can be judged.
    case judgedYears = "判定年数"
    /// The years that a sum lacks: `R3未報告`.
    case missing = "未報告"
    /// Why the newest year without a value has none: `未提出`, `集計中`, `未公表`.
    case reason = "理由"

    /// The blank as the table writes it: `{最新年}`.
    package var text: String { "{\(rawValue)}" }
  }

  /// A part of the words.
  package enum Word: Hashable, Sendable {
    case text(String)
    case blank(Blank)
  }

  /// The place among the rows of the same verdict.
  package internal(set) var id: ID
  /// The indicators for which the row is tried (適用).
  package let scope: Scope
  /// The symbol before the words (記号); empty for none.
  package let symbol: String
  /// The words (語).
  package let words: [Word]
  /// The terms of the condition (条件), which must all hold; empty for "otherwise".
  package internal(set) var terms: [RatingTerm]
  /// How the verdict looks (色).
  package let look: Look

  /// Creates a row that no scale has numbered yet.
  package init(
    _ verdict: Verdict, _ scope: Scope, symbol: String, words: [Word], terms: [RatingTerm], look: Look
  ) {
    id = ID(verdict: verdict, number: 0)
    self.scope = scope
    self.symbol = symbol
    self.words = words
    self.terms = terms
    self.look = look
  }

  /// The words as the table writes them: `未達成（{達成年数}/{判定年数}年）`.
  package var wordsText: String { words.map(\.written).joined() }

  /// The condition as the table writes it: `目標年度 かつ 期待比 80%以上`; empty for "otherwise".
  package var condition: String {
    terms.map(\.text).joined(separator: " \(RatingTerm.conjunction) ")
  }

  /// Symbol and words as the table writes them, blanks included.
  package var text: String { marked(wordsText) }

  /// Symbol and words without blanks and the brackets around them, as a person sets them: `× 未達成`.
  package var label: String { marked(plainWords) }

  /// The fields of the row in the order of ``RatingScale/headings``.
  package var fields: [String] {
    [id.verdict.rawValue, scope.text, symbol, wordsText, condition, look.rawValue]
  }

  /// The words without blanks and the brackets around them: `判定不可` of `判定不可（最新{最新年}）`.
  package var plainWords: String {
    var plain = ""
    var bracket: (text: String, isFilled: Bool)?
    for part in words {
      guard case .text(let text) = part else {
        bracket?.isFilled = true
        continue
      }
      for character in text {
        switch character {
        case "（":
          plain += bracket?.text ?? ""
          bracket = ("（", false)
        case "）":
          if let open = bracket, !open.isFilled { plain += open.text + "）" }
          if bracket == nil { plain.append(character) }
          bracket = nil
        default:
          if bracket == nil { plain.append(character) }
          bracket?.text.append(character)
        }
      }
    }
    return plain + (bracket.map { $0.isFilled ? "" : $0.text } ?? "")
  }

  private func marked(_ words: String) -> String { symbol.isEmpty ? words : "\(symbol) \(words)" }
}

extension RatingRule.Word {
  /// The part as the table writes it.
  fileprivate var written: String {
    switch self {
    case .text(let text): text
    case .blank(let blank): blank.text
    }
  }

  /// Returns the parts of words; nil where braces hold something else than a blank.
  package static func words(of text: String) -> [RatingRule.Word]? {
    var words: [RatingRule.Word] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}"),
        let blank = RatingRule.Blank(rawValue: String(rest[rest.index(after: open)..<close]))
      else { return nil }
      if open > rest.startIndex { words.append(.text(String(rest[..<open]))) }
      words.append(.blank(blank))
      rest = rest[rest.index(after: close)...]
    }
    guard !rest.contains("}") else { return nil }
    return rest.isEmpty ? words : words + [.text(String(rest))]
  }
}

extension RatingRule {
  /// The indicators for which a row is tried (適用): all of them, or those of its members.
  package struct Scope: Hashable, Sendable {
    /// A kind of target, a part of the plan or one indicator.
    package enum Member: Hashable, Sendable {
      case kind(Target.Kind)
      /// 毎: the kinds that are judged every year.
      case everyYear
      case section(Section.ID)
      case indicator(Indicator.ID)
    }

    /// The members; none of them for all indicators.
    package let members: [Member]

    /// What stands between the members in the table.
    package static let separator: Character = "・"
    /// The word for the kinds that are judged every year.
    package static let everyYear = "毎"

    /// Creates a scope; without members it holds for all indicators.
    package init(members: [Member] = []) {
      self.members = members
    }

    /// The members as the table writes them: `毎年・維持`; empty for all indicators.
    package var text: String { members.map(\.text).joined(separator: String(Self.separator)) }

    /// Whether the row is tried for an indicator that the plan prints in some sections.
    package func includes(_ indicator: Indicator, in sections: [Section.ID]) -> Bool {
      members.isEmpty
        || members.contains { member in
          switch member {
          case .kind(let kind): indicator.target.kind == kind
          case .everyYear: indicator.target.isJudgedYearly
          case .section(let section): sections.contains(section)
          case .indicator(let id): indicator.id == id
          }
        }
    }

    /// Whether every indicator of another scope is one of this scope too, as far as the table alone tells.
    package func covers(_ other: Scope) -> Bool {
      guard !members.isEmpty else { return true }
      return !other.members.isEmpty && other.members.allSatisfy { $0.parts.allSatisfy(parts.contains) }
    }

    private var parts: [Member] { members.flatMap(\.parts) }
  }
}

extension RatingRule.Scope.Member {
  /// The member that is a kind of target or 毎; nil for another word.
  package init?(kind word: String) {
    if word == RatingRule.Scope.everyYear {
      self = .everyYear
    } else if let kind = Target.Kind.allCases.first(where: { $0.name == word }) {
      self = .kind(kind)
    } else {
      return nil
    }
  }

  /// The member as the table writes it.
  package var text: String {
    switch self {
    case .kind(let kind): kind.name
    case .everyYear: RatingRule.Scope.everyYear
    case .section(let section): section.description
    case .indicator(let id): id.text
    }
  }

  /// The member itself, or the kinds that it stands for.
  fileprivate var parts: [Self] {
    self == .everyYear ? Target.Kind.allCases.filter(\.isAskedEveryYear).map(Self.kind) : [self]
  }
}

extension Target.Kind {
  /// Whether 毎 of the ratings stands for the kind, among others.
  var isAskedEveryYear: Bool {
    switch self {
    case .everyYear, .maintain, .growth, .stepwise: true
    case .level, .new, .cumulative, .all, .balance, .range, .relative, .hold, .change, .average, .done,
      .series:
      false
    }
  }
}
