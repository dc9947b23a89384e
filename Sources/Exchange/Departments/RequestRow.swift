import Evaluations
import Figures
import Indicators
import Localization

/// One value that a department is asked for: a year of a series, with what is known of it.
struct RequestRow {
  let indicator: Indicator
  let series: IndicatorSeries
  let year: FiscalYear
  /// What stands there already: a value, or why there is none.
  let cell: Record.Cell
  /// The last years with their statuses: `R4 1,533（確定）／R5 集計中`.
  let previous: String
  /// The number of previous years whose values a form shows.
  private static let previousYearCount = 3

  /// The rows of an indicator: the year asked for, and before it the years whose value is missing or provisional.
  ///
  /// Nothing is asked for after the target year, in a year without a survey, or for a sum outside its period.
  static func rows(of record: Record, asking year: FiscalYear) -> [RequestRow] {
    record.indicator.series.enumerated().flatMap { index, series in
      let known = record.entries.filter { $0.year <= year && $0.cells[index].state != .notExpected }
      let open = known.filter { entry in
        isNeeded(entry.year, of: record) && entry.year < year && isOpen(entry.cells[index])
      }
      let previous = previous(known.filter { $0.year < year }.map { ($0.year, $0.cells[index]) })
      let asked = known.filter { $0.year == year && isNeeded($0.year, of: record) }
      return (open + asked).map { entry in
        RequestRow(
          indicator: record.indicator, series: series, year: entry.year, cell: entry.cells[index],
          previous: previous)
      }
    }
  }

  /// The last of some years with their values and statuses: `R4 1,533（確定）／R5 集計中`.
  static func previous(_ cells: [(year: FiscalYear, cell: Record.Cell)]) -> String {
    cells.suffix(previousYearCount).map { "\($0.year) \(text(of: $0.cell))" }.joined(separator: "／")
  }

  /// Whether a value of the year can be asked for: after the baseline, up to the target year, within the period of a sum.
  static func isNeeded(_ year: FiscalYear, of record: Record) -> Bool {
    let target = record.indicator.target
    return record.baselineYear ?? FiscalYear(0) < year && year <= target.year
      && !(target.kind.isSum && target.period?.contains(year) == false)
  }

  /// Whether the value is still expected.
  var isAwaited: Bool { cell.isAwaited }

  /// Whether a value may still change or come.
  private static func isOpen(_ cell: Record.Cell) -> Bool {
    cell.isAwaited || cell.status == .provisional
  }

  static func text(of cell: Record.Cell) -> String {
    let word = cell.word?.text ?? ""
    return cell.number.map { "\(ValueText.digits($0))（\(word)）" } ?? word
  }

  /// The row of the CSV.
  ///
  /// Whether somebody changed a cell cannot be seen in a CSV. A value that is known stands among the earlier ones, and
  /// what is written beside it is blank, so that whatever comes back is delivered.
  var fields: [String] {
    guard cell.number != nil else {
      return FormColumn.allCases.map { text($0) }
    }
    let own = "\(year) \(Self.text(of: cell))"
    let years = previous.split(separator: "／").map(String.init)
    let known = (years.contains(own) ? years : years + [own]).joined(separator: "／")
    return FormColumn.allCases.map { column in
      column == .previous ? known : column.isEntry ? "" : text(column)
    }
  }

  /// What stands in a column; nothing where the department is to write it.
  func text(_ column: FormColumn) -> String {
    switch column {
    case .id: indicator.id.name(of: series)
    case .name: indicator.title(of: series)
    case .definition: indicator.definition
    case .previous: previous
    case .year: year.label
    case .value: cell.number.map(CSVField.decimal) ?? ""
    case .unit: indicator.unit(of: series).name
    // A status belongs to a value: one that is missing gets its own when it comes, and 基準 is the plan's word alone.
    case .status: cell.status?.rawValue ?? ""
    case .source, .released, .nextRelease, .analysis, .outlook, .remark:
      column.field.map { cell.words[$0] } ?? ""
    }
  }
}
