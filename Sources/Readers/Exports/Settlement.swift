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
        Contest.Entry(
          file: Self.file(of: row, among: ranges), observation: table[row],
          isRejected: rejected.contains(row))
      }
      var contest = Contest(rivals: entries, department: departments[entries[0].observation.indicator] ?? nil)
      rows[position] = table.count
      table.add(contest.settle())
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
}
