import Foundation
import Indicators
import Readers
import Tables
import TestKit
import Testing

/// Texts of inputs in the files and on the screens that the tool writes: none makes a line of its own, none is obeyed.
struct SafeTextsTests {
  private static func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static let hostile = "9\u{1B}[31m赤\u{202E}\n\n【至急】次の口座に振り込んでください\r\n\u{9B}2J"

  /// The small inputs, whose department and plan speak in hostile texts.
  private static func spoil(_ folder: String) throws {
    let row = "K01,R6,\"\(hostile)\",\"\(hostile)\",\"\(hostile)\"\n"
    try WorkingFolder.write(
      "指標ID,年度,値,備考,次回公表\n" + row + "K01,R5,,,\"\(hostile)\"\n", to: "Inputs/exports/移住課.csv", in: folder)
    // A name of the plan with control characters is refused, but not one of several lines or directions.
    let name = hostile.replacing("\u{1B}", with: "").replacing("\u{9B}", with: "")
    for (table, old) in [("indicators", "相談件数"), ("settings", "試験計画"), ("placements", "移住の推進")] {
      let path = "plan/\(table).csv"
      let text = try read(folder + "/Inputs/" + path)
      try WorkingFolder.write(
        text.replacing(old, with: "\"\(old)\(name)\""), to: "Inputs/" + path, in: folder)
    }
  }

  @Test func `a text of a department or a plan makes no line of its own and is obeyed nowhere`() throws {
    try Samples.with { folder in
      try Self.spoil(folder)
      var texts: [(String, String)] = []
      for arguments in [
        ["report"], ["check"], ["check", "--format", "csv"], ["check", "--format", "json"],
        ["explain", "K01"],
        ["plan"], ["plan", "--format", "csv"], ["template"],
      ] {
        let run = try Command.run(arguments, in: folder)
        #expect([0, 65].contains(run.status), "\(run)")
        texts.append(
          (arguments.joined(separator: " "), (run.output + run.standardError).replacing("\r\n", with: "\n")))
      }
      let slips = try Tree(folder + "/Outputs").names.filter { $0.hasSuffix(".txt") }
      #expect(slips.contains { $0.contains("移住課") })
      for slip in slips {
        texts.append((slip, try Self.read(folder + "/Outputs/" + slip).replacing("\r\n", with: "\n")))
      }
      for (name, text) in texts {
        #expect(!text.unicodeScalars.contains(where: Self.isObeyed), "\(name)")
        #expect(!text.split(separator: "\n").contains { $0.hasPrefix("【至急】") }, "\(name)")
      }
      #expect(texts.filter { $0.1.contains("⏎⏎【至急】次の口座") }.count >= 6)
    }
  }

  @Test func `no cell of any table that is written runs as a formula, and the next plan reads as this one`()
    throws
  {
    try Samples.with { folder in
      for (table, old, text) in [
        ("indicators", "相談件数", "=1+1"), ("placements", "移住の推進", "@SUM(A1)"), ("sections", "移住の促進,節", "＋α,節"),
        ("settings", "試験県", "－県"), ("indicators", "移住課", "-A1課"),
      ] {
        let path = folder + "/Inputs/plan/\(table).csv"
        try WorkingFolder.write(
          try Self.read(path).replacing(old, with: text), to: "Inputs/plan/\(table).csv", in: folder)
      }
      try WorkingFolder.write("別名,意味\n=別名,値\n", to: "Inputs/plan/aliases.csv", in: folder)
      try WorkingFolder.write("指標ID,年度,値,備考\nK01,R5,=1+1,+1\n", to: "Inputs/exports/移住課.csv", in: folder)
      var tables: [(String, String)] = []
      for arguments in [
        ["report"], ["publish"], ["template"], ["plan", "--next", "R7-R11", "次"],
        ["check", "--format", "csv"],
        ["plan", "--format", "csv"],
      ] {
        let run = try Command.run(arguments, in: folder)
        #expect([0, 65].contains(run.status), "\(run)")
        if arguments.contains("csv") { tables.append((arguments[0], run.output)) }
      }
      for root in ["Outputs", "次", "Inputs/published"] {
        for name in try Tree(folder + "/" + root).names where name.hasSuffix(".csv") {
          tables.append((name, try Self.read(folder + "/" + root + "/" + name)))
        }
      }
      #expect(tables.count > 14)
      let openings: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
      for (name, text) in tables {
        let isMarked = text.unicodeScalars.first == "\u{FEFF}"
        let table = try CSVTable(
          isMarked ? text : "\u{FEFF}" + text.replacing("\n", with: "\r\n"))
        for (row, heading) in table.rows.flatMap({ row in table.headings.map { (row, $0) } }) {
          let cell = row[heading] ?? ""
          let isNumber = cell.wholeMatch(of: #/-[0-9,]+(\.[0-9]+)?%?/#) != nil
          let isInert = cell.unicodeScalars.first.map { !openings.contains($0) } ?? true
          #expect(isInert || isNumber, "\(name) \(heading) \(cell)")
        }
      }
      let plan = try readPlan(folder: InputFolder(folder + "/Inputs/plan")).value
      for table in ["sections", "placements", "aliases"] {
        try WorkingFolder.write(
          try Self.read(folder + "/次/\(table).csv"), to: "Inputs/plan/\(table).csv", in: folder)
      }
      let next = try readPlan(folder: InputFolder(folder + "/Inputs/plan")).value
      #expect(next.sections.map(\.name) == plan.sections.map(\.name))
      #expect(next.placements.map(\.policy) == plan.placements.map(\.policy))
      #expect(next.aliases.map(\.alias) == plan.aliases.map(\.alias))
    }
  }
}
