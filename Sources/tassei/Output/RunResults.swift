import Evaluations
import Indicators
import Localization
import Tables

/// The printed results of a set, by which a run says what changed since the last one of its year.
///
/// They are read from 結果一覧.csv and 指摘一覧.csv of the set that is replaced and of the one that takes its place. A table
/// that somebody changed, that is no table or that is missing gives no results, and then nothing is said.
struct RunResults {
  /// The results of one indicator.
  struct Row: Hashable {
    let name: String
    let latest: String
    let rating: String
    let outlook: String
  }

  /// How often each finding is asked about, by what it says of which value, wherever the row stands.
  private let findings: [FindingKey: Int]

  /// What makes a finding the same in two runs.
  struct FindingKey: Hashable {
    let severity: String
    let texts: [String]
  }

  /// The keys in the order of the table.
  private let order: [String]
  private let rows: [String: Row]

  /// More than a table of results of the largest plan has.
  private static let limits: Limits = {
    var limits = Limits()
    limits.fileBytes = 64 << 20
    return limits
  }()

  /// Reads the tables of a set; nil where it has none that can be read.
  init?(of set: Folder) {
    guard
      let results = Self.rows(
        ReportPipeline.resultsTableName, of: set,
        ["指標ID", "指標名", "単位", "最新年度", "最新実績", "状態", "評価記号", "評価", "見通し記号", "見通し"]),
      let findings = Self.rows(
        ReportPipeline.findingsTableName, of: set, ["重要度", "コード", "指標ID", "年度", "系列", "値", "見つかった文字", "ファイル"])
    else { return nil }
    self.findings = Dictionary(
      findings.map { (FindingKey(severity: $0[0], texts: Array($0.dropFirst())), 1) }, uniquingKeysWith: +)
    var order: [String] = []
    var rows: [String: Row] = [:]
    for texts in results {
      guard !texts[0].isEmpty, rows[texts[0]] == nil else { continue }
      let isValue = !texts[5].isEmpty
      order.append(texts[0])
      rows[texts[0]] = Row(
        name: texts[1], latest: isValue ? "\(texts[4])\(texts[2])（\(texts[3])・\(texts[5])）" : texts[4],
        rating: Self.joined(texts[6], texts[7]), outlook: Self.joined(texts[8], texts[9]))
    }
    self.order = order
    self.rows = rows
  }

  /// The texts below some headings of a table, row by row; nil where there is no such table.
  private static func rows(_ name: String, of set: Folder, _ headings: [String]) -> [[String]]? {
    guard
      let file = try? TableFile.open(
        InputName(name), in: InputFolder(set.path), limits: limits, digests: false),
      let table = file.sheets.first?.rows, let head = table.first?.cells
    else { return nil }
    let columns = Dictionary(head.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    let places = headings.compactMap { columns[$0] }
    guard places.count == headings.count else { return nil }
    return table.dropFirst().map { row in
      places.map { $0 < row.cells.count ? InertText.read(row.cells[$0]) : "" }
    }
  }

  private static func joined(_ symbol: String, _ words: String) -> String {
    symbol.isEmpty ? words : "\(symbol) \(words)"
  }

  /// What differs from earlier results, in the order of the table.
  func changes(since earlier: RunResults) -> [ResultChange] {
    let gone = earlier.order.filter { rows[$0] == nil }
    return order.flatMap { id -> [ResultChange] in
      guard let now = rows[id] else { return [] }
      guard let then = earlier.rows[id] else {
        return [ResultChange(id: id, name: now.name, subject: .presence, before: nil, after: now.rating)]
      }
      let pairs: [(ResultChange.Subject, String, String)] = [
        (.latest, then.latest, now.latest), (.rating, then.rating, now.rating),
        (.outlook, then.outlook, now.outlook),
      ]
      return pairs.filter { $0.1 != $0.2 }.map {
        ResultChange(id: id, name: now.name, subject: $0.0, before: $0.1, after: $0.2)
      }
    }
      + gone.map { id in
        ResultChange(
          id: id, name: earlier.rows[id]?.name ?? "", subject: .presence, before: earlier.rows[id]?.rating,
          after: nil)
      }
  }

  /// The findings that are asked about for the first time by their severity, and how many are asked about no more.
  struct FindingChanges: Equatable {
    var new: [Finding.Severity: Int] = [:]
    var gone = 0

    var isEmpty: Bool { new.isEmpty && gone == 0 }
  }

  /// How the findings differ from earlier ones.
  func findingChanges(since earlier: RunResults) -> FindingChanges {
    var changes = FindingChanges()
    for severity in Finding.Severity.allCases {
      func keys(_ results: RunResults) -> [FindingKey: Int] {
        results.findings.filter { $0.key.severity == severity.name(.japanese) }
      }
      let (now, then) = (keys(self), keys(earlier))
      let new = now.reduce(0) { $0 + max(0, $1.value - then[$1.key, default: 0]) }
      if new > 0 { changes.new[severity] = new }
      changes.gone += then.reduce(0) { $0 + max(0, $1.value - now[$1.key, default: 0]) }
    }
    return changes
  }
}
