import Foundation
import Indicators
import TestKit
import Testing

@testable import Readers

/// Tables of the plan that are workbooks: those of two programs give the plan that the CSV files give.
struct PlanWorkbooksTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("PlanWorkbooks")

  /// The workbooks of a folder, each in place of its CSV file or beside it.
  private static func tables(
    of folder: String, names: [String], besideTexts: Bool = false
  ) throws -> [String: [UInt8]?] {
    var tables: [String: [UInt8]?] = [:]
    for name in names {
      let file = Self.folder.appendingPathComponent("\(folder)/\(name).xlsx")
      tables[name + ".xlsx"] = [UInt8](try Data(contentsOf: file))
      if !besideTexts { tables.updateValue(nil, forKey: name + ".csv") }
    }
    return tables
  }

  private static let names = SamplePlan.tables.map { String($0.name.dropLast(4)) }

  @Test(arguments: ["openpyxl", "LibreOffice"])
  func `workbooks give the plan of the CSV files`(_ program: String) throws {
    let texts = try PlanReaderTests.read().value
    let books = try PlanReaderTests.read(replacing: Self.tables(of: program, names: Self.names))
    let plan = books.value
    #expect(plan.settings == texts.settings)
    #expect(plan.ratings == texts.ratings)
    #expect(plan.aliases.map(\.meaning) == texts.aliases.map(\.meaning))
    // But for the names of the files all is the same, lines and columns too.
    let sheet = program == "openpyxl" ? "表" : nil
    #expect(Self.described(plan, sheet) == Self.described(texts, nil))
    let codes = Set(books.findings.map(\.message.code))
    #expect(codes == (program == "openpyxl" ? ["sheet-hidden", "sheet-without-table"] : []))
  }

  private static func described(_ plan: Plan, _ sheet: String?) -> String {
    let parts: [Any] = [
      plan.sections, plan.indicators, plan.placements, plan.constants, plan.path, plan.overrides,
      plan.treatments,
    ]
    return names.reduce(String(describing: parts)) {
      $0.replacing("\($1).xlsx［\(sheet ?? $1)］", with: $1 + ".csv")
    }
  }

  @Test func `one workbook stands among CSV files, and its cells are named by their sheet`() throws {
    var tables = try Self.tables(of: "openpyxl", names: ["indicators"])
    tables["placements.csv"] = Array("区分,施策,指標ID\n4①,移住,K01\n".utf8)
    let findings = try PlanReaderTests.read(replacing: tables).findings
    let places = findings.filter { $0.severity != .note }.map(\.place.file)
    #expect(Set(places) == ["plan/indicators.xlsx［表］", "plan/sections.csv"])
  }

  private static func mistakes(_ tables: [String: [UInt8]?]) throws -> [Finding] {
    do {
      _ = try PlanReaderTests.read(replacing: tables)
      return []
    } catch PlanError.wrong(let findings), PlanError.unread(let findings) {
      return findings
    }
  }

  /// What is said of two tables, hidden ones, cells that are neither text nor number, and of both kinds of file.
  static func findingsOfAllKinds() throws -> [Finding] {
    try mistakes(tables(of: "faults", names: ["indicators"]))
      + mistakes(tables(of: "faults", names: ["sections"]))
      + mistakes(tables(of: "faults", names: ["placements"]))
      + mistakes(tables(of: "openpyxl", names: ["path"], besideTexts: true))
  }

  @Test func `a table that is there twice or hidden and cells of other kinds stop the plan`() throws {
    let findings = try Self.findingsOfAllKinds().filter { $0.severity == .correction }
    #expect(
      findings.map {
        "\($0.place.file) \($0.place.columnLetters ?? "")\($0.place.line ?? 0) \($0.message.code)"
      }
      .joined(separator: "\n") == """
        plan/indicators.xlsx［表］ C3 plan-cell-unusable
        plan/indicators.xlsx［表］ D4 plan-cell-unusable
        plan/indicators.xlsx［表］ M4 plan-cell-unusable
        plan/indicators.xlsx［表］ I5 plan-cell-unusable
        plan/indicators.xlsx［表］ J6 plan-cell-unusable
        plan/indicators.xlsx［表］ I7 plan-cell-unusable
        plan/indicators.xlsx［表］ I8 plan-cell-unusable
        plan/sections.xlsx 0 plan-sheets-several
        plan/placements.xlsx［空］ 0 header-missing
        plan/path.csv 0 plan-table-twice
        """)
  }
}
