import Indicators

/// The words by which exports name headings and series: the contract's, the plan's and its aliases.
final class ExportVocabulary {
  /// One series of the plan: an indicator itself, or a series that is defined for it.
  struct Series: Hashable {
    /// The index among the plan's indicators.
    let indicator: Int
    /// Nil where the text names an indicator of two series, such as a balance, and not one of them.
    let series: IndicatorSeries?
  }

  /// What reads the headings of exports of the strategy.
  let reader: HeadingReader
  /// The words of headings as they are written, the contract's first.
  let headingWords: Suggestion.Candidates
  /// What reads the headings of exports of the joint programme.
  let programmeReader: HeadingReader
  let programmeWords = Suggestion.Candidates(Heading.ofProgramme.map(\.rawValue))
  /// The words that say something of a value.
  let labels: LabelVocabulary
  /// The series that labels can name.
  let series: NamedSeries
  private let headings = Memo<Bool>()
  private let cellLabels = Memo<[Label]?>()
  private let sentences = Memo<String?>()
  /// By id, folded.
  private let ids: [String: Series]
  /// By name and alias, folded: all series that a text names.
  private let names: [String: [Series]]
  /// The words among which a near miss of an id or a name is looked for, in the plan's order.
  private let candidates: Suggestions

  init(plan: Plan) {
    var headings = Self.headings(Heading.ofExports + [.initiativeID])
    var headingWords = Heading.ofExports.map(\.rawValue) + Heading.common.map(\.word)
    var ids: [String: Series] = [:]
    var names: [String: [Series]] = [:]
    var candidates: [String] = []
    func add(_ word: String, _ value: Series, to table: inout [String: [Series]]) {
      let folded = NameFolding.fold(word)
      guard table[folded]?.contains(value) != true else { return }
      if table[folded] == nil, ids[folded] == nil { candidates.append(word) }
      table[folded, default: []].append(value)
    }
    for (index, indicator) in plan.indicators.enumerated() {
      let isWhole = indicator.valueSeriesCount == 1
      let sides = indicator.definitions.filter { $0.series != .main }.flatMap { definition in
        [indicator.id.name(of: definition.series), definition.ownID].compactMap(\.self)
          .map { ($0, Optional(definition.series)) }
      }
      for (text, series) in [(indicator.id.text, isWhole ? .main : nil)] + sides {
        ids[NameFolding.fold(text)] = Series(indicator: index, series: series)
        candidates.append(text)
      }
      // Files of the plan before have the key of that time.
      guard let previous = indicator.previousID, previous != indicator.id else { continue }
      let earlier = indicator.definitions.map { (previous.name(of: $0.series), Optional($0.series)) }
      for (text, series) in [(previous.text, isWhole ? .main : nil)] + earlier {
        ids[NameFolding.fold(text)] = Series(indicator: index, series: series)
      }
    }
    for (index, indicator) in plan.indicators.enumerated() {
      let isWhole = indicator.valueSeriesCount == 1
      add(indicator.name, Series(indicator: index, series: isWhole ? .main : nil), to: &names)
      for series in indicator.seriesRows.map(\.series) + indicator.series where series != .main {
        add(indicator.title(of: series), Series(indicator: index, series: series), to: &names)
      }
    }
    series = NamedSeries(of: plan)
    var unused: Set<String> = []
    var harmless: [String] = []
    var others: [String] = []
    var statuses: [(word: String, status: Observation.Status)] = []
    for alias in plan.aliases {
      if let word = DeclaredWord(rawValue: alias.meaning) {
        switch word {
        case .unused: unused.insert(NameFolding.fold(alias.alias))
        case .harmless: harmless.append(alias.alias)
        case .notResult: others.append(alias.alias)
        }
      } else if let status = Observation.Status(rawValue: alias.meaning) {
        statuses.append((alias.alias, status))
      } else if let meant = ids[NameFolding.fold(alias.meaning)] {
        add(alias.alias, meant, to: &names)
      } else if let heading = headings[NameFolding.fold(alias.meaning)] {
        headings[NameFolding.fold(alias.alias)] = heading
        headingWords.append(alias.alias)
      }
    }
    labels = LabelVocabulary(
      bodies: [plan.settings.organisation], harmless: harmless, others: others, statuses: statuses)
    reader = HeadingReader(fields: headings, labels: labels, unused: unused)
    programmeReader = HeadingReader(
      fields: Self.programmeHeadings(aliases: plan.aliases), labels: labels,
      unused: unused.union([Heading.theme, .initiativeName].map { NameFolding.fold($0.rawValue) }))
    self.headingWords = Suggestion.Candidates(headingWords)
    self.ids = ids
    self.names = names
    self.candidates = Suggestions(among: candidates)
  }

  /// The folded words of some headings, with the common ones.
  private static func headings(_ known: [Heading]) -> [String: Heading] {
    let words = known.map { ($0.rawValue, $0) } + Heading.common.map { ($0.word, $0.heading) }
    return Dictionary(words.map { (NameFolding.fold($0), $1) }) { _, last in last }
  }

  /// A department's words for headings of the indicators hold for the programme as well.
  private static func programmeHeadings(aliases: [Plan.Alias]) -> [String: Heading] {
    var headings = headings(Heading.ofProgramme)
    for alias in aliases {
      guard let heading = headings[NameFolding.fold(alias.meaning)] else { continue }
      headings[NameFolding.fold(alias.alias)] = headings[NameFolding.fold(alias.alias)] ?? heading
    }
    return headings
  }

  /// Whether a text is the heading of a column of ids or names.
  func isHeadingOfNames(_ text: String) -> Bool {
    // Most cells are numbers or longer than any heading.
    guard let first = text.utf8.first, !first.isDigit, text.utf8.count <= 120 else { return false }
    return headings.value(of: text) { text in
      let heading = reader.fields[NameFolding.fold(text)]
      return heading == .indicatorID || heading == .indicatorName
    }
  }

  /// The labels of which a cell consists; nil where a piece of it is not understood.
  func labels(of text: String) -> [Label]? {
    text.isEmpty ? [] : cellLabels.value(of: text, labels.labels)
  }

  /// The word of a remark or note that speaks about values; nil where none does.
  func wordAboutValues(in text: String) -> String? {
    text.isEmpty ? nil : sentences.value(of: text, SentenceWords.find)
  }

  /// The series of an id; nil for any other text.
  func series(id text: String) -> Series? {
    text.isLongerThanWords ? nil : ids[NameFolding.fold(text)]
  }

  /// All series that a name or an alias names; empty for any other text.
  ///
  /// A number before the name (①, No.3) says nothing, and neither does the indicator's unit in brackets behind it.
  func series(name text: String, units: (Int) -> Unit) -> [Series] {
    guard !text.isLongerThanWords else { return [] }
    let folded = NameFolding.fold(text)
    if let found = names[folded] { return found }
    for shorter in NameVariants.of(text) {
      if let found = names[NameFolding.fold(shorter.name)] {
        guard let unit = shorter.unit else { return found }
        let matching = found.filter { UnitNotation.names(unit, units($0.indicator)) }
        if !matching.isEmpty { return matching }
      }
    }
    return []
  }

  /// Whether a text is an id, a name or an alias of the plan.
  func isSeries(_ text: String) -> Bool {
    guard !text.isLongerThanWords else { return false }
    let folded = NameFolding.fold(text)
    return ids[folded] != nil || names[folded] != nil
  }

  /// The id or name that was probably meant.
  func suggestion(for text: String) -> String? {
    candidates.nearest(to: text)
  }
}

/// A meaning that `aliases.csv` gives to a word that is neither a heading, an indicator nor a status.
enum DeclaredWord: String, CaseIterable {
  /// A heading whose column is not used.
  case unused = "（使わない）"
  /// A word that says nothing of a value.
  case harmless = "（関係なし）"
  /// A word beside numbers that are no results.
  case notResult = "（実績でない）"
}

/// Other ways of writing the name of an indicator in a table.
enum NameVariants {
  /// The name without a number before it and without a unit in brackets behind it, the fuller first.
  static func of(_ text: String) -> [(name: String, unit: String?)] {
    let plain = withoutNumber(text)
    var variants: [(name: String, unit: String?)] = plain == text ? [] : [(plain, nil)]
    for name in [text, plain] {
      let narrow = WidthFolding.trimmed(WidthFolding.narrow(name))
      guard let last = narrow.last, ")]】〕".contains(last),
        let open = narrow.lastIndex(where: { "([【〔".contains($0) })
      else { continue }
      let unit = String(narrow[narrow.index(after: open)...].dropLast())
      variants.append((String(narrow[..<open]), unit))
    }
    return variants
  }

  /// The text without a number before it: ①, (1), `1.` or `No.1`.
  private static func withoutNumber(_ text: String) -> String {
    let trimmed = WidthFolding.trimmed(text)
    if let first = trimmed.unicodeScalars.first,
      0x2460...0x24FF ~= first.value || 0x2776...0x2793 ~= first.value
    {
      return WidthFolding.trimmed(String(trimmed.unicodeScalars.dropFirst()))
    }
    var cursor = TextCursor(WidthFolding.narrow(trimmed))
    if cursor.take(anyOf: ["No", "NO", "no"]) != nil { _ = cursor.take(".") }
    cursor.skipSpaces()
    _ = cursor.take("(")
    let digits = cursor.take { "0"..."9" ~= $0 }
    let isClosed = cursor.take(")")
    let hasSpace = cursor.next == " "
    cursor.skipSpaces()
    let hasSign = cursor.take(anyOf: [".", ":", "-", "_", ")"]) != nil
    cursor.skipSpaces()
    guard 1...3 ~= digits.utf8.count, isClosed || hasSpace || hasSign, !cursor.isAtEnd else { return text }
    return cursor.rest
  }
}
