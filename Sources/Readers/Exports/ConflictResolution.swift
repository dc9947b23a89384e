import Indicators

/// The cells that give a value for one series and year, of which one counts in the end.
struct ConflictResolution {
  /// In the order of the files; at least one.
  private let claims: [Candidate]
  private let department: String?
  private(set) var findings = FindingList()
  /// The cells that were accepted by their file and do not count in the end.
  private(set) var discarded: [(file: Int, disposition: ExportCell.Disposition)] = []

  /// - Parameter department: who is asked about them; nil where the plan names nobody.
  init(claims: [Candidate], department: String?) {
    self.claims = claims
    self.department = department
  }

  /// Tells what counts: the value that stands most firmly, or 未確認 where two such contradict each other.
  ///
  /// It comes with the words of all; what becomes of the other cells is then reported by ``findings`` and ``discarded``.
  mutating func settle() -> Observation {
    decision().saying(claims.map(\.observation))
  }

  private mutating func decision() -> Observation {
    let best = claims.map(Self.precedence).max() ?? 0
    let top = claims.indices.filter { Self.precedence(claims[$0]) == best }
    let winner = claims[top[0]]
    let isContradicted = top.contains {
      claims[$0].observation.value.number != winner.observation.value.number
    }
    if isContradicted { return conflict(among: top, precedence: best) }
    for index in claims.indices where index != top[0] {
      let loser = claims[index]
      lose(loser, .dropped)
      let isEqual = loser.observation.value == winner.observation.value
      if loser.observation.value == .absent(.notSurveyed), winner.observation.value.number != nil {
        note(winner, .surveyNotHeld(Self.name(of: loser)))
      } else if isEqual, loser.observation.status == winner.observation.status,
        !Self.isSilent(loser.observation)
      {
        note(loser, .valueDuplicate(Self.name(of: winner)))
      } else if !Self.isSilent(loser.observation) {
        note(loser, Self.superseding(loser, by: winner))
      }
    }
    return winner.observation
  }

  private mutating func conflict(among top: [Int], precedence best: Int) -> Observation {
    let first = claims[top[0]]
    // Against any value but the first the first stands, against the first the first other.
    let second = top.first { claims[$0].observation.value != first.observation.value } ?? top[0]
    for index in claims.indices {
      guard Self.precedence(claims[index]) == best else {
        lose(claims[index], .dropped)
        continue
      }
      lose(claims[index], .rejected)
      let other = claims[index].observation.value == first.observation.value ? second : top[0]
      note(
        claims[index], .valueConflict(with: Self.name(of: claims[other]), claims[other].observation.text))
    }
    let observation = first.observation
    return Observation(
      indicator: observation.indicator, series: observation.series, year: observation.year,
      value: .absent(.unverified), status: observation.status, place: observation.place,
      text: observation.text, words: observation.words)
  }

  private mutating func lose(_ entry: Candidate, _ disposition: ExportCell.Disposition) {
    if !entry.origin.isRejected { discarded.append((entry.origin.file, disposition)) }
  }

  private mutating func note(_ entry: Candidate, _ message: Finding.Message) {
    findings.append(
      Finding(
        message, at: entry.observation.place, found: entry.observation.text,
        indicator: entry.observation.indicator, series: entry.observation.series,
        year: entry.observation.year, department: department))
  }

  private static func superseding(_ loser: Candidate, by winner: Candidate) -> Finding.Message {
    switch winner.observation.value {
    case .measured: .valueSuperseded(by: name(of: winner), status: winner.observation.status.rawValue)
    case .absent(let reason):
      .absenceSuperseded(
        by: name(of: winner), reason: reason.rawValue,
        isSettled: precedence(winner) > precedence(loser))
    }
  }

  /// How firmly a value stands against others; a revision of a status comes before the earlier value of it.
  private static func precedence(_ claim: Candidate) -> Int {
    let observation = claim.observation
    let isNumber = observation.value.number != nil
    return 2 * rank(of: observation)
      + (isNumber && claim.origin.isRevision && observation.status != .revised ? 1 : 0)
  }

  private static func rank(of observation: Observation) -> Int {
    switch (observation.value, observation.status) {
    case (.measured, .revised): 7
    case (.measured, .confirmed): 6
    case (.measured, .provisional): 5
    case (.measured, .estimated), (.measured, .reference): 4
    case (.absent(.notSubmitted), _): 0
    case (.absent(.unverified), _): 1
    case (.absent(let reason), _): reason.isPending ? 2 : 3
    }
  }

  /// Whether a cell said nothing that another value would contradict.
  private static func isSilent(_ observation: Observation) -> Bool {
    observation.value == .absent(.notSubmitted) || observation.value == .absent(.unverified)
  }

  private static func name(of entry: Candidate) -> Text {
    let place = entry.observation.place
    let column = place.columnLetters.map { "（\($0)列）" } ?? ""
    return Text(
      ja: "「\(place.file)」\(place.line ?? 0)行目\(column)",
      en: "\(place.file), line \(place.line ?? 0)" + (place.columnLetters.map { ", column \($0)" } ?? ""))
  }
}

extension Observation {
  /// The observation with the last words that are not blank: a later export that leaves them out does not take them
  /// away, and one that says more beside the same value is heard.
  ///
  /// 要因分析 and 今後の方向性 are about the year and come from any cell; 出典, 公表時点, 次回公表 and 備考 are about the
  /// value and come from cells that give it with the same status.
  /// - Parameter rivals: all cells about the same series and year, in the order of the files.
  fileprivate func saying(_ claims: [Observation]) -> Observation {
    // Beside a reason why there is no value, a cell that says nothing else may say when one comes.
    let equals = claims.filter {
      $0.value == value && $0.status == status
        || value.number == nil && $0.value == .absent(.notSubmitted)
    }
    var copy = self
    for field in Words.Field.allCases {
      let sources =
        switch field.subject {
        case .year: claims
        case .value: equals
        case .cell: [self]
        }
      if let text = sources.map({ $0.words[field] }).last(where: { !$0.isEmpty }) { copy.words[field] = text }
    }
    return copy
  }
}

extension Observation.Words.Field {
  /// What a field of words is about.
  fileprivate enum Subject {
    /// The year, whichever cell gives its value.
    case year
    /// The value, whichever cell gives it.
    case value
    /// The one cell beside which it stands.
    case cell
  }

  fileprivate var subject: Subject {
    switch self {
    case .analysis, .outlook: .year
    case .source, .released, .nextRelease, .remark: .value
    case .qualifier: .cell
    }
  }
}
