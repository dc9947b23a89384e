import Indicators
import Tables

extension MarkedWorkbook {
  /// Reads the answers of a slip; what a row is about stands in its hidden columns.
  mutating func readSlip() throws(Incomplete) {
    guard file.definedNames[BookArea.questions.rawValue] != nil else { return try countAnswers() }
    let (cells, ranges) = try areas([.answers, .questions, .promises, .missingSeries])
    let (answers, questions, promises, missing) = (ranges[0], ranges[1], ranges[2], ranges[3])
    guard answers.rows == questions.rows, promises.rows == missing.rows,
      answers.columns.count == SlipAnswer.allCases.count, questions.columns.count == SlipKey.allCases.count,
      promises.columns.count == SlipPromise.allCases.count, missing.columns.count == 3
    else { throw Incomplete() }
    var slip = SlipAnswers()
    for row in answers.rows { readAnswer(row, answers, questions, of: cells, into: &slip) }
    for row in promises.rows {
      readPromise(row, promises, missing, of: cells, into: &slip)
      guard slip.promises.count <= Self.mostPromises else { throw Incomplete() }
    }
    guard !slip.answers.isEmpty || !slip.corrections.isEmpty || !slip.promises.isEmpty else { return }
    content = .slip(slip, sheet: cells.sheet)
  }

  /// The values of which a slip may say when they come, as many as the cells of values that a table may have.
  private static let mostPromises = 300_000

  /// Tells how many answers a slip of an earlier version holds, which does not say what they are about.
  private mutating func countAnswers() throws(Incomplete) {
    let (cells, ranges) = try areas([.answers])
    let answers = ranges[0].rows.filter { row in
      ranges[0].columns.contains { !cells.text(row, $0).isEmpty }
    }
    guard !answers.isEmpty else { return }
    findings.append(
      Finding(.slipAnswers(answers.count), at: Place(file: "\(path)［\(cells.sheet)］", line: answers[0])))
  }

  // MARK: Findings

  private mutating func readAnswer(
    _ row: Int, _ area: CellRange, _ keys: CellRange, of cells: Cells, into slip: inout SlipAnswers
  ) {
    func text(_ answer: SlipAnswer) -> String { cells.text(row, area.columns.lowerBound + answer.rawValue) }
    func key(_ key: SlipKey) -> String { cells.text(row, keys.columns.lowerBound + key.rawValue) }
    func place(_ answer: SlipAnswer) -> Place {
      let heading = ["回答", "訂正値", "理由"][answer.rawValue]
      return Place(
        file: "\(path)［\(cells.sheet)］", line: row, heading: heading,
        column: area.columns.lowerBound + answer.rawValue)
    }
    let (reply, corrected) = (text(.reply), text(.corrected))
    let isFaulty = cells.fault(row, area.columns.lowerBound + SlipAnswer.corrected.rawValue) != nil
    guard !reply.isEmpty || !corrected.isEmpty || !text(.reason).isEmpty || isFaulty else { return }
    let id = Indicator.ID(NameFolding.fold(key(.subject)))
    let indicator = plan.indicator(id)
    let series = indicator?.series.first { $0.name == key(.series) } ?? IndicatorSeries(key(.series))
    let year = try? YearNotation.read(key(.year)).year
    func add(_ message: Finding.Message, _ answer: SlipAnswer) {
      findings.append(
        Finding(
          message, at: place(answer), found: text(answer), indicator: indicator?.id, series: series,
          year: year, department: indicator?.departmentName))
    }
    guard !key(.code).isEmpty else { return add(.slipRowUnknown, .reply) }
    guard !reply.isEmpty || !corrected.isEmpty || isFaulty else { return add(.slipReasonAlone, .reason) }
    let known = Answer.Reply.allCases.first { NameFolding.fold($0.rawValue) == NameFolding.fold(reply) }
    guard known != nil || reply.isEmpty || !corrected.isEmpty else {
      return add(.answerUnread(reply), .reply)
    }
    let question = Finding.Question(
      code: key(.code), indicator: key(.subject).isEmpty || isInitiative(id) ? nil : id,
      initiative: isInitiative(id) ? try? InitiativeNotation.read(key(.subject)) : nil, series: series,
      year: year, value: Finding.Question.Value(key(.value), in: indicator?.unit(of: series)),
      text: key(.value))
    let answer = Answer(
      to: question, known == .right ? .right : .corrected, reason: text(.reason),
      person: indicator?.departmentName ?? FileDepartment.name(of: path, [], plan) ?? "", date: "",
      at: place(known == .right ? .reply : .corrected))
    if known == .right, corrected.isEmpty, !isFaulty {
      slip.answers.append(answer)
      return
    }
    guard let indicator, let year, indicator.series.contains(series) else {
      return add(.slipCorrectionOfNothing, .corrected)
    }
    slip.corrections.append(
      SlipAnswers.Correction(
        indicator: indicator, series: series, year: year, cell: cell(row, keys, of: cells),
        content: known == .right
          ? .held(.slipAnswersBoth)
          : isFaulty ? .held(.slipCorrectionUnread) : content(corrected, indicator, series),
        text: corrected, reason: text(.reason), place: place(.corrected), answer: answer))
  }

  private func isInitiative(_ id: Indicator.ID) -> Bool {
    plan.indicator(id) == nil && (try? InitiativeNotation.read(id.text)) != nil
  }

  /// The cell that gave the value when the slip was written.
  private func cell(_ row: Int, _ keys: CellRange, of cells: Cells) -> Finding.Question.Cell? {
    func key(_ key: SlipKey) -> String { cells.text(row, keys.columns.lowerBound + key.rawValue) }
    guard !key(.file).isEmpty else { return nil }
    return Finding.Question.Cell(
      place: Place(file: key(.file), line: Int(key(.line)), column: Int(key(.column))), text: key(.text))
  }

  /// The number of a correction, in the unit of the series; held where it cannot be the value.
  private func content(
    _ text: String, _ indicator: Indicator, _ series: IndicatorSeries
  ) -> SlipAnswers.Correction.Content {
    if indicator.target.kind.isWord {
      let done = DoneWords.read(NameFolding.fold(text)) ?? ["0": false, "1": true][text]
      return done.map { .value($0 ? 1 : 0, qualifier: "") } ?? .held(.slipCorrectionUnread)
    }
    guard let written = try? NumberNotation.read(text), !written.isBound, !written.isTooLong,
      written.status == nil,
      let number = try? UnitConversion.convert(written, column: nil, to: indicator.unit(of: series))
        .roundedToSpreadsheet,
      PossibleValues(of: indicator, series).message(for: number.value) == nil
    else { return .held(.slipCorrectionUnread) }
    return .value(number.value, qualifier: written.qualifier)
  }

  // MARK: Missing values

  private mutating func readPromise(
    _ row: Int, _ area: CellRange, _ keys: CellRange, of cells: Cells, into slip: inout SlipAnswers
  ) {
    func text(_ promise: SlipPromise) -> String {
      cells.text(row, area.columns.lowerBound + promise.rawValue)
    }
    func key(_ index: Int) -> String { cells.text(row, keys.columns.lowerBound + index) }
    guard SlipPromise.allCases.contains(where: { !text($0).isEmpty }) else { return }
    let indicator = plan.indicator(Indicator.ID(NameFolding.fold(key(0))))
    let years = Set(
      key(2).split(separator: SlipKey.separator).compactMap { try? YearNotation.read(String($0)).year }
    ).sorted()
    let place = Place(
      file: "\(path)［\(cells.sheet)］", line: row, heading: "状態",
      column: area.columns.lowerBound + SlipPromise.state.rawValue)
    func add(_ message: Finding.Message) {
      findings.append(
        Finding(
          message, at: place, found: text(.state), indicator: indicator?.id,
          department: indicator?.departmentName))
    }
    guard let indicator, let series = indicator.series.first(where: { $0.name == key(1) }), !years.isEmpty
    else { return add(.slipRowUnknown) }
    let absence = text(.state).isEmpty ? Absence.notSubmitted : AbsenceNotation.read(text(.state))
    guard let absence, SlipPromise.states.contains(absence) || text(.state).isEmpty else {
      return add(.slipStateUnread(text(.state)))
    }
    var words = Observation.Words()
    words[.nextRelease] = text(.date)
    words[.remark] = text(.reason)
    slip.promises += years.map { year in
      Observation(
        indicator: indicator.id, series: series, year: year, value: .absent(absence), place: place,
        text: text(.state), words: words)
    }
  }
}
