import Indicators
import Tables

/// One cell that should hold the value of a series and a year, with all that decides how it is read.
struct ExportCell {
  /// What becomes of a cell in the account of its file.
  enum Fate: Hashable {
    case accepted
    case dropped
    case rejected
  }

  /// What a cell gave.
  struct Reading {
    let observation: Observation?
    let fate: Fate
    let findings: [Finding]
  }

  let row: ExportRow
  let text: String
  /// What stands in the column of statuses.
  let status: String
  /// The status that the heading gives to all values of its column.
  var columnStatus: Observation.Status?
  let place: Place
  let yearText: String
  let year: YearNotation.Year
  let series: PlannedSeries
  /// Whether the cell is one of a row of years, where blank cells are usual.
  var isWide = false

  /// Reads the cell; a number is in the unit of the cell, else of its column, else of the plan.
  func read(unit: WrittenUnit?) -> Reading {
    if Observation.Status(rawValue: status) == nil, OtherValues.areBeside(label: status) {
      return Reading(observation: nil, fate: .dropped, findings: [statusFinding(.statusOfOthers(status))])
    }
    var findings = yearFindings()
    if let absence = AbsenceNotation.read(text) { return absent(absence, findings) }
    let written: WrittenNumber
    do {
      written = try NumberNotation.read(text)
    } catch {
      return unread(findings + [finding(message(error))])
    }
    // A row with a cell too many is split where the digits go on.
    if isWide || row.record.cellCount > row.header.width, let whole {
      return unread(findings + [finding(.valueSplit(whole))])
    }
    let number: DecimalNumber
    do {
      number = try UnitConversion.convert(written, column: unit, to: indicator.unit)
    } catch {
      // Where the unit should stand, digits may go on.
      return unread(findings + [finding(whole.map(Finding.Message.valueSplit) ?? message(error))])
    }
    let status = status(beside: written, &findings)
    return measured(number, written, status, findings)
  }

  /// What is said of a text that is neither a number nor an absence.
  private func message(_ fault: NumberNotation.Fault) -> Finding.Message {
    let isInWords =
      fault == .unreadable && !text.unicodeScalars.contains { $0.properties.numericType != nil }
    return isInWords ? .valueInWords(text) : .number(fault, text)
  }

  /// What is said of a unit that the values of the indicator are not brought into.
  private func message(_ fault: UnitConversion.Fault) -> Finding.Message {
    if case .differs(let found) = fault, series.isFigure {
      return .figureUnitDiffers(found, unit: indicator.unit.name)
    }
    return .conversion(fault, text, to: indicator.unit)
  }

  private func absent(_ absence: Absence, _ findings: [Finding]) -> Reading {
    var findings = findings
    let reason = reason(absence, &findings)
    if reason == .notSubmitted, text.isEmpty, !isWide, !isBaseline, saysNothing {
      findings.append(finding(.valueBlank))
    }
    if !status.isEmpty, StatusNotation.read(status) == nil, AbsenceNotation.read(status) == nil {
      findings.append(statusFinding(unknownStatus(assumed: nil)))
    }
    return Reading(
      observation: isBaseline ? nil : observation(.absent(reason), .confirmed),
      fate: isBaseline ? .dropped : .accepted, findings: findings)
  }

  /// Why there is no value: a word at the value comes before 状態, and 状態 before a blank or a line.
  private func reason(_ absence: Absence, _ findings: inout [Finding]) -> Absence {
    guard !status.isEmpty, let beside = AbsenceNotation.read(status) else { return absence }
    if text.isEmpty { return beside }
    if AbsenceNotation.isLine(text) { return AbsenceNotation.isLine(status) ? absence : beside }
    if beside != absence, !AbsenceNotation.isLine(status) {
      let value = Text(ja: "値のセル", en: "the cell of the value")
      findings.append(statusFinding(.absenceSuperseded(by: value, reason: absence.rawValue)))
    }
    return absence
  }

  private func unread(_ findings: [Finding]) -> Reading {
    Reading(
      observation: isBaseline ? nil : observation(.absent(.unverified), .confirmed), fate: .rejected,
      findings: findings)
  }

  private func measured(
    _ number: DecimalNumber, _ written: WrittenNumber, _ status: Observation.Status, _ findings: [Finding]
  ) -> Reading {
    if isBaseline {
      return Reading(observation: nil, fate: .dropped, findings: findings + baselineFindings(number))
    }
    if let message = series.possible.message(for: number.value) {
      return Reading(
        observation: observation(.absent(.unverified), .confirmed), fate: .rejected,
        findings: findings + [finding(message)])
    }
    var findings = findings
    if status == .reference { findings.append(finding(.valueReference)) }
    var words = row.words
    words[.qualifier] = written.qualifier
    return Reading(
      observation: observation(.measured(number.value), status, words), fate: .accepted, findings: findings)
  }

  /// Whether the department wrote nothing beside the cell.
  private var saysNothing: Bool { status.isEmpty && row.words.isEmpty }

  /// Whether the plan itself gives the value of this year.
  private var isBaseline: Bool {
    series.baseline?.year == year.year
  }

  private var indicator: Indicator { series.indicator }

  /// Where the year stands: in the heading of the cell, or in a cell of its own.
  private var yearPlace: Place { isWide ? place : row.place(.year) }

  /// The number whose commas have split the cell; nil where they have not, as far as can be recognised.
  private var whole: String? {
    if isWide, let column = place.column {
      let isEnd = SplitNumber.isEnd(text)
      let cells = [row.text(at: isEnd ? column - 1 : column), row.text(at: isEnd ? column : column + 1)]
      return SplitNumber.isEnd(cells[1]) ? SplitNumber.whole(cells[0], before: [cells[1]]) : nil
    }
    guard let column = place.column,
      let next = row.header.columns.first(where: { $0.index == column + 1 }),
      Heading.besideValues.contains(next.heading)
    else { return nil }
    return SplitNumber.whole(text, before: [row.text(at: column + 1), row.text(at: column + 2)])
  }

  private func baselineFindings(_ number: DecimalNumber) -> [Finding] {
    guard series.baseline?.isContradicted(by: number) == true else { return [] }
    return [
      finding(.baselineDiffers(found: number.plain + indicator.unit.name, plan: indicator.printed.baseline))
    ]
  }

  private func yearFindings() -> [Finding] {
    guard year.contradicts(indicator.yearKind), !(isWide && text.isEmpty) else { return [] }
    return [
      Finding(
        .yearKindDiffers(yearText, expected: indicator.yearKind.rawValue), at: yearPlace, found: yearText,
        indicator: indicator.id, year: year.year, department: indicator.departmentName)
    ]
  }

  /// How firm the value is: the less firm of what stands at the value and what 状態 says.
  ///
  /// A mark at the number comes before the heading, unless that says 参考.
  private func status(beside written: WrittenNumber, _ findings: inout [Finding]) -> Observation.Status {
    let read = status.isEmpty ? nil : StatusNotation.read(status)
    let marked = columnStatus == .reference ? columnStatus : written.status ?? columnStatus
    var assumed = marked ?? read ?? .confirmed
    if let marked, let read, marked != read {
      assumed = marked.firmness < read.firmness ? marked : read
      findings.append(
        statusFinding(.statusesDiffer(marked.rawValue, status: read.rawValue, used: assumed.rawValue)))
    }
    guard !status.isEmpty, read == nil else { return assumed }
    let isAbsence = AbsenceNotation.read(status) != nil
    findings.append(
      statusFinding(
        isAbsence
          ? .statusOfAbsence(status, assumed: assumed.rawValue) : unknownStatus(assumed: assumed.rawValue)))
    return assumed
  }

  /// What is said of a status that is none of its words: beside no value it may be meant for the reason.
  private func unknownStatus(assumed: String?) -> Finding.Message {
    let reasons: [Absence] = [.inPreparation, .notPublished, .notSurveyed, .notApplicable]
    let names = Observation.Status.allCases.map(\.rawValue) + (assumed == nil ? reasons.map(\.rawValue) : [])
    return .statusUnknown(
      status, suggestion: Suggestion.nearest(to: status, among: names), assumed: assumed)
  }

  private func statusFinding(_ message: Finding.Message) -> Finding {
    Finding(
      message, at: isWide ? place : row.place(.status), found: status, indicator: indicator.id,
      year: year.year, department: indicator.departmentName)
  }

  private func observation(
    _ value: Observation.Value, _ status: Observation.Status, _ words: Observation.Words? = nil
  ) -> Observation {
    Observation(
      indicator: indicator.id, series: series.series, year: year.year, value: value, status: status,
      place: place, text: text, words: words ?? row.words)
  }

  private func finding(_ message: Finding.Message) -> Finding {
    Finding(
      message, at: place, found: text, indicator: indicator.id, year: year.year,
      department: indicator.departmentName)
  }
}

extension Observation.Status {
  /// Where two statuses are said of one value, the one of the lower number counts.
  fileprivate var firmness: Int {
    switch self {
    case .reference: 0
    case .estimated: 1
    case .provisional: 2
    case .confirmed: 3
    case .revised: 4
    }
  }
}
