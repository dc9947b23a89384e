import Indicators
import Workbooks

/// Where everything stands on 未提出・未公表一覧: one line for each indicator with a value still to come, by 所管課, in two
/// halves side by side.
struct MissingLayout {
  /// The columns of a half, from left to right.
  enum Column: Hashable {
    case number
    case name
    /// 以前: how many values before the years with a column are asked for.
    case earlier
    case year(FiscalYear)
    case count
    case latest
    case nextRelease

    fileprivate var pixels: Double {
      switch self {
      case .number: 44
      case .name: 200
      case .earlier: 26
      case .year: 25
      case .count: 32
      case .latest: 36
      case .nextRelease: 56
      }
    }

    /// The head of the column.
    var title: String {
      switch self {
      case .number: "No"
      case .name: "指標"
      case .earlier: "以前"
      case .year(let year): year.label
      case .count: "未提\n出"
      case .latest: "最新"
      case .nextRelease: "次回\n公表"
      }
    }
  }

  /// A line of a half: the head of a department, or one of its indicators.
  enum Line: Equatable {
    /// - Parameter isContinued: whether its first lines stand in the half before.
    case department(Int, isContinued: Bool)
    case indicator(Int)
  }

  /// Where a line stands.
  struct Slot: Equatable {
    let row: Int
    /// 0 for the left half, 1 for the right one.
    let half: Int
  }

  static let sheet = "未提出・未公表一覧"
  static let sentenceRow = 2
  static let legendRow = 3
  static let headerRow = 5
  static let firstRow = 6
  /// The heights of the rows above the lines, of a line, and of the two rows below, in pixels.
  static let headHeights = [30.0, 6, 30, 20, 4, 32]
  static let lineHeight = 23.0
  static let footHeights = [6.0, 20]
  /// The newest years with a column of their own.
  static let greatestYears = 6

  let years: ClosedRange<FiscalYear>
  /// The columns of a half.
  let columns: [Column]
  /// The lines with their places.
  let lines: [(line: Line, slot: Slot)]
  /// The lines that one half of a page holds.
  private let capacity: Int

  /// - Parameters:
  ///   - counts: how many indicators each department has, in the order of the list.
  ///   - hasEarlier: whether a value before the years is asked for.
  init(counts: [Int], years: ClosedRange<FiscalYear>, hasEarlier: Bool) {
    self.years = years
    columns =
      [.number, .name] + (hasEarlier ? [.earlier] : []) + years.map(Column.year)
      + [.count, .latest, .nextRelease]
    let around = Self.headHeights.reduce(0, +) + Self.footHeights.reduce(0, +)
    let most = Page.rowCount(of: Pixels.points(Self.lineHeight), below: Pixels.points(around))
    // On a single page both halves are about as long.
    let total = counts.count + counts.reduce(0, +)
    let least = min(most, max(1, (total + 1) / 2))
    capacity =
      (least...most).first { size in
        (Self.lines(counts: counts, capacity: size).last?.place ?? 0) < 2 * size
      } ?? most
    let capacity = capacity
    lines = Self.lines(counts: counts, capacity: capacity).map { line, place in
      let (half, offset) = (place / capacity, place % capacity)
      return (line, Slot(row: Self.firstRow + half / 2 * capacity + offset, half: half % 2))
    }
  }

  /// The lines with their places, counted through all halves: no head stands at the foot of a half, and a department that
  /// goes on in the next one has a head there too.
  private static func lines(counts: [Int], capacity: Int) -> [(line: Line, place: Int)] {
    var lines: [(line: Line, place: Int)] = []
    var place = 0
    var indicator = 0
    for (department, count) in counts.enumerated() {
      if place % capacity == capacity - 1 { place += 1 }
      lines.append((.department(department, isContinued: false), place))
      place += 1
      for _ in 0..<count {
        if place % capacity == 0, lines.last?.line != .department(department, isContinued: false) {
          lines.append((.department(department, isContinued: true), place))
          place += 1
        }
        lines.append((.indicator(indicator), place))
        place += 1
        indicator += 1
      }
    }
    return lines
  }

  /// The last row with a line; without lines the row that says so.
  var lastRow: Int { lines.map(\.slot.row).max() ?? Self.firstRow }
  var noteRow: Int { lastRow + 2 }
  /// The rows at which pages begin.
  var rowBreaks: [Int] {
    Array(stride(from: Self.firstRow + capacity, through: lastRow, by: capacity))
  }

  /// The columns of a half on the sheet.
  func area(ofHalf half: Int) -> ClosedRange<Int> {
    let first = half * (columns.count + 1)
    return first...first + columns.count - 1
  }

  /// The place of a column in a half.
  func index(of column: Column, half: Int) -> Int {
    area(ofHalf: half).lowerBound + (columns.firstIndex(of: column) ?? 0)
  }

  var printed: ClosedRange<Int> { 0...area(ofHalf: 1).upperBound }

  /// Hidden columns beside the page: the departments, their counts, and the counts of the indicators.
  var departmentColumn: Int { printed.upperBound + 2 }
  var departmentCountColumn: Int { departmentColumn + 1 }
  var countColumn: Int { departmentColumn + 2 }

  private static let gap = 8.0
  private static let greatestGap = 28.0

  /// The width of a column in pixels; 次回公表 takes what the others leave.
  private func pixels(of column: Column) -> Double {
    let rest = Page.filled.width - Self.greatestGap - 2 * columns.reduce(0) { $0 + $1.pixels }
    return column.pixels + (column == .nextRelease ? max(0, (rest / 2).rounded(.down)) : 0)
  }

  /// The widths of all columns from the left, in pixels.
  var pixels: [Double] {
    let half = columns.map(pixels(of:))
    let gap = max(Self.gap, min(Self.greatestGap, Page.filled.width - 2 * half.reduce(0, +)))
    return half + [gap] + half + [16, 80, 40, 40]
  }

  /// The half-width characters that 次回公表 holds in one line.
  var nextReleaseRoom: Int { Int((pixels(of: .nextRelease) - 6) / 5.4) }
  /// The half-width characters that a name holds at the size of the body.
  static let nameRoom = 32
  /// The pixels that a name has within its cell.
  static let namePixels = 192.0
}
