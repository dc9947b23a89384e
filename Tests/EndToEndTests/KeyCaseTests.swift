import Foundation
import TestKit
import Testing

/// Keys of indicators are printed as the plan writes them, and capitals and small letters are the same key.
struct KeyCaseTests {
  private static func inSmallLetters(_ body: (String) throws -> Void) throws {
    try Samples.with { folder in
      let plan = folder + "/Inputs/plan"
      for name in try FileManager.default.contentsOfDirectory(atPath: plan) {
        let text = try String(contentsOfFile: plan + "/" + name, encoding: .utf8)
        try WorkingFolder.write(text.replacing("K0", with: "k0a"), to: name, in: plan)
      }
      let exports = folder + "/Inputs/exports"
      for name in try FileManager.default.contentsOfDirectory(atPath: exports) {
        guard let text = try? String(contentsOfFile: exports + "/" + name, encoding: .utf8) else { continue }
        try WorkingFolder.write(text.replacing("K0", with: "Ｋ0Ａ"), to: name, in: exports)
      }
      try body(folder)
    }
  }

  @Test func `the same plan in small letters has the same results under its own keys`() throws {
    func results(_ folder: String) throws -> String {
      let run = try Command.run(["report", "--quiet", "--year", "R5"], in: folder)
      #expect(run.status == 0, "\(run)")
      return try String(contentsOfFile: folder + "/Outputs/R5/結果一覧.csv", encoding: .utf8)
    }
    let capital = try Samples.with { try results($0) }
    try Self.inSmallLetters { folder in
      let small = try results(folder)
      #expect(small == capital.replacing("K0", with: "k0a"))
    }
  }

  @Test func `two rows whose keys differ in capitals alone are the same indicator twice`() throws {
    try Samples.with { folder in
      let path = "Inputs/plan/indicators.csv"
      let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
      let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("K01,") })
      try WorkingFolder.write(text + "k" + row.dropFirst() + "\n", to: path, in: folder)
      let run = try Command.run(["check"], in: folder)
      #expect(run.status == 78)
      #expect(run.output.contains("indicators.csv 5行目「指標ID」"), "\(run)")
    }
  }
}
