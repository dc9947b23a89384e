import Foundation
import TestKit
import Testing

/// The page in English stands only where the plan gives every indicator a name in English; names of the plan are escaped
/// wherever they stand.
struct PublicNamesTests {
  /// Gives each indicator of the sample plan a name and a name in English.
  private static func rename(_ folder: String, _ name: (Int) -> String, english: ((Int) -> String)?) throws {
    let path = folder + "/Inputs/plan/indicators.csv"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
    func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    let rows = lines.enumerated().map { index, line in
      if index == 0 { return line + (english == nil ? "" : ",指標名（英）") }
      var fields = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
      fields[1] = quoted(name(index))
      return fields.joined(separator: ",") + (english.map { "," + quoted($0(index)) } ?? "")
    }
    try WorkingFolder.write(
      rows.joined(separator: "\r\n") + "\r\n", to: "Inputs/plan/indicators.csv", in: folder)
  }

  private static func report(_ folder: String, _ more: [String] = []) throws -> [String: Data] {
    let run = try Command.run(["report", "--quiet"] + more, in: folder)
    #expect([0, 65].contains(run.status), "\(run)")
    return try Tree(folder + "/Outputs").files
  }

  private static let page = "R6/公表前/index.html"
  private static let english = "R6/公表前/index.en.html"

  private static func isKanji(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.properties.isIdeographic }
  }

  @Test func `without names in English, no page pretends`() throws {
    try Samples.with { folder in
      let files = try Self.report(folder, ["--language", "en"])
      #expect(files[Self.page] != nil && files[Self.english] == nil)
    }
  }

  @Test func `with names in English, the page is written in English when asked`() throws {
    try Samples.with { folder in
      try Self.rename(folder, { "指標\($0)" }, english: { "Indicator <\($0)> & more" })
      let unasked = try Self.report(folder)
      #expect(unasked[Self.page] != nil && unasked[Self.english] == nil)
      let data = try #require(Self.report(folder, ["--language", "en"])[Self.english])
      let page = try Markup(page: String(decoding: data, as: UTF8.self))
      #expect(page.attributes["lang"] == "en")
      #expect(page.all("h3").contains { $0.text.hasSuffix("Indicator <1> & more") })
      #expect(page.all("title").first?.text.hasPrefix("Draft before publication") == true)
      // What only the plan says stays in Japanese, and says so.
      let japanese = page.all.filter { $0.attributes["lang"] == "ja" }.map(\.text)
      #expect(japanese.contains { $0.contains("移住") })
      // Units and series stand within texts in English; a description, which cannot mark them, does without.
      #expect(japanese.contains("件"))
      #expect(page.all("caption").contains { $0.text.hasSuffix("Indicator <2> & more by year (件)") })
      let descriptions = page.all("desc").map(\.text)
      #expect(!descriptions.isEmpty)
      #expect(descriptions.allSatisfy { $0.hasPrefix("Values: ") && !$0.contains(where: Self.isKanji) })
      #expect(descriptions.contains { $0.contains(" Target: R6 ") })
    }
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "A & B \"C\" 'D'", "</title></head><body onload=x>", "]]><!--", "&lt;b&gt;",
    String(repeating: "長い名前", count: 20),
  ])
  func `a hostile name is shown as it is and obeyed nowhere`(_ name: String) throws {
    try Samples.with { folder in
      try Self.rename(folder, { "\(name)\($0)" }, english: { "\(name)\($0)" })
      let files = try Self.report(folder, ["--language", "en"])
      for file in [Self.page, Self.english] {
        let page = try Markup(page: String(decoding: try #require(files[file]), as: UTF8.self))
        #expect(!page.all.contains { $0.name == "script" || $0.attributes["onload"] != nil })
        #expect(
          page.all("h3").contains { $0.text.hasSuffix("\(name)1") },
          "\(page.all("h3").map(\.text))")
      }
      _ = try JSONValue(#require(files["R6/公表前/datapackage.json"]))
      let table = try CSVTable(String(decoding: try #require(files["R6/公表前/KPI_R6_評価.csv"]), as: UTF8.self))
      #expect(table.rows.contains { $0["指標名"] == "\(name)1" })
    }
  }
}
