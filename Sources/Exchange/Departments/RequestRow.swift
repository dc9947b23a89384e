import Evaluations
import Figures
import Indicators
import Localization

/// One value that a department is asked for: a year of a series, with what is known of it.
struct RequestRow {
  let indicator: Indicator
  let series: IndicatorSeries
  let year: FiscalYear
  /// What stands there already: nil for a value that is owed.
  let cell: Record.Cell?
  /// The last years with their statuses: `R4 1,533（確定）／R5 集計中`.
  let previous: String
  /// The source that was given last.
  let source: String

  /// The number of previous years whose values a form shows.
  private static let previousYearCount = 3

  /// The rows of an indicator: the year asked for, and before it the years whose value is missing or provisional.
  static func rows(of record: Record, asking year: FiscalYear) -> [RequestRow] {
    let first = record.baselineYear ?? FiscalYear(0)
    return record.indicator.series.enumerated().flatMap { index, series in
      let known = record.entries.filter { $0.year <= year && $0.cells[index].state != .notExpected }
      let open = known.filter { entry in
        entry.year > first && entry.year < year && isOpen(entry.cells[index])
      }
      let previous = known.filter { $0.year < year }.suffix(Self.previousYearCount).map { entry in
        "\(entry.year) \(text(of: entry.cells[index]))"
      }
      let source = known.last { !$0.cells[index].words[.source].isEmpty }?.cells[index].words[.source] ?? ""
      let asked = known.first { $0.year == year }?.cells[index]
      return (open.map { ($0.year, Optional($0.cells[index])) } + [(year, asked)]).map { year, cell in
        RequestRow(
          indicator: record.indicator, series: series, year: year, cell: cell,
          previous: previous.joined(separator: "／"), source: source)
      }
    }
  }

  /// Whether a value may still change or come.
  private static func isOpen(_ cell: Record.Cell) -> Bool {
    cell.isAwaited || cell.status == .provisional
  }

  private static func text(of cell: Record.Cell) -> String {
    let word = cell.word?.text ?? ""
    return cell.number.map { "\(ValueText.digits($0))（\(word)）" } ?? word
  }

  /// The row of the CSV.
  ///
  /// Whether somebody changed a cell cannot be seen in a CSV. A value that is known stands among the earlier ones, and
  /// what is written beside it is blank, so that whatever comes back is delivered.
  var fields: [String] {
    guard let cell, cell.number != nil else {
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
    case .value: cell?.number.map(CSVField.decimal) ?? ""
    case .unit: indicator.unit.name
    // A status belongs to a value: one that is owed gets its own when it comes, and 基準 is the plan's word alone.
    case .status: cell?.status?.rawValue ?? ""
    case .source: source
    case .released, .nextRelease, .analysis, .outlook, .remark: column.field.flatMap { cell?.words[$0] } ?? ""
    }
  }
}
