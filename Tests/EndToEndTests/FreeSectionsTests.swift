import Foundation
import TestKit
import Testing

/// Plans whose sections are written in words: 施策111, 基本目標1, Ⅰ-1-(1).
struct FreeSectionsTests {
  private static let sections = """
    区分,章,名称,種別,ファイル名
    基本目標1,基本目標１,数値目標,数値目標,
    施策1,基本目標１,移住の促進,節,移住の促進
    施策11,基本目標１,交通の充実,節,交通の充実
    Ⅰ-1-(1),基本目標１,定住の促進,節,定住の促進
    1.1,基本目標１,再掲の節,節,再掲の節

    """

  /// The places name the sections in other widths than their own table.
  private static let placements = """
    区分,施策,指標ID
    基本目標１,数値目標,G1
    施策１,移住の推進,K01
    施策11,空港の活性化,K02
    Ⅰ－1－（1）,定住の推進,K01
    1.1,定住の推進,K02

    """

  private static func with<Result>(_ body: (String) throws -> Result) throws -> Result {
    try Samples.with { folder in
      try WorkingFolder.write(sections, to: "Inputs/plan/sections.csv", in: folder)
      try WorkingFolder.write(placements, to: "Inputs/plan/placements.csv", in: folder)
      return try body(folder)
    }
  }

  @Test func `every section in words has its workbook, its labels and its places in the results`() throws {
    try Self.with { folder in
      let run = try Command.run(["report", "--quiet"], in: folder)
      #expect([0, 65].contains(run.status), "\(run.standardError)")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/Outputs/R6")
      #expect(
        Set(names.filter { $0.hasSuffix(".xlsx") }) == [
          "KPI_R6_00_総括.xlsx", "KPI_R6_施策1_移住の促進.xlsx", "KPI_R6_施策11_交通の充実.xlsx",
          "KPI_R6_Ⅰ-1-(1)_定住の促進.xlsx", "KPI_R6_1.1_再掲の節.xlsx", "KPI_R6_99_算定方法・出典.xlsx",
        ])
      let json = try JSONValue(Data(contentsOf: URL(fileURLWithPath: folder + "/Outputs/R6/results.json")))
      let indicators = json["indicators"]?.elements ?? []
      let places = indicators.flatMap { $0["placements"]?.elements ?? [] }
      #expect(
        places.compactMap { $0["label"] } == [
          .string("基本目標1 (1)"), .string("施策1 (1)"), .string("Ⅰ-1-(1) (1)"), .string("施策11 (1)"),
          .string("1.1 (1)"),
        ])
    }
  }

  @Test(arguments: ["施策1", "1.1", "Ⅰ-1-(1)"]) func `a section in words is asked for by them`(_ name: String)
    throws
  {
    try Self.with { folder in
      let run = try Command.run(["report", "--quiet", "--section", name], in: folder)
      #expect([0, 65].contains(run.status), "\(run.standardError)")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/Outputs/R6")
      #expect(names.filter { $0.hasSuffix(".xlsx") }.count == 1)
      #expect(names.contains { $0.hasPrefix("KPI_R6_\(name)_") })
    }
  }

  @Test func `two sections with one file name and one written twice in other widths are refused`() throws {
    try Self.with { folder in
      let rows = "施策１,基本目標１,あ,節,あ\nＡ,基本目標１,い,節,b_c\na_b,基本目標１,う,節,c\n"
      try WorkingFolder.write(Self.sections + rows, to: "Inputs/plan/sections.csv", in: folder)
      let run = try Command.run(["check"], in: folder)
      #expect(run.status == 78)
      let found = run.output.split(separator: "\n").filter { $0.contains("plan/sections.csv") }
      #expect(found.contains { $0.contains("7行目「区分」（A列）") })
      #expect(found.contains { $0.contains("9行目「ファイル名」（E列）") })
    }
  }

  @Test func `the draft of the next plan keeps the sections in words`() throws {
    try Self.with { folder in
      let run = try Command.run(["plan", "--next", "R7-R11", "N/plan"], in: folder)
      #expect(run.status == 0, "\(run.standardError)")
      for table in ["sections.csv", "placements.csv"] {
        let text = String(
          decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/N/plan/" + table)), as: UTF8.self)
        #expect(text.contains("\r\nⅠ-1-(1),"))
      }
    }
  }
}
