import Workbooks

/// Where everything stands on 評価の変化・変更一覧: the ratings that changed, and below them the values.
struct ChangesLayout {
  /// A name as the column of names holds it at 8 pt, with … where something is left out.
  ///
  /// - Parameter end: what stands behind it.
  static func fitting(_ name: String, before end: String = "") -> String {
    let room = Column.indicator.pixels - 8 - TextWidth.pixels(end, size: 8)
    return TextWidth.of(name + end) > 40 ? TextWidth.shortened(name, toPixels: room, size: 8) : name
  }

  /// The columns that both tables share, from left to right.
  enum Column: Int, CaseIterable {
    case number
    case indicator
    case before
    case arrow
    case after
    /// 前回の見通し, and the difference of values.
    case fourth
    /// 今回の見通し, and the reason of a change of values.
    case fifth
    /// The reason of another rating, and the department.
    case last

    fileprivate var pixels: Double {
      switch self {
      case .number: 46
      case .indicator: 256
      case .before, .after: 118
      case .arrow: 26
      case .fourth, .fifth: 170
      case .last: 196
      }
    }

    /// The width in characters.
    var width: Double { Pixels.characters(pixels) }

    /// The head of the column over ratings; the reports are named by their years.
    func verdictTitle(before: String, now: String) -> String {
      switch self {
      case .number: "No"
      case .indicator: "指標"
      case .before: "前回の評価（\(before)）"
      case .arrow: ""
      case .after: "今回の評価（\(now)）"
      case .fourth: "前回の見通し"
      case .fifth: "今回の見通し"
      case .last: "変わった理由"
      }
    }

    /// The head of the column over values.
    var valueTitle: String {
      switch self {
      case .number: "No"
      case .indicator: "指標（年度）"
      case .before: "前回の値"
      case .arrow: ""
      case .after: "今回の値"
      case .fourth: "差"
      case .fifth: "変更の理由"
      case .last: "所管課"
      }
    }

    /// Whether the column holds words from the left.
    var isText: Bool { self == .number || self == .indicator || self == .last }
  }

  static let sheet = "評価の変化・変更一覧"
  static let columns = Column.number.rawValue...Column.last.rawValue
  static let sentenceRow = 2
  static let verdictRow = 4
  /// The heights of the rows above the first table, in pixels.
  static let headHeights = [30.0, 6, 30, 4]
  static let sectionHeight = 24.0
  static let groupHeight = 18.0
  static let lineHeight = 21.0

  /// The changed ratings of each group that is printed.
  let groups: [Int]
  /// The number of values that changed.
  let values: Int

  /// The row of the head of a group; its lines stand below.
  func row(ofGroup index: Int) -> Int {
    groups[..<index].reduce(Self.verdictRow + 2) { $0 + 1 + $1 }
  }

  /// The lines of a group.
  func lines(ofGroup index: Int) -> ClosedRange<Int> {
    let first = row(ofGroup: index) + 1
    return first...first + groups[index] - 1
  }

  /// The lines of all groups with the heads between them; without groups the row that says so.
  var verdictRows: ClosedRange<Int> {
    let first = Self.verdictRow + 2
    return first...max(first, row(ofGroup: groups.count) - 1)
  }

  var valueRow: Int { verdictRows.upperBound + 2 }
  var firstValueRow: Int { valueRow + 2 }
  /// The last row; where no value changed, that which says so.
  var lastRow: Int { firstValueRow + max(1, values) - 1 }

  /// The cell of a column in a row.
  static func position(_ column: Column, row: Int) -> Position {
    Position(row: row, column: column.rawValue)
  }
}
