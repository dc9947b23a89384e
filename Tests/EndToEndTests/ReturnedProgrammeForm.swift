import ArgumentParser
import Evaluations
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

/// The form of the joint programme of the example, filled in by somebody and put among its exports.
struct ReturnedProgrammeForm {
  /// What the exports gave without it.
  let before: Exports
  let after: Reading<Exports>
  let table: String

  /// The codes of the findings at the form, each once.
  var codes: [String] {
    Set(findings.map(\.message.code)).sorted()
  }
  /// The findings at the form.
  var findings: [Finding] { after.findings.filter { $0.place.file.contains(Self.name) } }

  /// Whether the form changes nothing.
  var isUnchanged: Bool {
    after.value.observations == before.observations && after.value.programme == before.programme
  }

  /// The value of a metric for the year that is asked for.
  func value(_ initiative: String, _ metric: String) -> Observation? {
    let found = after.value.programme.metrics.first {
      $0.initiative.description == initiative && $0.indicator.name == metric
    }
    return found.flatMap { after.value.observations[$0.id, .main, FiscalYear(2024)] }
  }

  /// The report on an initiative for the year that is asked for.
  func report(_ initiative: String) -> InitiativeReport? {
    after.value.programme.reports.first {
      $0.initiative.description == initiative && $0.year == FiscalYear(2024)
    }
  }

  private static let name = "戻った様式"

  /// - Parameters:
  ///   - isReported: whether the exports already hold what was reported for the year.
  ///   - later: an export that comes after the form was written.
  ///   - isFirst: whether the form is read before the other files.
  ///   - save: writes the form into the exports under a path without extension; as a workbook by default.
  static func of(
    isReported: Bool = true, later: String? = nil, isFirst: Bool = false,
    _ change: (inout EditedWorkbook) throws -> Void = { _ in },
    save: (_ form: RequestForm, _ book: Workbook, _ path: String) throws -> Void = { _, book, path in
      _ = try write(book, to: path + ".xlsx")
    }
  ) throws -> ReturnedProgrammeForm {
    try WorkingFolder.with { folder in
      try Samples.overlay(URL(fileURLWithPath: Samples.shipped + "/example"), on: folder + "/Inputs")
      let exports = folder + "/Inputs/exports"
      for name in try FileManager.default.contentsOfDirectory(atPath: exports)
      where name.contains("共同プログラム") && !isReported {
        let text = try String(contentsOfFile: exports + "/" + name, encoding: .utf8)
        let kept = text.split(whereSeparator: \.isNewline).filter { !$0.contains(",R6,") }
        try WorkingFolder.write(kept.joined(separator: "\n") + "\n", to: name, in: exports)
      }
      let line = try ReportPipeline(InputOptions.parse(["--inputs", folder + "/Inputs", "--year", "R6"]))
      let programme = try #require(line.programme)
      let form = try #require(programmeForm(programme, plan: line.plan, version: "1"))
      var edited = EditedWorkbook(book: form.workbook)
      try change(&edited)
      if let later { try WorkingFolder.write(later, to: "17_後から.csv", in: exports) }
      let before = try readExports(folder: InputFolder(exports), for: line.plan).value
      try save(form, edited.book, exports + "/" + (isFirst ? "00_" : "") + name)
      let after = try readExports(folder: InputFolder(exports), for: line.plan)
      return ReturnedProgrammeForm(before: before, after: after, table: form.table)
    }
  }
}

extension ReturnedProgrammeForm {
  /// A sheet as a spreadsheet saves it as CSV: every cell from the first one on, hidden columns too.
  static func csv(of sheet: Sheet) -> String {
    let (rows, columns) = (sheet.cells.keys.map(\.row).max() ?? 0, sheet.cells.keys.map(\.column).max() ?? 0)
    return csv(
      (0...rows).map { row in
        (0...columns).map { column in
          switch sheet.cells[Position(row: row, column: column)]?.content {
          case .text(let text): text
          case .number(let number): "\(number)"
          default: ""
          }
        }
      })
  }

  /// Rows as a spreadsheet saves them.
  static func csv(_ rows: [[String]]) -> String {
    let lines = rows.map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\r\n"
    }
    return "\u{FEFF}" + lines.joined()
  }
}

extension EditedWorkbook {
  /// The cell of a row of an initiative below a heading; the rows of an initiative are numbered from 0.
  func position(_ initiative: String, _ number: Int, _ heading: String) throws -> Position {
    let table = area(.table)
    let rows = (table.first.row + 1...table.last.row).filter {
      text(Position(row: $0, column: table.first.column)) == initiative
    }
    let column = (table.first.column...table.last.column).first {
      text(Position(row: table.first.row, column: $0)) == heading
    }
    guard number < rows.count else { throw CocoaError(.coderValueNotFound) }
    return Position(row: rows[number], column: try #require(column, "\(heading)"))
  }

  /// Writes into the first row of an initiative, by headings.
  mutating func fill(_ initiative: String, _ cells: [(String, Cell.Content)]) throws {
    try fill(initiative, 0, cells)
  }

  /// Writes into a row of an initiative, by headings.
  mutating func fill(_ initiative: String, _ number: Int, _ cells: [(String, Cell.Content)]) throws {
    for (heading, content) in cells {
      put(content, at: try position(initiative, number, heading))
    }
  }
}
