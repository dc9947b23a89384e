import Indicators
import Tables

/// One cell that should hold the value of a series and a year, with all that decides how it is read.
struct ExportCell {
  /// What becomes of a cell in the row counts of its file.
  enum Disposition: Hashable {
    case accepted
    case dropped
    case rejected
  }

  /// What a cell gave.
  struct Reading {
    let observation: Observation?
    let disposition: Disposition
    var findings: [Finding] = []
    /// What the words around the value hold back or ask about, to be grouped over the table.
    var grouped: [Judgement.Hold] = []
    /// Whether the cell says that it revises an earlier value of its status: 改訂（速報）.
    var isRevision = false
  }

  let row: ExportRow
  let text: String
  /// What stands in the column of statuses.
  let status: StatusText
  let place: Place
  let yearText: String
  let year: YearNotation.Year
  let series: PlannedSeries
  let labels: LabelVocabulary
  /// Whether the cell is one of a row of years, where blank cells are usual.
  var isWide = false
  /// Whether the table is a form of the program, where rows of known years stay blank.
  var isOfForm = false
  /// What the headings, titles, labels and notes around the cell say of it.
  var judgement = Judgement()
  /// Who answers for the source that stands beside the value.
  var source = SourceNotation("")
  /// What a workbook says of the cell besides its text; nil for a plain text or number.
  var fault: TableRow.Fault.Kind?

  /// Reads the cell; a number is in the unit of the cell, else of its column, else of the plan.
  func read(unit: WrittenUnit?) -> Reading {
    if let other = judgement.other {
      return Reading(
        observation: nil, disposition: .dropped,
        grouped: text.isEmpty
          ? [] : [Judgement.Hold(cause: .rowsNotResults, place: other.place, text: other.text)])
    }
    var findings: [Finding] = yearFindings()
    if let fault, let message = faultMessage(fault) { return unread(findings + [finding(message)]) }
    if fault == .scaled, (unit?.exponent ?? 0) == 0 { findings.append(finding(.valueScaled)) }
    if let absence = AbsenceNotation.read(text) { return absent(absence, findings) }
    let (judgement, written): (Judgement, WrittenNumber)
    switch number() {
    case .success(let read): (judgement, written) = read
    case .failure(let fault): return unread(findings + [finding(message(fault))])
    }
    if indicator.target.kind.isWord, ![0, 1].contains(written.number.value) {
      return unread(findings + [finding(.valueNotDone(text))])
    }
    if let other = judgement.other {
      return Reading(
        observation: nil, disposition: .dropped, findings: findings,
        grouped: [Judgement.Hold(cause: .rowsNotResults, place: other.place, text: other.text)])
    }
    // A row with a cell too many is split where the digits go on.
    if isWide || row.record.cellCount > row.header.width, let whole {
      return unread(findings + [finding(.valueSplit(whole))])
    }
    if written.isTooLong { return unread(findings + [finding(.numberTooLong(text))]) }
    let number: DecimalNumber
    do {
      number = try UnitConversion.convert(written, column: unit, to: series.unit).roundedToSpreadsheet
    } catch {
      if judgement.holds.contains(where: { $0.cause == .unitLineUnread }) { return held(judgement, findings) }
      // Where the unit should stand, digits may go on.
      return unread(findings + [finding(whole.map(Finding.Message.valueSplit) ?? message(error))])
    }
    guard judgement.holds.isEmpty else { return held(judgement, findings) }
    return measured(number, written, judgement, findings)
  }

  /// The number of the cell with what the words beside it add to the judgement.
  private func number() -> Result<(Judgement, WrittenNumber), NumberNotation.Fault> {
    do throws(NumberNotation.Fault) {
      let (written, words) = try wordOrNumber()
      var judgement = judgement
      for word in words {
        // 1,100(R5) in the column of R5 says its year again.
        if let said = try? YearNotation.read(word), said.year == year.year { continue }
        guard let labels = labels.labels(of: word) else { throw .unreadable }
        for label in labels { judgement.take(judged(label, place), for: series, year: year.year) }
      }
      if written.isBound { judgement.hold(.bound, at: place, text: text) }
      if let status = written.status {
        judgement.take(
          judged(Label(word: status.rawValue, meaning: .status(status)), place), for: series, year: year.year)
      }
      takeStatus(into: &judgement)
      return .success((judgement, written))
    } catch {
      return .failure(error)
    }
  }

  /// 済 and 未 as 1 and 0, and a number in a unit that only the indicator knows, such as 8,220千円/人; else the number among
  /// words.
  private func wordOrNumber() throws(NumberNotation.Fault) -> (WrittenNumber, [String]) {
    let folded = text.isLongerThanWords ? "" : NameFolding.fold(text)
    if indicator.target.kind.isWord, let isDone = DoneWords.read(folded) {
      let number = DecimalNumber(significand: isDone ? 1 : 0)
      return (
        WrittenNumber(number: number, hasMultiple: false, base: "", qualifier: "", status: nil), []
      )
    }
    do throws(NumberNotation.Fault) {
      return try NumberNotation.readAmongWords(text)
    } catch {
      let (unit, name) = (indicator.unit, NameFolding.fold(indicator.unit.name))
      guard error == .unreadable, !name.isEmpty, folded.hasSuffix(name),
        let written = try? NumberNotation.read(String(folded.dropLast(name.count))), written.base.isEmpty,
        !written.hasMultiple
      else { throw error }
      let number = written.number.shifted(by: unit.multiple.exponent)
      return (
        WrittenNumber(
          number: number, hasMultiple: true, base: unit.base, qualifier: written.qualifier,
          status: written.status), []
      )
    }
  }

  private func judged(_ label: Label, _ place: Place) -> Judgement.Word {
    Judgement.Word(label: label, place: place, text: text)
  }

  /// What is said of a cell that a workbook marks as something else than a text or number.
  private func faultMessage(_ fault: TableRow.Fault.Kind) -> Finding.Message? {
    switch fault {
    case .date: .number(.date, text)
    case .error: .number(.spreadsheetError, text)
    case .boolean: .number(.unreadable, text)
    case .notCalculated: .valueNotCalculated
    case .notShown: .valueNotShown
    case .unterminatedQuote, .strayQuote, .scaled: nil
    }
  }

  /// What is said of a text that is neither a number nor an absence.
  private func message(_ fault: NumberNotation.Fault) -> Finding.Message {
    if indicator.target.kind.isWord { return .valueNotDone(text) }
    let isInWords =
      fault == .unreadable && !text.unicodeScalars.contains { $0.properties.numericType != nil }
    return isInWords ? .valueInWords(text) : .number(fault, text)
  }

  /// What is said of a unit that the values of the indicator are not brought into.
  private func message(_ fault: UnitConversion.Fault) -> Finding.Message {
    if case .differs(let found) = fault, series.isMetric {
      return .figureUnitDiffers(found, unit: series.unit.name)
    }
    return .conversion(fault, text, to: series.unit)
  }

  private func absent(_ absence: Absence, _ findings: [Finding]) -> Reading {
    var findings = findings
    let reason = reason(absence, &findings)
    if reason == .notSubmitted, text.isEmpty, !isWide, !isBaseline, saysNothing {
      if !isOfForm { findings.append(finding(.valueBlank)) }
    }
    if status.labels == nil, status.absence == nil {
      findings.append(statusFinding(unknownStatus))
    }
    return Reading(
      observation: isBaseline ? nil : observation(.absent(reason), .confirmed),
      disposition: isBaseline ? .dropped : .accepted, findings: findings)
  }

  /// Why there is no value: a word at the value comes before 状態, and 状態 before a blank or a line.
  private func reason(_ absence: Absence, _ findings: inout [Finding]) -> Absence {
    guard let beside = status.absence else {
      return text.isEmpty ? judgement.absence?.reason ?? absence : absence
    }
    if text.isEmpty { return beside }
    if AbsenceNotation.isLine(text) { return AbsenceNotation.isLine(status.text) ? absence : beside }
    if beside != absence, !AbsenceNotation.isLine(status.text) {
      let value = Text(ja: "値のセル", en: "the cell of the value")
      findings.append(statusFinding(.absenceSuperseded(by: value, reason: absence.rawValue)))
    }
    return absence
  }

  private func unread(_ findings: [Finding]) -> Reading {
    Reading(
      observation: isBaseline ? nil : observation(.absent(.unverified), .confirmed), disposition: .rejected,
      findings: findings)
  }

  /// A number that is understood and does not count, because a word around it holds it back.
  private func held(_ judgement: Judgement, _ findings: [Finding]) -> Reading {
    Reading(
      observation: isBaseline ? nil : observation(.absent(.unverified), .confirmed), disposition: .rejected,
      findings: findings, grouped: judgement.holds.prefix(1) + judgement.doubts)
  }

  private func measured(
    _ number: DecimalNumber, _ written: WrittenNumber, _ judgement: Judgement, _ findings: [Finding]
  ) -> Reading {
    var findings = findings
    if isBaseline {
      return Reading(observation: nil, disposition: .dropped, findings: findings + baselineFindings(number))
    }
    if let message = series.possible.message(for: number.value) {
      return Reading(
        observation: observation(.absent(.unverified), .confirmed), disposition: .rejected,
        findings: findings + [finding(message)])
    }
    var status = status(judgement, marked: written.status, &findings)
    if status == .reference { findings.append(finding(.valueReference)) }
    let sources = judgeSource(&status)
    var words = row.words
    words[.qualifier] = (judgement.qualifiers + [written.qualifier]).joined()
    let isApproximate = NumberMarks(words[.qualifier]).isApproximate
    let note = Judgement.Hold(cause: .approximate, place: place, text: text)
    return Reading(
      observation: observation(.measured(number.value), status, words), disposition: .accepted,
      findings: findings, grouped: judgement.doubts + sources + (isApproximate ? [note] : []),
      isRevision: judgement.statuses.contains(.revised))
  }

  /// Whether the department wrote nothing beside the cell.
  private var saysNothing: Bool { status.text.isEmpty && row.words.isEmpty }

  /// Whether the plan itself gives the value of this year.
  private var isBaseline: Bool {
    series.baseline?.year == year.year
  }

  var indicator: Indicator { series.indicator }

  /// Where the year stands: in the heading of the cell, or in a cell of its own.
  private var yearPlace: Place { isWide ? place : row.place(.year) }

  var statusPlace: Place { isWide ? place : row.place(.status) }

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
        indicator: indicator.id, series: series.series, year: year.year,
        department: indicator.departmentName)
    ]
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
      message, at: place, found: text, indicator: indicator.id, series: series.series, year: year.year,
      department: indicator.departmentName)
  }
}
