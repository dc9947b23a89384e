import Indicators
import Tables

/// What the exports of the joint programme have given so far, over all files: reports, and figures with their numbers.
struct ProgrammeRegister {
  /// What became of one row.
  struct Taken {
    var observation: Observation?
    var disposition: ExportCell.Disposition
    /// Whether the value says that it revises an earlier one of its status: 改訂（速報）.
    var isRevision = false
    var findings: [Finding] = []
    /// What the words around the value hold back or ask about.
    var grouped: [Judgement.Hold] = []

    /// The value that the row gives; nil where it gives none.
    var key: GroupedFindings.ValueKey? {
      observation.map { GroupedFindings.ValueKey(indicator: $0.indicator, series: $0.series, year: $0.year) }
    }
  }

  let plan: Plan
  /// The metrics of one initiative beyond which none is new.
  private let mostMetrics: Int
  private var collected = CollectedReports()
  /// In the order of the files.
  private(set) var figures: [InitiativeMetric] = []
  /// Where the figures of each measure stand, by their folded names.
  private var figureIndices: [Initiative.ID: [String: Int]] = [:]
  /// The measure of each figure.
  private var measures: [Indicator.ID: Initiative.ID] = [:]
  /// The years of each measure of which a row says 実施状況 in a word that is not known.
  private var unreadStates: [Initiative.ID: Set<FiscalYear>] = [:]
  /// Who reported the values of the figures, by the place of the row.
  private var departments: [Place: String] = [:]

  init(plan: Plan, limits: Limits) {
    self.plan = plan
    mostMetrics = limits.metrics
  }

  /// In the order of the files.
  var reports: [InitiativeReport] { collected.reports }

  /// The reports and figures that stand in the end.
  var programme: ProgrammeReports {
    ProgrammeReports(reports: reports, figures: figures)
  }

  /// Takes a row whose year is read; the unit is that of its column.
  ///
  /// - Parameter isOfForm: whether its table is a form of the program, where rows stay blank of which nothing is known.
  mutating func take(
    _ row: ExportRow, measure: Initiative.ID, year: YearNotation.Year, unit: WrittenUnit?,
    status: StatusText, labels: LabelVocabulary, isOfForm: Bool,
    judge: (PlannedSeries, FiscalYear) -> Judgement
  ) -> Taken {
    var taken = takeFigure(row, measure, year, unit, status, labels, isOfForm, judge)
    let hasValue = taken.observation?.value.number != nil
    let hasReport = takeReport(row, measure, year.year, hasValue: hasValue, into: &taken.findings)
    if taken.observation != nil {
      departments[row.place] = row.department ?? collected.carriers(of: measure, year.year, in: row.file)
    }
    if hasReport, taken.disposition == .dropped { taken.disposition = .accepted }
    taken.findings = taken.findings.map { $0.about(measure, department: row.department) }
    return taken
  }

  /// A finding about a value, reported of the measure whose figure it is and of who reported it.
  func named(_ finding: Finding) -> Finding {
    guard let measure = finding.indicator.flatMap({ measures[$0] }) else { return finding }
    let row = Place(file: finding.place.file, line: finding.place.line)
    return finding.about(measure, department: departments[row])
  }

  // MARK: Reports

  /// Puts what the row says beside what its side said already; whether it says anything.
  private mutating func takeReport(
    _ row: ExportRow, _ measure: Initiative.ID, _ year: FiscalYear, hasValue: Bool,
    into findings: inout [Finding]
  ) -> Bool {
    let entry = InitiativeReport.Entry(
      carriers: row.said(.carrier), activity: row.said(.activity),
      implementation: word(.implementation, of: row, year, into: &findings),
      review: word(.review, of: row, year, into: &findings), reviewText: row.said(.reviewText),
      place: row.place)
    if entry.implementation == nil, !row.said(.implementation).isEmpty {
      unreadStates[measure, default: []].insert(year)
    }
    let texts: [Heading] = [.activity, .implementation, .review, .reviewText]
    guard hasValue || texts.contains(where: { !row.said($0).isEmpty }) else { return false }
    findings += collected.add(entry, of: measure, year, from: row)
    return true
  }

  /// One of the words of a list; nil for a blank cell, nil with a finding for any other text.
  private func word<Word: RawRepresentable & CaseIterable>(
    _ heading: Heading, of row: ExportRow, _ year: FiscalYear, into findings: inout [Finding]
  ) -> Word? where Word.RawValue == String {
    let text = row.said(heading)
    guard !text.isEmpty else { return nil }
    let folded = NameFolding.fold(text)
    if let word = Word.allCases.first(where: { NameFolding.fold($0.rawValue) == folded }) { return word }
    let words = Word.allCases.map(\.rawValue)
    let message = Finding.Message.wordUnknown(
      heading.rawValue, text, allowed: words, suggestion: Suggestion.nearest(to: text, among: words))
    findings.append(Finding(message, at: row.place(heading), found: text, year: year))
    return nil
  }

  /// Puts a text that a form changed in the place of the one before.
  mutating func apply(_ revision: ReportRevision) -> CollectedReports.Revision { collected.apply(revision) }

  /// What is doubtful about the reports as a whole.
  var findings: [Finding] {
    reports.flatMap { report -> [Finding] in
      let entry = report.entries[0]
      func finding(_ message: Finding.Message) -> Finding {
        Finding(
          message, at: entry.place, initiative: report.initiative, year: report.year,
          department: entry.carriers.isEmpty ? nil : entry.carriers)
      }
      var findings: [Finding] = []
      let isUnread = unreadStates[report.initiative]?.contains(report.year) == true
      if report.implementation == nil, !isUnread, plan.settings.period.contains(report.year) {
        findings.append(finding(.implementationMissing))
      }
      if report.reviews.count > 1 {
        findings.append(finding(.reviewsDiffer(report.reviews.map(\.rawValue).joined(separator: "・"))))
      }
      return findings
    }
  }

  // MARK: Figures

  private mutating func takeFigure(
    _ row: ExportRow, _ measure: Initiative.ID, _ year: YearNotation.Year, _ unit: WrittenUnit?,
    _ status: StatusText, _ labels: LabelVocabulary, _ isOfForm: Bool,
    _ judge: (PlannedSeries, FiscalYear) -> Judgement
  ) -> Taken {
    let name = row.name(.indicatorName)
    guard !name.isEmpty else {
      guard !row.said(.value).isEmpty else { return Taken(disposition: .dropped) }
      return Taken(disposition: .rejected, findings: [row.finding(.figureNameless, .value)])
    }
    var findings: [Finding] = []
    if isOfForm, [Heading.value, .status, .remark].allSatisfy({ row.text($0).isEmpty }) {
      // The name stands there for those who write; a target that they changed is that of a figure that has values.
      if figureIndices[measure]?[NameFolding.fold(name)] != nil {
        _ = figure(name, of: measure, year.year, in: row, into: &findings)
      }
      return Taken(disposition: .dropped, findings: findings)
    }
    guard let figure = figure(name, of: measure, year.year, in: row, into: &findings) else {
      return Taken(disposition: .rejected, findings: findings)
    }
    let series = PlannedSeries(
      figure.indicator, .main, rounding: plan.settings.rounding, isMetric: true)
    var cell = ExportCell(
      row: row, text: row.text(.value), status: status, place: row.place(.value),
      yearText: row.text(.year), year: year, series: series, labels: labels)
    cell.isOfForm = isOfForm
    cell.judgement = judge(series, year.year)
    cell.fault = row.record.faults.first { $0.column == row.header.index(of: .value) }?.kind
    let reading = cell.read(unit: unit)
    return Taken(
      observation: reading.observation, disposition: reading.disposition, isRevision: reading.isRevision,
      findings: findings + reading.findings,
      grouped: reading.grouped)
  }

  /// The figure of that name, new where the measure has none yet; nil with a finding where its unit is missing, or where
  /// the measure has more of them than anybody could mean.
  private mutating func figure(
    _ name: String, of measure: Initiative.ID, _ year: FiscalYear, in row: ExportRow,
    into findings: inout [Finding]
  ) -> InitiativeMetric? {
    let folded = NameFolding.fold(name)
    let known = figureIndices[measure]?[folded]
    guard let unit = known.map({ figures[$0].indicator.unit }) ?? UnitNotation.readPlanUnit(row.name(.unit))
    else {
      findings.append(row.finding(.figureUnitMissing(row.text(.unit)), .unit))
      return nil
    }
    let target = target(row, unit, year, into: &findings)
    guard let known else {
      guard figureIndices[measure, default: [:]].count < mostMetrics else {
        findings.append(row.finding(.figuresTooMany(mostMetrics), .indicatorName))
        return nil
      }
      let figure = InitiativeMetric(
        initiative: measure, number: (figureIndices[measure]?.count ?? 0) + 1, name: name, unit: unit,
        target: target, lastYear: plan.settings.period.upperBound, place: row.place)
      figureIndices[measure, default: [:]][folded] = figures.count
      measures[figure.id] = measure
      figures.append(figure)
      return figure
    }
    let first = figures[known]
    guard let target, first.indicator.printed.target != target.printed else { return first }
    if first.hasTarget {
      findings.append(
        row.finding(.figureTargetDiffers(target.printed, first: first.indicator.printed.target), .target))
      return first
    }
    figures[known] = InitiativeMetric(
      initiative: measure, number: first.number, name: first.indicator.name, unit: unit, target: target,
      lastYear: plan.settings.period.upperBound, place: first.indicator.place)
    return figures[known]
  }

  /// The target in the strategy's notation, or a bare number for the last year of the plan; nil for none.
  ///
  /// One that ends before the plan begins is that of an earlier plan, and so is a bare number in a row of a year
  /// outside the plan: neither counts.
  private func target(
    _ row: ExportRow, _ unit: Unit, _ rowYear: FiscalYear, into findings: inout [Finding]
  ) -> (value: Target, comparison: TargetComparison?, printed: String)? {
    let text = row.text(.target)
    guard !text.isEmpty, AbsenceNotation.read(text) == nil else { return nil }
    let period = plan.settings.period
    let notation = TargetNotation(
      unit: unit, constants: [:], period: period, baseline: BaselineNotation.Reading(baseline: .none),
      kind: nil)
    if let read = try? notation.read(text), read.remarks.isEmpty,
      [.level, .cumulative, .everyYear, .maintain].contains(read.target.kind)
    {
      return read.target.year < period.lowerBound ? nil : (read.target, read.comparison, text)
    }
    if let written = try? NumberNotation.read(text),
      let number = try? UnitConversion.convert(written, column: nil, to: unit)
    {
      guard period.contains(rowYear) else { return nil }
      let target = Target.level(value: number.value, year: period.upperBound)
      return (target, TargetComparison(rawValue: written.qualifier), text)
    }
    findings.append(row.finding(.figureTargetUnreadable(text), .target))
    return nil
  }
}

extension Finding {
  /// The same finding about a measure of the joint programme.
  func about(_ measure: Initiative.ID, department: String?) -> Finding {
    Finding(
      message, at: place, found: found, initiative: measure, year: year, words: words,
      department: department ?? self.department)
  }
}
