import Indicators

/// The words by which exports name headings and series: the contract's, the plan's and its aliases.
struct ExportVocabulary {
  /// One series of the plan: an indicator, or one side of a balance.
  struct Series: Hashable {
    /// The index among the plan's indicators.
    let indicator: Int
    /// Nil where the text names a balance and not one of its two series.
    let series: IndicatorSeries?
  }

  /// Folded words of headings.
  let headings: [String: Heading]
  /// The words of headings as they are written, the contract's first.
  let headingWords: [String]
  /// The same two for exports of the joint programme.
  let programmeHeadings: [String: Heading]
  let programmeWords = Heading.ofProgramme.map(\.rawValue)
  /// By id, name and alias, folded.
  private let series: [String: Series]
  /// The words among which a near miss of an id or a name is looked for, in the plan's order.
  private let candidates: [String]

  init(plan: Plan) {
    var headings = Self.headings(Heading.ofExports + [.initiativeID] + Heading.ofForms)
    var headingWords = Heading.ofExports.map(\.rawValue) + Heading.common.map(\.word)
    var series: [String: Series] = [:]
    var candidates: [String] = []
    func add(_ word: String, _ value: Series) {
      let folded = NameFolding.fold(word)
      guard series[folded] == nil else { return }
      series[folded] = value
      candidates.append(word)
    }
    for (index, indicator) in plan.indicators.enumerated() {
      let isWhole = indicator.target.kind != .balance
      add(indicator.id.text, Series(indicator: index, series: isWhole ? .main : nil))
      for series in isWhole ? [] : indicator.series {
        add("\(indicator.id)-\(series.rawValue)", Series(indicator: index, series: series))
      }
    }
    for (index, indicator) in plan.indicators.enumerated() {
      let isWhole = indicator.target.kind != .balance
      add(indicator.name, Series(indicator: index, series: isWhole ? .main : nil))
    }
    for alias in plan.aliases {
      if let meant = series[NameFolding.fold(alias.meaning)] {
        add(alias.alias, meant)
      } else if let heading = headings[NameFolding.fold(alias.meaning)] {
        headings[NameFolding.fold(alias.alias)] = heading
        headingWords.append(alias.alias)
      }
    }
    self.headings = headings
    programmeHeadings = Self.programmeHeadings(aliases: plan.aliases)
    self.headingWords = headingWords
    self.series = series
    self.candidates = candidates
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
    let heading = headings[NameFolding.fold(text)]
    return heading == .indicatorID || heading == .indicatorName
  }

  /// The series of an id, a name or an alias; nil for any other text.
  func series(_ text: String) -> Series? {
    series[NameFolding.fold(text)]
  }

  /// The id or name that was probably meant.
  func suggestion(for text: String) -> String? {
    Suggestion.nearest(to: text, among: candidates)
  }
}
