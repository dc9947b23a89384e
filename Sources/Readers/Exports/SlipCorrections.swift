import Indicators

/// Puts the values of slips that came back in the place of those that they correct.
///
/// A correction names a cell by file, place and text. While the text stands there, the correction takes its place; if the
/// cell, its row or its file is gone, it is a revision like any other; if the cell holds the correction itself, nothing is
/// left to do; if it holds a third value, neither counts.
struct SlipCorrections {
  /// A correction, with the number of the file of its slip.
  typealias Entry = (correction: SlipAnswers.Correction, file: Int)

  private(set) var findings: [Finding] = []
  private(set) var applied: [AppliedCorrection] = []

  init(_ entries: [Entry], to candidates: inout Candidates, of files: inout [ExportFile]) {
    let byIndicator = Dictionary(grouping: entries) { $0.correction.indicator.id }
    for (id, entries) in byIndicator.sorted(by: { $0.key < $1.key }) {
      var claims = Claims(candidates.remove(id).sorted)
      // Two rows of a slip may be about one cell; what both say is said once.
      var seen: Set<Said> = []
      for entry in entries where seen.insert(Said(entry.correction)).inserted {
        apply(entry, to: &claims, of: &files)
      }
      for claim in claims.all { candidates.add(claim.observation, from: claim.origin) }
    }
    findings.sort()
  }

  private mutating func apply(_ entry: Entry, to claims: inout Claims, of files: inout [ExportFile]) {
    let correction = entry.correction
    let index = correction.cell.flatMap { claims.position(of: correction.order, in: $0.place) }
    switch (index, correction.content) {
    case (let index, .held(let message)):
      note(message, correction)
      let held = index.map { [$0] } ?? claims.takePositions(of: correction.order)
      for index in held { hold(&claims.all[index], of: &files) }
      if held.isEmpty { claims.all.append(Self.held(entry)) }
      files[entry.file].rowCounts.rejected += 1
    case (nil, .value(let number, let qualifier)):
      claims.all.append(Self.revision(entry, number, qualifier, words: Observation.Words()))
      files[entry.file].rowCounts.accepted += 1
      applied.append(correction.applied(to: nil))
      note(.slipCorrectionAdded(correction.cell?.place), correction)
    case (let index?, .value(let number, let qualifier)):
      let present = claims.all[index].observation
      if Finding.Question.Value.shortened(present.text)
        == Finding.Question.Value.shortened(correction.cell?.text ?? "")
      {
        Self.remove(claims.all[index], of: &files)
        claims.all[index] = Self.revision(entry, number, qualifier, words: present.words)
        claims.forget(correction.order, in: present.place)
        files[entry.file].rowCounts.accepted += 1
        applied.append(correction.applied(to: present.place))
        note(
          .slipCorrectionApplied(correction.text, instead: present.text, at: present.place), correction)
      } else if present.value.number == number {
        files[entry.file].rowCounts.dropped += 1
        note(.slipCorrectionDone(at: present.place), correction)
      } else {
        note(
          .slipCorrectionContradicted(
            printed: correction.cell?.text ?? "", now: present.text, corrected: correction.text,
            at: present.place), correction)
        hold(&claims.all[index], of: &files)
        files[entry.file].rowCounts.rejected += 1
      }
    }
  }

  private mutating func note(_ message: Finding.Message, _ correction: SlipAnswers.Correction) {
    findings.append(
      Finding(
        message, at: correction.place, found: correction.text, indicator: correction.indicator.id,
        series: correction.series, year: correction.year, department: correction.indicator.departmentName))
  }

  // MARK: Claims

  /// The value of a correction with the words that stand beside the value it takes the place of.
  private static func revision(
    _ entry: Entry, _ number: Double, _ qualifier: String, words: Observation.Words
  ) -> Candidate {
    let correction = entry.correction
    var words = words
    words[.qualifier] = qualifier
    if !correction.reason.isEmpty { words[.remark] = correction.reason }
    return Candidate(
      observation: Observation(
        indicator: correction.indicator.id, series: correction.series, year: correction.year,
        value: .measured(number), status: .revised, place: correction.place, text: correction.text,
        words: words),
      origin: Candidate.Origin(file: entry.file, isRejected: false))
  }

  private static func held(_ entry: Entry) -> Candidate {
    let correction = entry.correction
    return Candidate(
      observation: Observation(
        indicator: correction.indicator.id, series: correction.series, year: correction.year,
        value: .absent(.unverified), place: correction.place, text: correction.text),
      origin: Candidate.Origin(file: entry.file, isRejected: true))
  }

  /// Takes a cell out of the account of what its file gave.
  private static func remove(_ claim: Candidate, of files: inout [ExportFile]) {
    let isRejected = claim.origin.isRejected
    files[claim.origin.file].rowCounts.accepted -= isRejected ? 0 : 1
    files[claim.origin.file].rowCounts.rejected -= isRejected ? 1 : 0
    files[claim.origin.file].rowCounts.dropped += 1
  }

  /// Makes a value unverified.
  private func hold(_ claim: inout Candidate, of files: inout [ExportFile]) {
    if !claim.origin.isRejected {
      files[claim.origin.file].rowCounts.accepted -= 1
      files[claim.origin.file].rowCounts.rejected += 1
    }
    let present = claim.observation
    claim = Candidate(
      observation: Observation(
        indicator: present.indicator, series: present.series, year: present.year,
        value: .absent(.unverified), status: present.status, place: present.place, text: present.text,
        words: present.words),
      origin: Candidate.Origin(file: claim.origin.file, isRejected: true))
  }
}

/// The values that the cells of one indicator give, found by their cells.
private struct Claims {
  private struct Cell: Hashable {
    let order: Observation.Order
    let file: String
    let line: Int?
    let column: Int?

    init(_ order: Observation.Order, _ place: Place) {
      self.order = order
      (file, line, column) = (place.file, place.line, place.column)
    }
  }

  var all: [Candidate]
  private var positions: [Cell: Int] = [:]
  private var byOrder: [Observation.Order: [Int]]

  init(_ claims: [Candidate]) {
    all = claims
    for (index, claim) in claims.enumerated() {
      positions[Cell(claim.observation.order, claim.observation.place)] = index
    }
    byOrder = Dictionary(grouping: claims.indices) { claims[$0].observation.order }
  }

  /// The value of a series and year that stands in a cell, whatever the heading of the cell is now.
  func position(of order: Observation.Order, in place: Place) -> Int? { positions[Cell(order, place)] }

  /// Takes the value of a cell out of those that are found.
  mutating func forget(_ order: Observation.Order, in place: Place) {
    positions[Cell(order, place)] = nil
  }

  /// All values of a series and year, once.
  mutating func takePositions(of order: Observation.Order) -> [Int] {
    byOrder.removeValue(forKey: order) ?? []
  }
}

/// What a correction says of which value.
private struct Said: Hashable {
  let order: Observation.Order
  let text: String

  init(_ correction: SlipAnswers.Correction) {
    order = correction.order
    switch correction.content {
    case .value(let number, let qualifier): text = "\(number) \(qualifier)"
    case .held(let message): text = message.code
    }
  }
}

extension SlipAnswers.Correction {
  /// Of which value it is.
  fileprivate var order: Observation.Order { Observation.Order(series: series, year: year) }

  fileprivate func applied(to cell: Place?) -> AppliedCorrection {
    AppliedCorrection(answer: answer, indicator: indicator.id, series: series, year: year, cell: cell)
  }
}
