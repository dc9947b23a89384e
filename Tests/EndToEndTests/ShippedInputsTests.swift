import Foundation
import TestKit
import Testing

/// The shipped inputs: the plan of the strategy, its published values, and the example.
struct ShippedInputsTests {
  private static func rows(_ text: String) -> [[String]] {
    text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test(arguments: ["", "/example"])
  func `the plan has 38 placements of 34 indicators, four of them again`(_ folder: String) throws {
    let run = try Command.run(["plan", "--format", "csv", "--inputs", Samples.shipped + folder], in: "/")
    #expect(run.status == 0)
    #expect(run.standardError == "")
    let rows = Self.rows(run.output)
    #expect(
      rows.first?.joined(separator: ",")
        == "section,measure,indicator,id,kind,unit,baseline,baseline_year,target,from_year,target_year,at_least,year_kind,reprint,comparison,lower,upper"
    )
    let placements = rows.dropFirst()
    #expect(placements.count == 38)
    #expect(placements.allSatisfy { $0.count == 17 })
    #expect(Set(placements.compactMap { $0.count > 3 ? $0[3] : nil }).count == 34)
    #expect(placements.filter { $0[13] == "true" }.count == 4)
    #expect(
      Set(placements.map { $0[4] })
        == ["level", "new", "cumulative", "every_year", "growth", "all", "maintain", "balance"])
  }

  @Test(arguments: ["", "/example"])
  func `eleven workbooks, four of the joint programme and the results are written`(_ inputs: String) throws {
    try WorkingFolder.with { folder in
      let run = try Command.run(
        ["report", "--inputs", Samples.shipped + inputs, "--outputs", "O"], in: folder)
      #expect([0, 65].contains(run.status))
      let check = try Command.run(["check", "--inputs", Samples.shipped + inputs], in: folder)
      #expect(check.status == run.status)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/O/R6")
      #expect(names.filter { $0.hasSuffix(".xlsx") }.count == 15)
      #expect(names.contains("results.json") && names.contains("結果一覧.csv"))
      #expect(run.output.contains("指標 34・区分 9・"))
      #expect(run.output.split(whereSeparator: \.isNewline).count == 1)
    }
  }
}
