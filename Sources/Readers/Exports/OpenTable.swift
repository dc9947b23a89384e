import Indicators

/// A table of an export whose rows are being read, and what those so far mean for those that follow.
struct OpenTable {
  let layout: ExportLayout
  /// How many rows of the account one row is: each cell of a wide table counts.
  let weight: Int
  /// Whether any row was not blank.
  var hasWords = false
  /// Whether a note came: what is below it is a note as well, unless it goes on with the table.
  var isBelowNote = false
  /// Whether a header of another table came that makes none: what is below it is not of this table.
  var isBelowOther = false
  /// Cells alone that may be the titles of a table below, until a row of data shows that they are not.
  private var titles: [ExportRow] = []
  /// The lines since the last row of data that name a unit, each with what is said of it should no header follow.
  private var unitLines: [(unit: WrittenUnit, finding: Finding)] = []

  init(_ layout: ExportLayout) {
    self.layout = layout
    weight = layout.form == .wide ? layout.years.count : 1
  }

  /// The units that a header would take over if it came next.
  var units: [WrittenUnit] { unitLines.map(\.unit) }

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
  mutating func add(_ unit: WrittenUnit, reportingTo finding: Finding) {
    unitLines.append((unit, finding))
  }

  /// Forgets the lines that name a unit, and tells them: the table goes on, or ends.
  mutating func leaveUnits(reportingTo findings: inout [Finding]) {
    // Nearly every row comes here without one.
    guard !unitLines.isEmpty else { return }
    findings += unitLines.map(\.finding)
    unitLines = []
  }

  /// Forgets the lines that name a unit: a header has one, be it of these lines or its own.
  mutating func forgetUnits() { unitLines = [] }

  /// Whether a header is that of this table once more, as it stands on every page: one with another unit is not.
  func isRepeated(by next: ExportLayout) -> Bool {
    !isBelowOther && next.header.words == layout.header.words && (next.unit ?? layout.unit) == layout.unit
  }
}
