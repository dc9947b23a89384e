import Indicators

/// What the words around a value say of it, for the indicator that it is of.
struct Judgement {
  /// One word with the place where it stands.
  struct Word: Hashable {
    let label: Label
    let place: Place
    /// The text of the cell or heading that holds the word.
    let text: String
  }

  /// Why a value is held back.
  struct Hold: Error, Hashable {
    let cause: GroupedFindings.Cause
    let place: Place
    let text: String
  }

  /// The statuses that are said of the value.
  private(set) var statuses: [Observation.Status] = []
  /// The word that says that the number is no result; nil where none does.
  private(set) var other: Word?
  /// Why the value is held back; empty where nothing does.
  private(set) var holds: [Hold] = []
  /// What is to be confirmed of a value that counts.
  private(set) var doubts: [Hold] = []
  /// The reason why there is no value; nil where none is said.
  private(set) var absence: (reason: Absence, word: Word)?
  /// The words that stay beside the number: 約, ※1.
  private(set) var qualifiers: [String] = []

  /// The status of the value: the least firm of those that are said, so that 改訂（速報） is 速報; nil where none is.
  var status: Observation.Status? {
    statuses.min { $0.firmness < $1.firmness }
  }

  /// Takes one word, which says nothing where it belongs to the indicator itself.
  mutating func take(_ word: Word, for series: PlannedSeries, year: FiscalYear) {
    let indicator = series.indicator
    switch word.label.meaning {
    case .nothing, .footnote: break
    case .status(let status): statuses.append(status)
    case .notResult, .declaredNotResult:
      if !series.ownsScope(word.label.word) { other = other ?? word }
    case .runningTotal:
      if indicator.nature == .yearly { hold(.runningTotal, word) }
    case .singleYear:
      if indicator.nature == .runningTotal { hold(.singleYear, word) }
    case .pointInTime:
      if indicator.yearKind != .pointInTime, indicator.nature != .pointInTime, !series.owns(word.label.word) {
        doubts.append(Hold(cause: .pointInTime, place: word.place, text: word.text))
      }
    case .wholeYear(let kind):
      if indicator.yearKind != kind, !series.owns(word.label.word) { hold(.otherScope, word) }
    case .otherScope:
      if !series.owns(word.label.word) { hold(.otherScope, word) }
    case .absence(let reason): absence = absence ?? (reason, word)
    case .baseline:
      if indicator.baseline.year != year {
        doubts.append(Hold(cause: .baselineOfOtherYear, place: word.place, text: word.text))
      }
    case .approximate: qualifiers.append(word.label.word)
    case .bound: hold(.bound, word)
    }
  }

  /// Holds the value back for a cause.
  mutating func hold(_ cause: GroupedFindings.Cause, _ word: Word) {
    hold(cause, at: word.place, text: word.text)
  }

  /// Asks about a value that counts.
  mutating func doubt(_ cause: GroupedFindings.Cause, at place: Place, text: String) {
    doubts.append(Hold(cause: cause, place: place, text: text))
  }

  /// Holds the value back for a cause at a place.
  mutating func hold(_ cause: GroupedFindings.Cause, at place: Place, text: String) {
    holds.append(Hold(cause: cause, place: place, text: text))
  }
}

extension Observation.Status {
  /// Where several statuses are said of one value, the one of the lowest number counts.
  var firmness: Int {
    switch self {
    case .reference: 0
    case .estimated: 1
    case .provisional: 2
    case .confirmed: 3
    case .revised: 4
    }
  }
}
