import Indicators

/// Settles which value counts where several cells give one for the same series and year.
///
/// Equal values are noted. Else 改訂 comes before 確定, 確定 before 速報, 速報 before the others; two different values of
/// the same standing are a conflict, and neither is used. A value comes before an absence.
struct Settlement {
  let observations: Observations
  let files: [SourceFile]
  let findings: [Finding]

  /// Where a candidate is kept: the file and its place among the file's candidates.
  private struct Entry {
    let file: Int
    let candidate: ExportFile.Candidate

    var observation: Observation { candidate.observation }
  }

  init(files: [ExportFile], plan: Plan) {
    var entries: [Observations.Key: [Entry]] = [:]
    for (index, file) in files.enumerated() {
      for candidate in file.candidates {
        let observation = candidate.observation
        let key = Observations.Key(observation.indicator, observation.strand, observation.year)
        entries[key, default: []].append(Entry(file: index, candidate: candidate))
      }
    }
    let departments = Dictionary(plan.indicators.map { ($0.id, $0.departmentName) }) { first, _ in first }
    var accounts = files.map(\.account)
    var settled: [Observation] = []
    var findings: [Finding] = []
    for (key, rivals) in entries.sorted(by: { $0.key < $1.key }) {
      var contest = Contest(rivals: rivals, department: departments[key.indicator] ?? nil)
      let winner = contest.settle()
      settled.append(rivals.count > 1 ? winner.saying(rivals.map(\.observation.words)) : winner)
      findings += contest.findings
      for (file, fate) in contest.losses {
        accounts[file].accepted -= 1
        if fate == .rejected { accounts[file].rejected += 1 } else { accounts[file].dropped += 1 }
      }
    }
    observations = Observations(settled)
    self.findings = findings
    self.files = zip(files, accounts).map { file, account in
      SourceFile(
        path: file.path, encoding: file.encoding, digest: file.digest, account: account,
        isProgramme: file.isProgramme)
    }
  }

  /// The cells that give a value for one series and year.
  private struct Contest {
    let rivals: [Entry]
    let department: String?
    private(set) var findings: [Finding] = []
    /// The cells that were accepted by their file and do not count in the end.
    private(set) var losses: [(file: Int, fate: ExportCell.Fate)] = []

    init(rivals: [Entry], department: String?) {
      self.rivals = rivals
      self.department = department
    }

    mutating func settle() -> Observation {
      guard rivals.count > 1 else { return rivals[0].observation }
      let best = rivals.map { Self.standing($0.observation) }.max() ?? 0
      let top = rivals.indices.filter { Self.standing(rivals[$0].observation) == best }
      let winner = rivals[top[0]]
      let isContradicted = top.contains {
        rivals[$0].observation.value.number != winner.observation.value.number
      }
      if isContradicted { return conflict(among: top, standing: best) }
      for index in rivals.indices where index != top[0] {
        let loser = rivals[index]
        lose(loser, .dropped)
        let isEqual = loser.observation.value == winner.observation.value
        if loser.observation.value == .absent(.notSurveyed), winner.observation.value.number != nil {
          note(winner, .surveyNotHeld(Self.name(of: loser)))
        } else if isEqual, loser.observation.status == winner.observation.status {
          note(loser, .valueDuplicate(Self.name(of: winner)))
        } else if !Self.isSilent(loser.observation) {
          note(loser, .valueSuperseded(by: Self.name(of: winner), status: winner.observation.status.rawValue))
        }
      }
      return winner.observation
    }

    private mutating func conflict(among top: [Int], standing best: Int) -> Observation {
      let first = rivals[top[0]]
      for index in rivals.indices {
        guard Self.standing(rivals[index].observation) == best else {
          lose(rivals[index], .dropped)
          continue
        }
        lose(rivals[index], .rejected)
        let other = top.first { rivals[$0].observation.value != rivals[index].observation.value } ?? top[0]
        note(
          rivals[index], .valueConflict(with: Self.name(of: rivals[other]), rivals[other].observation.text))
      }
      let observation = first.observation
      return Observation(
        indicator: observation.indicator, strand: observation.strand, year: observation.year,
        value: .absent(.unverified), status: observation.status, place: observation.place,
        text: observation.text, words: observation.words)
    }

    private mutating func lose(_ entry: Entry, _ fate: ExportCell.Fate) {
      if !entry.candidate.isRejected { losses.append((entry.file, fate)) }
    }

    private mutating func note(_ entry: Entry, _ message: Finding.Message) {
      findings.append(
        Finding(
          message, at: entry.observation.place, found: entry.observation.text,
          indicator: entry.observation.indicator, year: entry.observation.year, department: department))
    }

    /// How firmly an observation stands against others.
    private static func standing(_ observation: Observation) -> Int {
      switch (observation.value, observation.status) {
      case (.measured, .revised): 6
      case (.measured, .confirmed): 5
      case (.measured, .provisional): 4
      case (.measured, .estimated), (.measured, .reference): 3
      case (.absent(.notSubmitted), _): 0
      case (.absent(.unverified), _): 1
      case (.absent, _): 2
      }
    }

    /// Whether a cell said nothing that another value would contradict.
    private static func isSilent(_ observation: Observation) -> Bool {
      observation.value == .absent(.notSubmitted) || observation.value == .absent(.unverified)
    }

    private static func name(of entry: Entry) -> Text {
      let place = entry.observation.place
      let column = place.columnLetters.map { "（\($0)列）" } ?? ""
      return Text(
        ja: "「\(place.file)」\(place.line ?? 0)行目\(column)",
        en: "\(place.file), line \(place.line ?? 0)" + (place.columnLetters.map { ", column \($0)" } ?? ""))
    }
  }
}

extension Observation {
  /// The observation with the newest 要因分析 and 今後の方向性 that are not blank: a later export that leaves them out
  /// does not take them away.
  ///
  /// - Parameter words: of all cells about the same series and year, in the order of the files.
  fileprivate func saying(_ words: [Words]) -> Observation {
    var copy = self
    copy.words.analysis = words.map(\.analysis).last { !$0.isEmpty } ?? ""
    copy.words.outlook = words.map(\.outlook).last { !$0.isEmpty } ?? ""
    return copy
  }
}
