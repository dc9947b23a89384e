import Indicators

/// The cells that say of which year, in which unit and how firm a value is: found out once for the same bytes.
struct SettingCells {
  /// What the cells say.
  struct Setting {
    let year: YearNotation.Year
    /// The number of the written unit.
    let unit: Int
    let status: Observation.Status
    /// What a blank cell of the value means beside this status.
    let reason: Absence
    let hasStatus: Bool
  }

  /// The columns of one value.
  struct Columns {
    /// Nil where the heading of the value says the year.
    let year: Int?
    let headingYear: YearNotation.Year?
    /// The status of values that none stands beside; nil where the heading says none.
    let headingStatus: Observation.Status?
    let unit: Int?
    let status: Int?
  }

  private let columns: Columns
  private let origin: RowOrigin
  private var group: CellGroup
  /// By number; nil where one of the cells needs a finding.
  private var settings: [Setting?] = []

  init(_ columns: Columns, of origin: RowOrigin) {
    self.columns = columns
    self.origin = origin
    group = CellGroup(columns: [columns.year, columns.unit, columns.status].compactMap(\.self))
  }

  /// What the cells of a record say; nil where they are not ordinary.
  @inline(__always) mutating func read(
    _ record: CSVRecord, _ scanner: CSVScanner, _ notations: inout CachedNotations,
    _ units: inout WrittenUnits
  ) -> Setting? {
    guard let found = group.number(of: record, in: scanner.bytes) else { return nil }
    if found.isNew { learn(record, scanner, &notations, &units) }
    return settings[found.number]
  }

  @inline(never) private mutating func learn(
    _ record: CSVRecord, _ scanner: CSVScanner, _ notations: inout CachedNotations,
    _ units: inout WrittenUnits
  ) {
    settings.append(setting(origin.row(record, scanner), &notations, &units))
  }

  private func setting(
    _ row: ExportRow, _ notations: inout CachedNotations, _ units: inout WrittenUnits
  ) -> Setting? {
    let yearText = row.text(at: columns.year)
    let status = row.text(at: columns.status)
    let read = status.isEmpty ? columns.headingStatus ?? .confirmed : StatusNotation.read(status)
    guard !RowMark.isSubtotal(yearText),
      let year = columns.headingYear ?? (try? notations.year(yearText).get()),
      let read, read != .reference, read == columns.headingStatus ?? read
    else { return nil }
    return Setting(
      year: year, unit: units.number(of: notations.unit(row.text(at: columns.unit))), status: read,
      reason: AbsenceNotation.read(status) ?? .notSubmitted, hasStatus: !status.isEmpty)
  }
}
