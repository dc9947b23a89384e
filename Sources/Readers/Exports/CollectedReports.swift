import Indicators

/// The reports of the joint programme as the rows give them, each side of each measure and year found at once.
struct CollectedReports {
  private struct Key: Hashable {
    let measure: Initiative.ID
    let year: FiscalYear
  }

  /// Where the entries of one report are found.
  private struct Sides {
    /// The first entry of each carrier, by its folded name.
    var byCarrier: [String: Int] = [:]
    /// The entry that the latest row of each file is of.
    var byFile: [String: Int] = [:]
    /// What each entry says already.
    var reported: [Reported] = []

    mutating func add(_ entry: InitiativeReport.Entry, at index: Int) {
      let side = NameFolding.fold(entry.carriers)
      if byCarrier[side] == nil { byCarrier[side] = index }
      byFile[entry.place.file] = index
      reported.append(
        Reported(
          activity: Set(entry.activity.split(whereSeparator: \.isNewline)),
          reviewText: Set(entry.reviewText.split(whereSeparator: \.isNewline))))
    }
  }

  /// The lines of the texts of one entry.
  fileprivate struct Reported {
    var activity: Set<Substring>
    var reviewText: Set<Substring>
  }

  /// In the order of the files.
  private(set) var reports: [InitiativeReport] = []
  private var numbers: [Key: Int] = [:]
  /// One for each report.
  private var sides: [Sides] = []

  /// Puts what a row says beside what its side said already: a row without a carrier is of the side that the row
  /// before it in its file is of.
  ///
  /// - Returns: what contradicts that.
  mutating func add(
    _ entry: InitiativeReport.Entry, of measure: Initiative.ID, _ year: FiscalYear, from row: ExportRow
  ) -> [Finding] {
    let key = Key(measure: measure, year: year)
    guard let index = numbers[key] else {
      add(entry, of: key)
      return []
    }
    let side = NameFolding.fold(entry.carriers)
    if let same = side.isEmpty ? sides[index].byFile[row.file] : sides[index].byCarrier[side] {
      sides[index].byFile[row.file] = same
      return reports[index].entries[same].join(entry, reported: &sides[index].reported[same], from: row, year)
    }
    add(entry, of: key)
    return []
  }

  /// What became of a text that somebody changed.
  enum Revision {
    /// It stands in the place of the one before, or beside those of a side that has given none.
    case replaced
    /// The report gives a third text by now, which is kept.
    case overtaken(by: String)
  }

  /// Puts a text in the place of the one that it replaces.
  mutating func apply(_ revision: ReportRevision) -> Revision {
    let text = revision.word ?? revision.text
    let key = Key(measure: revision.initiative, year: revision.year)
    guard let index = numbers[key], let side = sides[index].byCarrier[NameFolding.fold(revision.carriers)]
    else {
      var entry = InitiativeReport.Entry(
        carriers: revision.carriers, activity: "", implementation: nil, review: nil, reviewText: "",
        place: revision.place)
      entry[revision.field] = text
      add(entry, of: key)
      return .replaced
    }
    let current = reports[index].entries[side][revision.field]
    let expected = [revision.written, text, ""].map(NameFolding.fold)
    guard expected.contains(NameFolding.fold(current)) else { return .overtaken(by: current) }
    reports[index].entries[side][revision.field] = text
    return .replaced
  }

  /// Adds a side to the report of an initiative and year.
  private mutating func add(_ entry: InitiativeReport.Entry, of key: Key) {
    guard let index = numbers[key] else {
      numbers[key] = reports.count
      reports.append(InitiativeReport(initiative: key.measure, year: key.year, entries: [entry]))
      sides.append(Sides())
      sides[sides.count - 1].add(entry, at: 0)
      return
    }
    sides[index].add(entry, at: reports[index].entries.count)
    reports[index].entries.append(entry)
  }

  /// The carriers of the side that the latest row of a file is of; nil where there is none or it names nobody.
  func carriers(of measure: Initiative.ID, _ year: FiscalYear, in file: String) -> String? {
    guard let index = numbers[Key(measure: measure, year: year)], let entry = sides[index].byFile[file]
    else { return nil }
    let carriers = reports[index].entries[entry].carriers
    return carriers.isEmpty ? nil : carriers
  }
}

extension InitiativeReport.Entry {
  /// Takes in what another row of the same side says; what contradicts stays as it is, with a finding.
  ///
  /// - Parameter reported: the lines of this entry.
  fileprivate mutating func join(
    _ other: Self, reported: inout CollectedReports.Reported, from row: ExportRow, _ year: FiscalYear
  ) -> [Finding] {
    var findings: [Finding] = []
    func contradict(_ heading: Heading, _ first: String) {
      let message = Finding.Message.reportContradicts(heading.rawValue, first, line: place.line ?? 0)
      findings.append(Finding(message, at: row.place(heading), found: row.text(heading), year: year))
    }
    Self.join(other.activity, to: &activity, reported: &reported.activity)
    Self.join(other.reviewText, to: &reviewText, reported: &reported.reviewText)
    if let implementation, let reported = other.implementation, reported != implementation {
      contradict(.implementation, implementation.rawValue)
    }
    if let review, let reported = other.review, reported != review { contradict(.review, review.rawValue) }
    implementation = implementation ?? other.implementation
    review = review ?? other.review
    return findings
  }

  /// Adds those lines of a text that are not reported already.
  private static func join(_ text: String, to whole: inout String, reported: inout Set<Substring>) {
    let lines = text.split(whereSeparator: \.isNewline).filter { !reported.contains($0) }
    guard !lines.isEmpty else { return }
    whole += (whole.isEmpty ? "" : "\n") + lines.joined(separator: "\n")
    reported.formUnion(lines)
  }
}
