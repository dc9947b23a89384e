/// Findings as they come, so that a cause that fills a file neither floods the list nor costs memory.
///
/// Of each code in one column of one file the first by place are kept, and the others counted. Once the columns of a file
/// have 200 of a code, those of the columns behind them are only counted.
package struct FindingList {
  private static let mostOfFile = 200

  private struct Key: Hashable {
    let code: String
    let file: String
    let column: Int?

    init(_ finding: Finding) {
      code = finding.message.code
      file = finding.place.file
      column = finding.place.column
    }

    /// The same without the column.
    var ofFile: [String] { [code, file] }
  }

  /// The findings of one key: how many there are, and those that may be among the first.
  private struct Alike {
    let key: Key
    let most: Int
    var count = 0
    var kept: [Finding] = []

    mutating func cut() {
      kept.sort()
      kept.removeLast(max(0, kept.count - (most + 1)))
    }

    /// The first of them, and one that stands for the others.
    var limited: [Finding] {
      var copy = self
      copy.cut()
      guard count > most + 1, let last = copy.kept.popLast() else { return copy.kept }
      return copy.kept + [last.counting(count - most, in: key.column == nil ? .file : .column)]
    }
  }

  private let mostOfColumn: Int
  /// The number of findings, those that are left out included.
  package private(set) var count = 0
  private var alike: [Alike] = []
  /// By key, the position among `alike`, which has the order in which the keys came.
  private var positions: [Key: Int] = [:]
  /// The cells about which one finding says all that there is to say.
  private var settled: Set<Place> = []

  /// Creates an empty list.
  ///
  /// - Parameter mostOfColumn: how many findings of one code and column are kept, besides one that counts the others.
  package init(mostOfColumn: Int = 20) {
    self.mostOfColumn = mostOfColumn
  }

  /// Creates a list of findings in any order.
  package init(_ findings: some Sequence<Finding>) {
    self.init()
    self += findings
  }

  /// Whether there is no finding.
  package var isEmpty: Bool { alike.isEmpty }

  /// Returns whether a finding would be one of those that are kept, as far as those before it come first.
  package func hasRoom(for finding: Finding) -> Bool {
    positions[Key(finding)].map { alike[$0].count <= mostOfColumn } ?? true
  }

  /// Adds a finding, unless its cell is settled.
  package mutating func append(_ finding: Finding) {
    guard settled.isEmpty || !settled.contains(finding.place) else { return }
    append([finding], count: 1)
  }

  /// Adds a finding after which nothing more is said about its cell.
  package mutating func settle(_ finding: Finding) {
    append(finding)
    settled.insert(finding.place)
  }

  /// Adds findings in any order.
  package static func += (list: inout Self, findings: some Sequence<Finding>) {
    for finding in findings { list.append(finding) }
  }

  /// Adds the findings of another list, each changed.
  package mutating func append(_ other: Self, changed: (Finding) -> Finding = { $0 }) {
    for one in other.alike { append(one.kept.map(changed), count: one.count) }
  }

  /// Adds findings of one key, some of which may be left out already.
  private mutating func append(_ findings: [Finding], count: Int) {
    guard let first = findings.first else { return }
    let key = Key(first)
    let position = positions[key] ?? alike.count
    if position == alike.count {
      positions[key] = position
      alike.append(Alike(key: key, most: mostOfColumn))
    }
    alike[position].count += count
    self.count += count
    alike[position].kept += findings
    if alike[position].kept.count > 2 * mostOfColumn { alike[position].cut() }
  }

  /// The findings in order; behind those that are kept one with the number of the others.
  package var limited: [Finding] {
    Dictionary(grouping: alike, by: \.key.ofFile).values.flatMap(Self.limited).sorted()
  }

  /// The findings of one code in one file, column by column until there are enough.
  private static func limited(_ columns: [Alike]) -> [Finding] {
    var findings: [Finding] = []
    var next: Finding?
    var others = 0
    for one in columns.sorted(by: { ($0.key.column ?? -1) < ($1.key.column ?? -1) }) {
      if findings.count < mostOfFile {
        findings += one.limited
      } else {
        next = next ?? one.kept.min()
        others += one.count
      }
    }
    return findings + (next.map { [$0.counting(others, in: .otherColumns)] } ?? [])
  }
}

/// Where the findings are for which one stands.
private enum Whereabouts {
  case column
  case otherColumns
  case file

  var text: Text {
    switch self {
    case .column: Text(ja: "この列", en: "this column")
    case .otherColumns: Text(ja: "この列とその右の列", en: "this column and those to its right")
    case .file: Text(ja: "このファイル", en: "this file")
    }
  }
}

extension Finding {
  /// The finding that stands for so many of its kind, of which it is the first.
  fileprivate func counting(_ count: Int, in whereabouts: Whereabouts) -> Finding {
    let message = Message(
      code: message.code, severity: message.severity,
      problem: Text(
        ja: "ほか\(count)件、\(whereabouts.text.ja)に同じ指摘があります。",
        en: "There are \(count) more of the same in \(whereabouts.text.en)."),
      remedy: message.remedy, handling: message.handling)
    return Finding(message, at: place, department: department)
  }
}
