import Indicators

/// Findings as they come, so that a cause that fills a file neither floods the list nor costs memory.
///
/// Of each code in one column of one file the first 20 by place are kept, and the others counted.
struct FindingList {
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

  /// The findings of one key: how many there are, and those that may be among the first.
  private struct Alike {
    var count = 0
    var kept: [Finding] = []

    mutating func cut() {
      kept.sort()
      kept.removeLast(max(0, kept.count - (most + 1)))
    }
  }

  private var alike: [Alike] = []
  /// By key, the position among `alike`, which has the order in which the keys came.
  private var positions: [Key: Int] = [:]

  init() {}

  init(_ findings: some Sequence<Finding>) {
    self += findings
  }

  var isEmpty: Bool { alike.isEmpty }

  /// Whether a finding would be one of those that are kept, as far as those before it come first.
  func hasRoom(for finding: Finding) -> Bool {
    positions[Key(finding)].map { alike[$0].count <= Self.most } ?? true
  }

  mutating func append(_ finding: Finding) {
    append([finding], count: 1)
  }

  static func += (list: inout Self, findings: some Sequence<Finding>) {
    for finding in findings { list.append(finding) }
  }

  /// Adds the findings of another list, each changed.
  mutating func append(_ other: Self, changed: (Finding) -> Finding = { $0 }) {
    for one in other.alike { append(one.kept.map(changed), count: one.count) }
  }

  /// Adds findings of one key, some of which may be left out already.
  private mutating func append(_ findings: [Finding], count: Int) {
    guard let first = findings.first else { return }
    let key = Key(first)
    let position = positions[key] ?? alike.count
    if position == alike.count {
      positions[key] = position
      alike.append(Alike())
    }
    alike[position].count += count
    alike[position].kept += findings
    if alike[position].kept.count > 2 * Self.most { alike[position].cut() }
  }

  /// The findings in order; behind 20 of one key one with the number of the others.
  var limited: [Finding] {
    alike.flatMap { one in
      var one = one
      one.cut()
      guard one.count > Self.most + 1, let last = one.kept.popLast() else { return one.kept }
      return one.kept + [
        Finding(
          last.message.repeated(one.count - Self.most), at: last.place, department: last.department)
      ]
    }.sorted()
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
