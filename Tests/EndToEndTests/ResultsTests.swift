import Foundation
import TestKit
import Testing

/// The machine-readable results beside the workbooks.
struct ResultsTests {
  private static func example(_ name: String) throws -> Data { try ExampleSet.shared.data("R6/" + name) }

  private static func written(_ name: String, from inputs: String) throws -> Data {
    try WorkingFolder.with { folder in
      let run = try Command.run(["report", "--inputs", inputs, "--outputs", "O", "--quiet"], in: folder)
      #expect([0, 65].contains(run.status))
      return try Data(contentsOf: URL(fileURLWithPath: folder + "/O/R6/" + name))
    }
  }

  @Test func `results.json names every figure, or why it has no value`() throws {
    let json = try #require(
      JSONSerialization.jsonObject(with: Self.example("results.json")) as? [String: Any])
    #expect(json["schema"] as? Int == 2)
    #expect(json["report_year"] as? String == "R6")
    let indicators = try #require(json["indicators"] as? [[String: Any]])
    #expect(indicators.count == 34)
    #expect(indicators.compactMap { ($0["placements"] as? [Any])?.count }.reduce(0, +) == 38)
    for indicator in indicators {
      let id = try #require(indicator["id"] as? String)
      let figures = try #require(indicator["figures"] as? [String: Any])
      let reasons = try #require(indicator["reasons"] as? [String: String])
      let rounded = try #require(indicator["rounded"] as? [String: Double])
      #expect(Set(figures.filter { $0.value is NSNull }.keys) == Set(reasons.keys), "\(id)")
      for (name, value) in rounded {
        let exact = try #require(figures[name] as? Double, "\(id) \(name)")
        #expect(exact != value, "\(id) \(name)")
      }
      let observations = try #require(indicator["observations"] as? [[String: Any]])
      #expect(!observations.isEmpty, "\(id)")
      for observation in observations {
        #expect(observation["year"] is String)
        #expect((observation["value"] is NSNull) == (observation["reason"] is String), "\(id)")
        #expect(observation["treatment"] is String)
      }
    }
  }

  @Test
  func
    `results.json has the initiatives of the joint programme, with who has not reported what is not reported`()
    throws
  {
    let json = try #require(
      JSONSerialization.jsonObject(with: Self.example("results.json")) as? [String: Any])
    let initiatives = try #require(json["programme"] as? [[String: Any]])
    #expect(initiatives.count == 22)
    #expect(initiatives.first?["id"] as? String == "Ⅰ①")
    let fourth = try #require(initiatives.first { $0["id"] as? String == "Ⅰ④" })
    #expect(fourth["unreported"] as? [String] == ["R2"])
    #expect(fourth["pending_reporters"] as? [String] == ["道", "札幌市"])
    let figures = initiatives.flatMap { $0["metrics"] as? [[String: Any]] ?? [] }
    #expect(figures.count == 24)
    for figure in figures {
      #expect((figure["evaluation"] is NSNull) == (figure["target"] is NSNull))
      #expect((figure["observations"] as? [Any])?.isEmpty == false)
    }
  }

  @Test func `結果一覧.csv has one row for each placement, for a spreadsheet`() throws {
    let data = try Self.example("結果一覧.csv")
    #expect(data.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = String(decoding: data.dropFirst(3), as: UTF8.self)
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.count == 40)
    #expect(lines.last == "")
    #expect(lines.first?.hasPrefix("区分,施策,No,指標ID,指標名,再掲,単位,種別,基準,") == true)
    #expect(lines.filter { $0.contains(",再掲,") && !$0.hasPrefix("区分") }.count == 4)
  }

  @Test func `a quote before a combining mark is doubled as any other`() throws {
    try Samples.with { folder in
      try WorkingFolder.write(
        "指標ID,年度,値,備考\nK01,R6,\"1,532\",\"か\"\"\u{3099},b\"\n", to: "Inputs/exports/移住課.csv", in: folder)
      let text = String(decoding: try Self.written("結果一覧.csv", from: folder + "/Inputs"), as: UTF8.self)
      #expect(text.utf8.contains("\"か\"\"\u{3099},b\"".utf8))
    }
  }

  @Test(arguments: ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
  func `a text that a spreadsheet would run is made inert`(_ opening: String) throws {
    try Samples.with { folder in
      try WorkingFolder.write(
        "指標ID,年度,値,備考\nK01,R6,\"1,532\",\"\(opening)cmd|'/c calc'!A1\"\n", to: "Inputs/exports/移住課.csv",
        in: folder)
      let text = String(decoding: try Self.written("結果一覧.csv", from: folder + "/Inputs"), as: UTF8.self)
      #expect(text.contains(",'\(opening)cmd|'/c calc'!A1,"))
      #expect(!text.contains(",\(opening)cmd"))
    }
  }
}
