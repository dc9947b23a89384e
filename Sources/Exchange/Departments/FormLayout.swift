import Indicators
import Sheets
import Workbooks

/// Where things stand on a 照会様式: the values with their statuses below them, then the texts, then the hidden copies.
struct FormLayout {
  /// The columns before the years.
  enum Column: Int, CaseIterable {
    case id
    case name
    case unit
    case target
  }

  let years: [FiscalYear]
  let lines: Int

  static let valueHead = 5
  /// The row of the years.
  static let header = 6
  static let firstValue = 7

  /// The width of each column on the sheet in characters.
  var widths: [Double] { [8, 29, 10, 13] + years.map { _ in 9.5 } + [7] }

  var firstYear: Int { Column.allCases.count }
  /// The number of values to write.
  var count: Int { firstYear + years.count }
  var columns: ClosedRange<Int> { 0...count }

  // MARK: Values

  /// The row of the values of a line; their statuses stand in the next.
  func value(_ line: Int) -> Int { Self.firstValue + 2 * line }

  private var lastValue: Int { value(lines) - 1 }

  var yearHeadings: Area { Area(row: Self.header, columns: firstYear...count - 1) }
  var values: Area { Area(rows: Self.firstValue...lastValue, columns: firstYear...count - 1) }
  var ids: Area { Area(rows: Self.firstValue...lastValue, column: Column.id.rawValue) }

  // MARK: Texts

  var textHead: Int { lastValue + 2 }
  var textHeader: Int { textHead + 1 }

  func text(_ line: Int) -> Int { textHeader + 1 + line }

  /// The last row of the form.
  var lastRow: Int { text(lines - 1) }

  /// The texts with their row of headings.
  var texts: Area { Area(rows: textHeader...lastRow, columns: columns) }

  /// The columns of a text, of which the first holds it.
  func columns(of field: FormColumn) -> ClosedRange<Int> {
    // What is left beside the three first columns is shared by the three long texts.
    let rest = count - firstYear + 1
    let share = rest / 3
    let (second, third) = (firstYear + (rest - share) / 2 + (rest - share) % 2, count - share + 1)
    return switch field {
    case .source: Column.name.rawValue...Column.name.rawValue
    case .released: Column.unit.rawValue...Column.unit.rawValue
    case .nextRelease: Column.target.rawValue...Column.target.rawValue
    case .analysis: firstYear...second - 1
    case .outlook: second...third - 1
    case .remark: third...count
    default: Column.id.rawValue...Column.id.rawValue
    }
  }

  /// The width of a text in characters.
  func width(of field: FormColumn) -> Double { columns(of: field).reduce(0) { $0 + widths[$1] } }

  // MARK: Copies

  /// The hidden copy of the values and statuses: what differs from it was typed in.
  var valueCopy: Area {
    Area(rows: Self.firstValue...lastValue, columns: count + 2...count + 1 + years.count)
  }

  /// The hidden copy of the texts.
  var textCopy: Area {
    let first = count + 2 + years.count
    return Area(rows: textHeader...lastRow, columns: first...first + count)
  }

  var hiddenColumns: Int { years.count + count + 1 }
}
