import Foundation
import TestKit
import Testing

/// The exchange with departments: return slips, request forms and their answers.
struct DepartmentsTests {
  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  private static let slip = "R6/差し戻し票/差し戻し票_移住課.txt"

  private static func spoil(_ folder: String) throws {
    try WorkingFolder.write(
      "指標ID,年度,値\nK01,R4,\"1,420\"\nK01,R5,１２.３.４\nK77,R5,3\n", to: "Inputs/exports/移住課.csv", in: folder)
  }

  @Test func `who has something to correct gets a slip, and the next report takes it away`() throws {
    try Samples.with { folder in
      try Self.spoil(folder)
      _ = try Command.run(["report", "--quiet"], in: folder)
      let slips = try Tree(folder + "/Outputs").names.filter { $0.contains("差し戻し票") }
      let departments = ["移住課", "統計課", "航空課"]
      #expect(
        slips == departments.flatMap { ["R6/差し戻し票/差し戻し票_\($0).txt", "R6/差し戻し票/差し戻し票_\($0).xlsx"] })
      let text = try Self.text(folder + "/Outputs/" + Self.slip)
      #expect(text.contains("３.４") && text.contains("「K77」という指標は計画にありません"))
      let corrected = (1...6).map { "K01,R\($0),1\($0)00\n" }.joined()
      try WorkingFolder.write("指標ID,年度,値\n" + corrected, to: "Inputs/exports/移住課.csv", in: folder)
      let run = try Command.run(["report", "--quiet"], in: folder)
      #expect(run.standardError == "")
      #expect(try !Tree(folder + "/Outputs").names.contains(Self.slip))
      #expect(try Tree(folder + "/Outputs").names.allSatisfy { !$0.hasPrefix("退避") })
    }
  }

  @Test func `a slip lists years of which the same is said in one line, and nothing that needs no answer`()
    throws
  {
    try Samples.with { folder in
      try WorkingFolder.write(
        "指標ID,年度,値,単位\nK01,R2,1400,件\nK01,R3,1450,件\nK01,R5,集計中,件\n", to: "Inputs/exports/移住課.csv", in: folder
      )
      // The same value twice is a note, which asks nobody for anything.
      try WorkingFolder.write("指標ID,年度,値\nK01,R2,1400\n", to: "Inputs/exports/移住課（控え）.csv", in: folder)
      let check = try Command.run(["check", "--slips"], in: folder)
      #expect(check.output.contains("修正は不要です。"))
      let text = try Self.text(folder + "/Outputs/差し戻し票/差し戻し票_移住課.txt")
      #expect(text.contains("２　未提出の値（4件）\r\n・相談件数　R1・R4・R6　未提出（最新の実績 R3、"))
      #expect(text.contains("\r\n・相談件数　R5　集計中（最新の実績 R3、"))
      #expect(!text.contains("修正は不要です"))
    }
  }

  @Test func `an answer written into a slip is moved aside, never lost`() throws {
    try Samples.with { folder in
      try Self.spoil(folder)
      _ = try Command.run(["report", "--quiet"], in: folder)
      try WorkingFolder.write("回答", to: "Outputs/" + Self.slip, in: folder)
      try WorkingFolder.write("控え", to: "Outputs/R6/差し戻し票/控え.txt", in: folder)
      let run = try Command.run(["report", "--quiet"], in: folder)
      #expect(run.standardError.contains("退避しました: Outputs/退避/R6_差し戻し票_控え.txt"))
      let tree = try Tree(folder + "/Outputs")
      #expect(tree.files["退避/R6_差し戻し票_差し戻し票_移住課.txt"] == Data("回答".utf8))
      #expect(tree.files["退避/R6_差し戻し票_控え.txt"] == Data("控え".utf8))
      #expect(tree.names.contains(Self.slip))
    }
  }

  @Test func `a form is filled in, put among the exports, and reported without a touch`() throws {
    try Samples.with { folder in
      let run = try Command.run(["template", "--year", "R6"], in: folder)
      #expect(run.status == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/Outputs/照会様式").sorted()
      #expect(
        names == ["移住課", "統計課", "航空課"].flatMap { ["照会様式_R6_\($0).csv", "照会様式_R6_\($0).xlsx"] }.sorted())

      // An unchanged form causes no correction, and no heading of it is doubtful.
      let form = folder + "/Outputs/照会様式/照会様式_R6_移住課.csv"
      let blank = try Self.text(form)
      let row = try #require(blank.split(separator: "\r\n").first { $0.contains(",R6,") })
      #expect(row.contains("／R6 1,532（速報）\",R6,,件,,"))
      try WorkingFolder.write(blank, to: "Inputs/exports/照会様式_R6_移住課.csv", in: folder)
      let check = try Command.run(["check"], in: folder)
      #expect(check.status == 0)
      #expect(!check.output.contains("見出し"))

      let filled = blank.replacing(",R6,,件,,", with: ",R6,\"1,580\",件,確定,")
      try WorkingFolder.write(filled, to: "Inputs/exports/照会様式_R6_移住課.csv", in: folder)
      let after = try Command.run(["explain", "K01"], in: folder)
      #expect(after.output.contains("1,580件  確定    exports/照会様式_R6_移住課.csv 3行目（F列）"))
      #expect(after.output.contains("評価　　　◎ 達成"))
    }
  }

  @Test func `both sides of a balance are asked and taken back`() throws {
    try Samples.with { folder in
      let plan = folder + "/Inputs/plan"
      let indicators = try Self.text(plan + "/indicators.csv").replacing("均衡（R5）", with: "均衡（R6）")
      try WorkingFolder.write(indicators, to: "indicators.csv", in: plan)
      _ = try Command.run(["template", "--year", "R6", "--department", "統計課"], in: folder)
      let blank = try Self.text(folder + "/Outputs/照会様式/照会様式_R6_統計課.csv")
      let lines = blank.split(separator: "\r\n").map(String.init)
      #expect(lines.filter { $0.contains(",R6,") }.map { $0.prefix { $0 != "," } } == ["G1-in", "G1-out"])
      let filled = lines.map { line in
        line.contains(",R6,") ? line.replacing(",R6,,人,", with: ",R6,\"5万4,100\",人,") : line
      }
      try WorkingFolder.write(
        filled.filter { $0.contains(",R6,") || $0.contains("指標ID") }.joined(separator: "\r\n") + "\r\n",
        to: "Inputs/exports/統計課の回答.csv", in: folder)
      let run = try Command.run(["explain", "G1"], in: folder)
      #expect(run.output.contains("54,100人  確定"))
    }
  }

  @Test func `the report year is asked while a value is missing, and a filled form is moved aside`() throws {
    try Samples.with { folder in
      _ = try Command.run(["template", "--department", "移住課"], in: folder)
      let path = "Outputs/照会様式/照会様式_R6_移住課.csv"
      #expect(try Self.text(folder + "/" + path).contains(",R6,,件,"))
      #expect(try !Self.text(folder + "/" + path).contains(",R7,"))
      let again = try Command.run(["template", "--department", "移住課"], in: folder)
      #expect(again.output == "R6年度（令和６年度）の値を照会する様式です。\n様式は前と同じです。\n")
      try WorkingFolder.write("記入済み", to: path, in: folder)
      let run = try Command.run(["template", "--department", "移住課"], in: folder)
      #expect(run.standardError == "前の様式を退避しました: Outputs/退避/前の様式_照会様式_R6_移住課.csv\n")
      #expect(try Self.text(folder + "/Outputs/退避/前の様式_照会様式_R6_移住課.csv") == "記入済み")
      let unknown = try Command.run(["template", "--department", "移民課"], in: folder)
      #expect(unknown.status == 64)
      #expect(unknown.standardError.contains("計画の所管課は 統計課、移住課、航空課 です"))
    }
  }
}
