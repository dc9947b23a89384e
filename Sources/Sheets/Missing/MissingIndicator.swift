import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// A department with the indicators of which values are still to come.
struct MissingDepartment {
  let name: String
  let indicators: [MissingIndicator]

  /// The departments of a book, that which is asked for the most values first; ties in the order of their indicators.
  static func all(of book: Book) -> [MissingDepartment] {
    let missing = book.evaluations.missingByIndicator
    let open = book.shown.compactMap { evaluation -> MissingIndicator? in
      guard let values = missing[evaluation.indicator.id] else { return nil }
      let next = values.map(\.nextRelease).first { !$0.isEmpty }
      var series: [IndicatorSeries] = []
      for value in values where !series.contains(value.series) { series.append(value.series) }
      return MissingIndicator(record: evaluation.record, series: series, nextRelease: next ?? "－")
    }
    var names: [String] = []
    for indicator in open where !names.contains(indicator.department) { names.append(indicator.department) }
    let byName = Dictionary(grouping: open, by: \.department)
    let departments = names.map { MissingDepartment(name: $0, indicators: byName[$0] ?? []) }
    let counts = departments.map { $0.indicators.reduce(0) { $0 + $1.count(in: book).number } }
    return departments.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }.map { departments[$0] }
  }
}

/// An indicator of which values are still to come, as the cells of 実績入力 say.
struct MissingIndicator {
  let record: Record
  /// The series of which values are still to come.
  let series: [IndicatorSeries]
  /// When the next value comes, or － where nobody says so.
  let nextRelease: String

  private var indicator: Indicator { record.indicator }

  /// The department in charge.
  var department: String { indicator.departmentName ?? "所管課の記載なし" }

  /// The short name at the first placement, with the series that are meant where it has others too.
  func name(in book: Book) -> String {
    let name = book.placements.first { $0.indicator == indicator.id }.map(book.shortTitle(of:))
    let isAll = series.count == indicator.series.count
    return (name ?? indicator.name) + (isAll ? "" : "（\(series.map(\.name).joined(separator: "・"))）")
  }

  /// The number, which leads to the book of the section.
  func link(in book: Book) -> Cell.Content {
    let label = book.label(of: indicator.id)
    guard let placement = book.placements.first(where: { $0.indicator == indicator.id }),
      let section = book.plan.section(placement.section), section.kind == .section, !label.isEmpty
    else { return .text(label.isEmpty ? "－" : label) }
    return .link(.file(book.fileName(of: .section(section))), text: label)
  }

  // MARK: Cells of 実績入力

  private func cells(in year: FiscalYear, _ book: Book) -> [(value: SheetExpression, status: SheetExpression)]
  {
    guard let entry = record.entries.first(where: { $0.year == year }) else { return [] }
    return entry.cells.enumerated().map { series, cell in
      let (value, status) = book.inputs.addresses(of: indicator.id, series: series, in: year)
      return (
        .cell(value, cell.number.map { .number($0) } ?? .blank),
        .cell(status, cell.word.map { .text($0.text) } ?? .blank)
      )
    }
  }

  /// The symbol of a year: that of the most urgent state of its series.
  func symbol(of year: FiscalYear, in book: Book) -> SheetExpression {
    let cells = cells(in: year, book)
    guard !cells.isEmpty else { return .text("") }
    let isReference = SheetExpression.any(
      cells.map { .comparison($0.status, .equal, .text(Observation.Status.reference.rawValue)) })
    let delivered = SheetExpression.choice(
      isReference, .text(DeliveryState.reference.symbol), .text(DeliveryState.delivered.symbol))
    let open =
      year < book.evaluations.firstAskedYear(of: record) ? SheetExpression.text("") : absence(in: year, cells)
    return .choice(.all(cells.map { .isNumber($0.value) }), delivered, open)
  }

  /// The symbol of the most urgent absence among the series of a year.
  private func absence(
    in year: FiscalYear, _ cells: [(value: SheetExpression, status: SheetExpression)]
  ) -> SheetExpression {
    let entry = record.entries.first { $0.year == year }
    // Whether the department's word is in doubt stands in no cell.
    let doubted = Set(
      (entry?.cells ?? []).filter { $0.delivery == .doubted }.compactMap(\.absence))
    func state(_ absence: Absence) -> DeliveryState {
      doubted.contains(absence) ? .doubted : DeliveryState(absence)
    }
    let absences = Absence.allCases.sorted { state($0) < state($1) }
    return absences.reversed().reduce(SheetExpression.text("")) { rest, absence in
      .choice(
        .any(cells.map { .comparison($0.status, .equal, .text(absence.rawValue)) }),
        .text(state(absence).symbol), rest)
    }
  }

  /// How many values the department is asked for, up to the report year or before a year.
  func count(in book: Book, before end: FiscalYear? = nil) -> LiveCount {
    let first = book.evaluations.firstAskedYear(of: record)
    let last = end?.advanced(by: -1) ?? book.evaluations.context.reportYear
    let entries = record.entries.filter { $0.year >= first && $0.year <= last }
    guard let start = entries.first?.year, let offset = book.inputs.years.firstIndex(of: start) else {
      return LiveCount("0", comesTo: 0)
    }
    let row = book.inputs.row(of: indicator.id)
    let column = book.inputs.statusColumn + offset
    let series = indicator.series.count
    let area = Area(rows: row...row + series - 1, columns: column...column + entries.count - 1)
    let words = (0..<series).flatMap { series in
      entries.map { $0.cells[series].word.map { SheetValue.text($0.text) } ?? .blank }
    }
    let range = SheetRange(sheet: book.inputs.sheet, area: area, values: words)
    let plain = [Absence.notSubmitted, .unverified].map {
      LiveCount(.matching(range, .text($0.rawValue)))
    }
    return .sum(plain + doubts(entries, book))
  }

  /// The words of a department that are in doubt, cell by cell.
  private func doubts(_ entries: [Record.Entry], _ book: Book) -> [LiveCount] {
    entries.flatMap { entry in
      entry.cells.enumerated().compactMap { series, cell -> LiveCount? in
        guard cell.delivery == .doubted, let absence = cell.absence, absence != .unverified else {
          return nil
        }
        let status = book.inputs.addresses(of: indicator.id, series: series, in: entry.year).status
        return LiveCount("COUNTIF(\(status),\"\(absence.rawValue)\")", comesTo: 1)
      }
    }
  }

  /// The newest year with a value: of the years with a column as the cells say, of those before as when the report was made.
  func latest(over years: ClosedRange<FiscalYear>, in book: Book) -> SheetExpression {
    let earlier = record.entries.last { entry in
      entry.year < years.lowerBound && entry.cells.contains { $0.number != nil }
    }
    return years.reduce(SheetExpression.text(earlier?.year.label ?? "なし")) { rest, year in
      let cells = cells(in: year, book)
      guard !cells.isEmpty else { return rest }
      return .choice(.any(cells.map { .isNumber($0.value) }), .text(year.label), rest)
    }
  }
}
