package import Indicators

/// What the departments delivered, as far as it can be used.
package struct Exports: Sendable, Equatable {
  /// At most one observation for each indicator, series and year, in the plan's units.
  package let observations: Observations
  /// Every file that could be read as text, by name.
  package let files: [SourceFile]
  /// What was reported of the joint programme; the values of its figures are among the observations.
  package let programme: ProgrammeReports
  /// The values that slips say are right.
  package let answers: [Answer]
  /// The values that slips say are others, in the place of which their corrections stand.
  package let corrections: [AppliedCorrection]

  /// Whether there is neither a value, nor a reason for its absence, nor a report on an initiative.
  package var isEmpty: Bool {
    observations.sorted.isEmpty && programme.reports.isEmpty
      && files.allSatisfy { $0.rowCounts.accepted == 0 && $0.rowCounts.dropped == 0 }
  }

  /// What was delivered; nothing at all by default, as before the first export comes.
  package init(
    observations: Observations = Observations([]), files: [SourceFile] = [],
    programme: ProgrammeReports = ProgrammeReports(), answers: [Answer] = [],
    corrections: [AppliedCorrection] = []
  ) {
    self.observations = observations
    self.files = files
    self.programme = programme
    self.answers = answers
    self.corrections = corrections
  }
}

/// Why there are no exports at all.
package enum ExportError: Error, Equatable {
  /// There is no folder at the path.
  case missing(path: String)
  /// The folder cannot be listed: the path and the system's own reason.
  case unreadable(path: String, reason: String)
  /// Files named like a table cannot be opened or read to their end, so that nobody knows what they hold.
  case filesUnread(path: String, [Finding])
  /// Nothing in the folder is named like a table.
  case withoutTables(path: String)
}
