import Indicators

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
  let place: Place
  let yearPlace: Place
  let yearText: String
  let year: YearNotation.Year
  let indicator: Indicator
  let strand: Strand
  /// Whether the cell is one of a row of years, where blank cells are usual.
  var isWide = false

  /// Reads the cell; a number is in the unit of the cell, else of its column, else of the plan.
  func read(unit: WrittenUnit?) -> Reading {
    var findings = yearFindings()
    if let absence = AbsenceNotation.read(text) {
      let reason = text.isEmpty ? AbsenceNotation.read(status) ?? .notSubmitted : absence
      if reason == .notSubmitted, text.isEmpty, !isWide, saysNothing {
        findings.append(finding(.valueBlank))
      }
      let isKeptOut = isBaseline
      return Reading(
        observation: isKeptOut ? nil : observation(.absent(reason), .confirmed),
        fate: isKeptOut ? .dropped : .accepted,
        findings: findings)
    }
    do {
      let written = try NumberNotation.read(text)
      let number = try UnitConversion.convert(written, column: unit, to: indicator.unit)
      let status = status(beside: written, &findings)
      return measured(number, written, status, findings)
    } catch let fault as NumberNotation.Fault {
      findings.append(finding(.number(fault, text)))
    } catch let fault as UnitConversion.Fault {
      findings.append(finding(.conversion(fault, text, to: indicator.unit)))
    } catch {
      findings.append(finding(.number(.unreadable, text)))
    }
    return Reading(
      observation: isBaseline ? nil : observation(.absent(.unverified), .confirmed), fate: .rejected,
      findings: findings)
  }

  private func measured(
    _ number: DecimalNumber, _ written: WrittenNumber, _ status: Observation.Status, _ findings: [Finding]
  ) -> Reading {
    if isBaseline {
      return Reading(observation: nil, fate: .dropped, findings: findings + baselineFindings(number))
    }
    if let message = PossibleValues(of: indicator, strand).message(for: number.value) {
      return Reading(
        observation: observation(.absent(.unverified), .confirmed), fate: .rejected,
        findings: findings + [finding(message)])
    }
    var findings = findings
    if status == .reference { findings.append(finding(.valueReference)) }
    var words = row.words
    words.qualifier = written.qualifier
    return Reading(
      observation: observation(.measured(number.value), status, words), fate: .accepted, findings: findings)
  }

  private var saysNothing: Bool {
    let words = row.words
    return status.isEmpty
      && [words.source, words.released, words.nextRelease, words.analysis, words.remark]
        .allSatisfy(\.isEmpty)
  }

  /// Whether the plan itself gives the value of this year.
  private var isBaseline: Bool {
    PlannedBaseline(of: indicator, strand)?.year == year.year
  }

  private func baselineFindings(_ number: DecimalNumber) -> [Finding] {
    guard PlannedBaseline(of: indicator, strand)?.isContradicted(by: number) == true else { return [] }
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

  private func status(beside written: WrittenNumber, _ findings: inout [Finding]) -> Observation.Status {
    guard !status.isEmpty else { return written.status ?? .confirmed }
    if let read = StatusNotation.read(status) { return read }
    let names = Observation.Status.allCases.map(\.rawValue)
    findings.append(
      Finding(
        .statusUnknown(status, suggestion: Suggestion.nearest(to: status, among: names)),
        at: isWide ? place : row.place(.status), found: status, indicator: indicator.id, year: year.year,
        department: indicator.departmentName))
    return written.status ?? .confirmed
  }

  private func observation(
    _ value: Observation.Value, _ status: Observation.Status, _ words: Observation.Words? = nil
  ) -> Observation {
    Observation(
      indicator: indicator.id, strand: strand, year: year.year, value: value, status: status, place: place,
      text: text, words: words ?? row.words)
  }

  private func finding(_ message: Finding.Message) -> Finding {
    Finding(
      message, at: place, found: text, indicator: indicator.id, year: year.year,
      department: indicator.departmentName)
  }
}
