import Evaluations
import Figures
import Indicators

/// One series of an indicator in a form, with its years side by side.
struct FormLine {
  /// What a department may do with the value of a year.
  enum Entry: Hashable {
    /// A value is expected, and there is none.
    case asked
    /// A value or the reason why there is none was given; it may be changed.
    case given(number: Double?, status: String)
    /// No value is expected: up to the baseline, outside the period or after the target year.
    case closed(number: Double?, word: String)
  }

  let indicator: Indicator
  let series: IndicatorSeries
  /// The newest year that may be written, to which the texts belong.
  let newest: FiscalYear
  /// The texts that were given with the value of that year.
  let words: Observation.Words
  private let entries: [FiscalYear: Entry]

  /// The lines of an indicator: one for each series of which anything is asked (``RequestRow``).
  static func lines(of record: Record, asking year: FiscalYear) -> [FormLine] {
    let asked = Set(RequestRow.rows(of: record, asking: year).map(\.series))
    return record.indicator.series.enumerated().filter { asked.contains($0.element) }.map { index, series in
      FormLine(record, series, index, asking: year)
    }
  }

  private init(_ record: Record, _ series: IndicatorSeries, _ index: Int, asking year: FiscalYear) {
    indicator = record.indicator
    self.series = series
    let known = record.entries.filter { $0.year <= year }
    func isOpen(_ entry: Record.Entry) -> Bool {
      RequestRow.isNeeded(entry.year, of: record) && entry.cells[index].state != .notExpected
    }
    let last = known.last(where: isOpen)
    newest = last?.year ?? year
    words = last?.cells[index].words ?? Observation.Words()
    entries = Dictionary(
      known.map { ($0.year, isOpen($0) ? Self.entry($0.cells[index]) : Self.closed($0.cells[index])) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func entry(_ cell: Record.Cell) -> Entry {
    cell.number == nil && cell.isAwaited
      ? .asked : .given(number: cell.number, status: cell.status?.rawValue ?? cell.absence?.rawValue ?? "")
  }

  private static func closed(_ cell: Record.Cell) -> Entry {
    .closed(number: cell.number, word: cell.number == nil ? outside : cell.word?.text ?? "")
  }

  private static let outside = "対象外"

  subscript(_ year: FiscalYear) -> Entry {
    entries[year] ?? .closed(number: nil, word: Self.outside)
  }

  /// The oldest year of which anything is asked.
  var oldestAsked: FiscalYear? {
    entries.filter { $0.value == .asked || $0.value.isProvisional }.keys.min()
  }

  /// The oldest year with a value.
  var oldest: FiscalYear? {
    entries.filter { $0.value.number != nil }.keys.min()
  }
}

extension FormLine.Entry {
  /// Whether the value may still change of itself.
  fileprivate var isProvisional: Bool {
    if case .given(_, Observation.Status.provisional.rawValue) = self { true } else { false }
  }

  /// Whether the department may write into the cell.
  var isOpen: Bool {
    switch self {
    case .asked, .given: true
    case .closed: false
    }
  }

  /// The number that stands in the cell.
  var number: Double? {
    switch self {
    case .asked: nil
    case .given(let number, _), .closed(let number, _): number
    }
  }

  /// What stands below the number.
  var status: String {
    switch self {
    case .asked: ""
    case .given(_, let status): status
    case .closed(_, let word): word
    }
  }
}
