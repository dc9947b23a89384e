import Indicators
import Tables

/// The printed results of a set, by which a run says what changed since the last one of its year.
///
/// They are read from 結果一覧.csv of the set that is replaced and of the one that takes its place. A table that somebody
/// changed, that is no table or that is missing gives no results, and then nothing is said.
struct RunResults {
  /// The results of one indicator.
  struct Row: Hashable {
    let name: String
    let latest: String
    let rating: String
    let outlook: String
  }

  /// One difference of an indicator.
  struct Change: Hashable {
    /// What differs.
    enum Subject: Hashable {
      case latest
      case rating
      case outlook
      /// The indicator is new, or no more reported.
      case presence
    }

    let id: String
    let name: String
    let subject: Subject
    /// What there was; nil for a new indicator.
    let before: String?
    /// What there is now; nil for one that is no more reported.
    let after: String?
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

  /// Reads the table of a set; nil where it has none that can be read.
  init?(of set: Folder) {
    guard
      let file = try? TableFile.open(
        InputName("結果一覧.csv"), in: set.path, limits: Self.limits, digests: false),
      let table = file.sheets.first?.rows, let head = table.first?.cells
    else { return nil }
    let columns = Dictionary(head.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    let headings = [
      "指標ID", "指標名", "単位", "最新年度", "最新実績", "状態", "評価記号", "評価", "見通し記号", "見通し",
    ]
    let places = headings.compactMap { columns[$0] }
    guard places.count == headings.count else { return nil }
    var order: [String] = []
    var rows: [String: Row] = [:]
    for row in table.dropFirst() {
      let texts = places.map { $0 < row.cells.count ? InertText.read(row.cells[$0]) : "" }
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

  private static func joined(_ symbol: String, _ words: String) -> String {
    symbol.isEmpty ? words : "\(symbol) \(words)"
  }

  /// What differs from earlier results, in the order of the table.
  func changes(since earlier: RunResults) -> [Change] {
    let gone = earlier.order.filter { rows[$0] == nil }
    return order.flatMap { id -> [Change] in
      guard let now = rows[id] else { return [] }
      guard let then = earlier.rows[id] else {
        return [Change(id: id, name: now.name, subject: .presence, before: nil, after: now.rating)]
      }
      let pairs: [(Change.Subject, String, String)] = [
        (.latest, then.latest, now.latest), (.rating, then.rating, now.rating),
        (.outlook, then.outlook, now.outlook),
      ]
      return pairs.filter { $0.1 != $0.2 }.map {
        Change(id: id, name: now.name, subject: $0.0, before: $0.1, after: $0.2)
      }
    }
      + gone.map { id in
        Change(
          id: id, name: earlier.rows[id]?.name ?? "", subject: .presence, before: earlier.rows[id]?.rating,
          after: nil)
      }
  }
}
