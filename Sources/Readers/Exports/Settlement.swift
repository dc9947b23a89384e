import Indicators

/// Settles which value counts where several cells give one for the same series and year.
///
/// Equal values are noted. Else 改訂 comes before 確定, 確定 before 速報, 速報 before the others; two different values of
/// the same standing are a conflict, and neither is used. A value comes before an absence, and the reason that there will
/// be none before 集計中 and 未公表, which only say that it is still to come.
struct Settlement {
  let observations: Observations
  let files: [SourceFile]
  let findings: [Finding]

  /// Where a candidate comes from: its file among the files.
  private struct Entry {
    let file: Int
    let observation: Observation
    /// Whether the account of the file counts it as rejected already.
    let isRejected: Bool
  }

  init(_ candidates: consuming Candidates, of files: [ExportFile], plan: Plan) {
    var table = candidates.table
    let rejected = candidates.rejected
    candidates = Candidates()
    var (rows, contested) = Self.grouped(table)
    var accounts = files.map(\.account)
    var findings: [Finding] = []
    let ranges = files.indices.filter { !files[$0].rows.isEmpty }.map {
      (file: $0, start: files[$0].rows.lowerBound)
    }
    let departments = contested.isEmpty ? [:] : Self.departments(of: plan)
    for (position, rivals) in contested {
      let entries = rivals.map { row in
        Entry(
          file: Self.file(of: row, among: ranges), observation: table[row],
          isRejected: rejected.contains(row))
      }
      var contest = Contest(rivals: entries, department: departments[entries[0].observation.indicator] ?? nil)
      let winner = contest.settle().saying(entries.map(\.observation))
      rows[position] = table.count
      table.add(winner)
      findings += contest.findings
      for (file, fate) in contest.losses {
        accounts[file].accepted -= 1
        if fate == .rejected { accounts[file].rejected += 1 } else { accounts[file].dropped += 1 }
      }
    }
    observations = Observations(table, rows: rows)
    self.findings = findings
    self.files = zip(files, accounts).map { file, account in
      SourceFile(
        path: file.path, encoding: file.encoding, digest: file.digest, account: account,
        isProgramme: file.isProgramme)
    }
  }

  /// One row for each series and year, and where several rows give a value: by id, the position of the one and all.
  private static func grouped(
    _ table: ObservationTable
  ) -> (rows: [Int], contested: [(position: Int, rivals: ArraySlice<Int>)]) {
    if table.isStrictlyOrdered { return (Array(0..<table.count), []) }
    let order = table.order
    var contested: [(position: Int, rivals: ArraySlice<Int>)] = []
    var rows: [Int] = []
    rows.reserveCapacity(order.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, table.areRivals(order[start], order[end]) { end += 1 }
      if end - start > 1 { contested.append((rows.count, order[start..<end])) }
      rows.append(order[start])
      start = end
    }
    let ids = contested.map { table[$0.rivals[$0.rivals.startIndex]].indicator }
    let byID = contested.indices.sorted { (ids[$0], $0) < (ids[$1], $1) }
    return (rows, byID.map { contested[$0] })
  }

  /// The file that gave a row: the last of those whose rows begin at it or before.
  private static func file(of row: Int, among ranges: [(file: Int, start: Int)]) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].start <= row { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : ranges[low - 1].file
  }

  private static func departments(of plan: Plan) -> [Indicator.ID: String?] {
    Dictionary(plan.indicators.map { ($0.id, $0.departmentName) }) { first, _ in first }
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
          note(loser, Self.superseding(loser, by: winner))
        }
      }
      return winner.observation
    }

    private mutating func conflict(among top: [Int], standing best: Int) -> Observation {
      let first = rivals[top[0]]
      // Against any value but the first the first stands, against the first the first other.
      let second = top.first { rivals[$0].observation.value != first.observation.value } ?? top[0]
      for index in rivals.indices {
        guard Self.standing(rivals[index].observation) == best else {
          lose(rivals[index], .dropped)
          continue
        }
        lose(rivals[index], .rejected)
        let other = rivals[index].observation.value == first.observation.value ? second : top[0]
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
      if !entry.isRejected { losses.append((entry.file, fate)) }
    }

    private mutating func note(_ entry: Entry, _ message: Finding.Message) {
      findings.append(
        Finding(
          message, at: entry.observation.place, found: entry.observation.text,
          indicator: entry.observation.indicator, year: entry.observation.year, department: department))
    }

    private static func superseding(_ loser: Entry, by winner: Entry) -> Finding.Message {
      switch winner.observation.value {
      case .measured: .valueSuperseded(by: name(of: winner), status: winner.observation.status.rawValue)
      case .absent(let reason):
        .absenceSuperseded(
          by: name(of: winner), reason: reason.rawValue,
          isSettled: standing(winner.observation) > standing(loser.observation))
      }
    }

    /// How firmly an observation stands against others.
    private static func standing(_ observation: Observation) -> Int {
      switch (observation.value, observation.status) {
      case (.measured, .revised): 7
      case (.measured, .confirmed): 6
      case (.measured, .provisional): 5
      case (.measured, .estimated), (.measured, .reference): 4
      case (.absent(.notSubmitted), _): 0
      case (.absent(.unverified), _): 1
      case (.absent(let reason), _): reason.isOwed ? 2 : 3
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
  /// The observation with the last words that are not blank: a later export that leaves them out does not take them
  /// away, and one that says more beside the same value is heard.
  ///
  /// 要因分析 and 今後の方向性 are about the year and come from any cell; 出典, 公表時点, 次回公表 and 備考 are about the
  /// value and come from cells that give it with the same status.
  /// - Parameter rivals: all cells about the same series and year, in the order of the files.
  fileprivate func saying(_ rivals: [Observation]) -> Observation {
    let equals = rivals.filter { $0.value == value && $0.status == status }
    func last(_ word: KeyPath<Words, String>, of rivals: [Observation]) -> String {
      rivals.last { !$0.words[keyPath: word].isEmpty }?.words[keyPath: word] ?? words[keyPath: word]
    }
    var copy = self
    copy.words.source = last(\.source, of: equals)
    copy.words.released = last(\.released, of: equals)
    copy.words.nextRelease = last(\.nextRelease, of: equals)
    copy.words.remark = last(\.remark, of: equals)
    copy.words.analysis = last(\.analysis, of: rivals)
    copy.words.outlook = last(\.outlook, of: rivals)
    return copy
  }
}
