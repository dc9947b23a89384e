import Indicators
import Tables

/// A title or the name of a sheet that names a series of the plan.
struct SeriesTitle {
  let text: String
  let place: Place
}

/// A table of an export whose rows are being read, and what those so far mean for those that follow.
struct OpenTable {
  let layout: ExportLayout
  /// The position of the first row below the header.
  let start: Int
  /// How many rows of the row counts one row is: each cell of a wide table counts.
  let weight: Int
  /// The words of the titles above it, which hold for all its values.
  var labels: [Judgement.Word] = []
  /// The title above it, or the name of its sheet, that names one series and holds for all its rows.
  var seriesTitle: SeriesTitle?
  /// The units that lines above it name.
  var units: [WrittenUnit] = []
  /// A unit line above it that cannot be read; nil where all can.
  var unreadUnit: Judgement.Hold?
  /// The notes below it, by their marks.
  var notes = TableNotes([TableRow]())
  /// Whether any row was not blank.
  var hasWords = false
  /// Whether a note came: what is below it is a note as well, unless it goes on with the table.
  var isBelowNote = false
  /// Whether a header of another table came that makes none: what is below it is not of this table.
  var isBelowOther = false
  /// Cells alone that may be the titles of a table below, until a row of data shows that they are not.
  private var titles: [ExportRow] = []
  /// The lines since the last row of data that name a unit, each with what is said of it should no header follow.
  private var unitLines: [(unit: WrittenUnit, row: TableRow, finding: Finding)] = []
  /// By label column: the word for something else than results above, after which no other label came.
  private var othersAbove: [Int: String] = [:]

  init(_ layout: ExportLayout, end: Int) {
    self.layout = layout
    start = end
    weight = layout.form == .wide ? max(1, layout.values.count) : 1
  }

  /// The lines that belong to a header which comes next.
  var linesAbove: [TableRow] {
    (titles.map(\.record) + unitLines.map(\.row)).sorted { $0.number < $1.number }
  }

  /// Whether a cell alone may be the title of a table below.
  var mayEndHere: Bool { layout.form != .programme && !isBelowOther && !isBelowNote }

  /// Remembers a row whose only cell may be a title.
  mutating func add(title: ExportRow) {
    titles.append(title)
  }

  /// Forgets the rows that may be titles: they are those of another table, or rows of this one.
  mutating func leaveTitles() -> [ExportRow] {
    guard !titles.isEmpty else { return [] }
    defer { titles = [] }
    return titles
  }

  /// Remembers a line that names a unit.
  mutating func add(_ unit: WrittenUnit, in row: TableRow, reportingTo finding: Finding) {
    unitLines.append((unit, row, finding))
  }

  /// Forgets the lines that name a unit, and reports them: the table goes on, or ends.
  mutating func leaveUnits(reportingTo findings: inout FindingList) {
    guard !unitLines.isEmpty else { return }
    findings += unitLines.map(\.finding)
    unitLines = []
  }

  /// Forgets the lines that name a unit: a header has one, be it of these lines or its own.
  mutating func forgetUnits() { unitLines = [] }

  /// Whether a header is that of this table once more, as it stands on every page: one with another unit is not.
  func isRepeated(by next: ExportLayout, units nextUnits: [WrittenUnit]) -> Bool {
    !isBelowOther && next.header.words == layout.header.words
      && next.values.map(\.written) == layout.values.map(\.written)
      && (nextUnits.isEmpty || nextUnits == units)
  }

  /// Remembers a word for something else than results in a label column, or forgets it at another label.
  mutating func remember(_ text: String?, at column: Int) { othersAbove[column] = text }

  /// The word for something else above a blank cell of a label column.
  func other(above column: Int) -> String? { othersAbove[column] }

  /// The label columns of which it matters what a row says: those that it has, and those below a word for something else.
  func labelColumns(of row: ExportRow) -> [Int] {
    let width = row.width
    return layout.labelIndices.prefix { $0 < width } + othersAbove.keys.filter { $0 >= width }.sorted()
  }

  /// Forgets the labels of the rows above.
  mutating func forgetLabels() { othersAbove = [:] }

  /// The unit of an indicator's values beside which none stands, or why the lines above the table leave it open.
  func unit(for unit: Unit) -> Result<WrittenUnit?, Judgement.Hold> {
    if let unreadUnit { return .failure(unreadUnit) }
    let different = Set(units)
    guard let first = units.first else { return .success(nil) }
    let fitting = different.filter { UnitNotation.isSame($0.base, unit.base) }
    if fitting.count == 1 { return .success(fitting.first) }
    return .failure(
      Judgement.Hold(
        cause: .unitLineUnread, place: Place(file: "", line: layout.header.line),
        text: different.count == 1 ? first.text : units.map(\.text).joined(separator: "・")))
  }
}
