import Foundation
import TestKit
import Testing

/// Exports of which nothing can be used: nothing is written, and the set that stands is kept; and findings that repeat.
struct NothingCountsTests {
  /// Files of which no value, no reason and no report can be read.
  static let unusable: [(name: String, text: String)] = [
    ("空.csv", ""), ("見出しだけ.csv", "指標ID,年度,値,単位\n"), ("一覧.csv", "<!DOCTYPE html>\n<html></html>\n"),
    ("連絡.csv", "来週お送りします。\n"),
  ]

  @Test(arguments: unusable)
  func `nothing is written when nothing counts`(_ file: (name: String, text: String)) throws {
    try Samples.with { folder in
      #expect([0, 65].contains(try Command.run(["report"], in: folder).status))
      let before = try Tree(folder + "/Outputs")
      let exports = folder + "/Inputs/exports"
      for name in try FileManager.default.contentsOfDirectory(atPath: exports) {
        try FileManager.default.removeItem(atPath: exports + "/" + name)
      }
      try WorkingFolder.write(file.text, to: file.name, in: exports)
      let run = try Command.run(["report"], in: folder)
      #expect(run.status == 66)
      #expect(try Tree(folder + "/Outputs") == before)
    }
  }

  @Test func `of sixty equal findings twenty are listed, and the rest is counted`() throws {
    try Samples.with { folder in
      let rows = (1...60).map { "Z\($0),R5,10\n" }.joined()
      try WorkingFolder.write("指標ID,年度,値\n" + rows, to: "Inputs/exports/多い.csv", in: folder)
      let run = try Command.run(["check", "--format", "csv"], in: folder)
      let lines = run.output.split(whereSeparator: \.isNewline).filter { $0.contains("exports/多い.csv") }
      #expect((20...21).contains(lines.count))
      #expect(run.output.contains("ほか40件"))
    }
  }
}
