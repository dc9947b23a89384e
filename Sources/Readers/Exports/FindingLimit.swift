import Indicators

/// Keeps a cause that fills a file from flooding the list of findings.
enum FindingLimit {
  /// The most findings of one code in one column of one file.
  private static let most = 20

  private struct Key: Hashable {
    let code: String
    let file: String
    let column: Int?

    init(_ finding: Finding) {
      code = finding.message.code
      file = finding.place.file
      column = finding.place.column
    }
  }

  /// The findings in order, of which each code has at most 20 in a column of a file, and then one with the number of the
  /// others.
  static func limited(_ findings: [Finding]) -> [Finding] {
    var counts: [Key: Int] = [:]
    for finding in findings { counts[Key(finding), default: 0] += 1 }
    var seen: [Key: Int] = [:]
    var kept: [Finding] = []
    for finding in findings.sorted() {
      let key = Key(finding)
      let number = (seen[key] ?? 0) + 1
      seen[key] = number
      let all = counts[key] ?? 0
      if number <= most || all == most + 1 {
        kept.append(finding)
      } else if number == most + 1 {
        kept.append(
          Finding(finding.message.repeated(all - most), at: finding.place, department: finding.department))
      }
    }
    return kept
  }
}

extension Finding.Message {
  /// The same message for so many more places.
  fileprivate func repeated(_ count: Int) -> Self {
    Self(
      code: code, severity: severity,
      problem: Text(
        ja: "ほか\(count)件、この列に同じ指摘があります。", en: "There are \(count) more of the same in this column."),
      remedy: remedy, handling: handling)
  }
}
