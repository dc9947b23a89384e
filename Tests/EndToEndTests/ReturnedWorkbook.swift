import ArgumentParser
import Exchange
import Foundation
import Indicators
import Readers
import Sheets
import Tables
import TestKit
import Testing
import Workbooks

@testable import tassei

/// A workbook of the program that somebody changed and put among the exports.
struct ReturnedWorkbook {
  /// What the exports gave without it.
  let before: Observations
  let observations: Observations
  /// The findings about it, and those of the same exports that were none without it.
  let findings: [Finding]
  /// The cell of K01 in R5.
  let place: (row: Int, letters: String)

  /// The codes of the findings at the workbook, each once.
  var codes: [String] {
    Set(findings.filter { $0.place.file.contains("返却") }.map(\.message.code)).sorted()
  }
  /// The indicators and years of changed values.
  var changes: [String] {
    findings.filter { $0.message.code == "workbook-value-changed" }
      .map { "\($0.indicator?.text ?? "?") \($0.year?.label ?? "?")" }
  }

  /// Whether the values and reasons are those that there are without the workbook.
  var isUnchanged: Bool {
    func given(_ observations: Observations) -> [Observation] {
      observations.sorted.filter { $0.value != .absent(.notSubmitted) }
    }
    return given(observations) == given(before)
  }

  subscript(_ id: String, _ year: Int, _ series: IndicatorSeries = .main) -> Observation? {
    observations[Indicator.ID(id), series, FiscalYear(year)]
  }

  /// A workbook of the report, chosen by a part of its file name.
  ///
  /// - Parameter inputs: the folder of the inputs; nil for those of the tests, among whose exports it is put.
  static func report(
    _ name: String = "_4-1_", year: String = "R6", inputs: String? = nil,
    _ change: (inout EditedWorkbook) throws -> Void
  ) throws -> ReturnedWorkbook {
    try from(inputs: inputs, year: year, change) { line in
      try #require(line.books.first { $0.fileName.contains(name) }).workbook
    }
  }

  /// The form of one department for R7, the target year of its indicators in this plan.
  ///
  /// - Parameter ofBoth: whether K02 is an indicator of the department too, on the line below K01.
  static func form(
    ofBoth: Bool = false, _ change: (inout EditedWorkbook) throws -> Void
  ) throws -> ReturnedWorkbook {
    let path = "Inputs/plan/indicators.csv"
    let indicators = try String(
      contentsOf: Samples.cases.appendingPathComponent(path), encoding: .utf8)
    var later = (path: path, text: indicators.replacing("1,560件(R6)", with: "1,560件(R7)"))
    if ofBoth {
      later.text = later.text.replacing("以上(R6)", with: "以上(R7)").replacing(",航空課,", with: ",移住課,")
    }
    return try from(adding: later, year: "R7", change) { line in
      let forms = requestForms(line.evaluations, plan: line.plan, version: "1")
      return try #require(forms.first { $0.department == "移住課" }).workbook
    }
  }

  /// The first slip that another export causes.
  static func slip(
    adding other: (path: String, text: String), _ change: (inout EditedWorkbook) throws -> Void
  ) throws -> ReturnedWorkbook {
    try from(adding: other, change) { try #require($0.slips.first).workbook }
  }

  private static func from(
    inputs: String? = nil, adding other: (path: String, text: String)? = nil, year: String = "R6",
    _ change: (inout EditedWorkbook) throws -> Void, book: (ReportPipeline) throws -> Workbook
  ) throws -> ReturnedWorkbook {
    try Samples.with { folder in
      if let other { try WorkingFolder.write(other.text, to: other.path, in: folder) }
      let line = try ReportPipeline(
        InputOptions.parse(["--inputs", inputs ?? folder + "/Inputs", "--year", year]))
      var edited = EditedWorkbook(book: try book(line))
      try change(&edited)
      let exports = inputs == nil ? folder + "/Inputs/exports" : folder + "/returned"
      try FileManager.default.createDirectory(atPath: exports, withIntermediateDirectories: true)
      let before = try? readExports(folder: InputFolder(exports), for: line.plan)
      _ = try write(edited.book, to: exports + "/返却.xlsx")
      let after = try readExports(folder: InputFolder(exports), for: line.plan)
      return ReturnedWorkbook(
        before: before?.value.observations ?? after.value.observations,
        observations: after.value.observations, findings: after.findings, place: edited.place)
    }
  }

  private init(
    before: Observations, observations: Observations, findings: [Finding], place: (row: Int, letters: String)
  ) {
    self.before = before
    self.observations = observations
    self.findings = findings
    self.place = place
  }
}

/// A workbook in the hands of somebody who changes it.
struct EditedWorkbook {
  var book: Workbook

  /// The number of the sheet that the areas are of.
  var sheet: Int {
    let formula = book.definedNames.first { $0.name.hasPrefix("Tassei_") && $0.formula.contains("!") }?
      .formula
    return book.sheets.firstIndex { formula?.hasPrefix("='\($0.name)'!") ?? false } ?? 0
  }

  /// The cell of K01 in R5 among the values, where there is one.
  var place: (row: Int, letters: String) {
    guard let position = position(.values, "K01", "R5") else { return (0, "") }
    return (position.row, position.reference.filter(\.isLetter))
  }

  func area(_ area: BookArea) -> Area {
    let formula = book.definedNames.first { $0.name == area.rawValue }?.formula ?? ""
    let corners = formula.split(separator: "!").last?.replacing("$", with: "").split(separator: ":") ?? []
    let positions = corners.map { corner in
      let letters = corner.prefix(while: \.isLetter).utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
      return Position(row: (Int(corner.drop(while: \.isLetter)) ?? 1) - 1, column: letters - 1)
    }
    return Area(positions.first ?? Position(row: 0, column: 0), positions.last ?? Position(row: 0, column: 0))
  }

  func text(_ position: Position) -> String {
    if case .text(let text) = book.sheets[sheet].cells[position]?.content { text } else { "" }
  }

  /// The cell of a year of a series in one of the areas beside the ids.
  private func position(_ area: BookArea, _ id: String, _ year: String) -> Position? {
    let (ids, years, cells) = (self.area(.ids), self.area(.years), self.area(area))
    let row = (ids.first.row...ids.last.row).first { text(Position(row: $0, column: ids.first.column)) == id }
    let column = (0..<years.columnCount).first {
      text(Position(row: years.first.row, column: years.first.column + $0)) == year
    }
    guard let row, let column else { return nil }
    return Position(row: row, column: cells.first.column + column)
  }

  mutating func set(_ area: BookArea, _ id: String, _ year: String, _ content: Cell.Content) {
    guard let position = position(area, id, year) else { return }
    put(content, at: position)
  }

  mutating func set(_ area: BookArea, row: Int, column: Int, _ content: Cell.Content) {
    let first = self.area(area).first
    put(content, at: Position(row: first.row + row, column: first.column + column))
  }

  /// The cell of a form: the value of K01 in a year, the 状態 below it, or a text of the newest year.
  private func position(year: String, _ heading: String) throws -> Position {
    switch heading {
    case "値", "状態":
      let value = try #require(position(.values, "K01", year))
      return Position(row: value.row + (heading == "状態" ? 1 : 0), column: value.column)
    default:
      let table = area(.table)
      let column = try #require(
        (table.first.column...table.last.column).first {
          text(Position(row: table.first.row, column: $0)) == heading
        })
      return Position(row: table.first.row + 1, column: column)
    }
  }

  mutating func set(year: String, _ heading: String, _ content: Cell.Content) {
    guard let position = try? position(year: year, heading) else { return }
    put(content, at: position)
  }

  mutating func restyle(year: String, _ heading: String, _ change: (inout Style) -> Void) {
    guard let position = try? position(year: year, heading),
      var cell = book.sheets[sheet].cells[position]
    else { return }
    var style = cell.style
    change(&style)
    cell = Cell(cell.content, style: style)
    book.sheets[sheet].cells[position] = cell
  }

  mutating func put(_ content: Cell.Content, at position: Position) {
    let style = book.sheets[sheet].cells[position]?.style ?? Style()
    book.sheets[sheet].write(content, at: position, style: style)
  }

  mutating func mark(_ change: (String) -> String) {
    guard let index = book.definedNames.firstIndex(where: { $0.name == BookMark.name }) else { return }
    book.definedNames[index].formula = change(book.definedNames[index].formula)
  }
}
