import Foundation
import Indicators
import TestKit
import Testing

@testable import Readers
@testable import Tables

/// The cases of `ReadingCases`: every row and every point of the contract of reading, each with several kinds of input.
struct ReadingCasesTests {
  /// The rules whose cases wait for the code that they try.
  private static let waiting: Set = ["xlsx"]

  private static let cases = ReadingCase.all.filter { one in
    !waiting.contains { one.rule.hasSuffix(" " + $0) }
  }

  /// The file that must count whatever lies beside it.
  private static let control = (name: "99_対照.csv", text: "指標ID,年度,値,単位\nK31,R4,178,市町村\n")

  @Test func `there are cases, each with a name of its own`() {
    #expect(ReadingCase.all.count >= 150)
    #expect(Set(ReadingCase.all.map(\.name)).count == ReadingCase.all.count)
  }

  @Test(arguments: cases)
  func `a case gives its values and no others, and its findings`(_ one: ReadingCase) throws {
    let reading = try Self.read(one)
    let observations = Dictionary(
      uniqueKeysWithValues: reading.value.observations.sorted.map { (Self.key($0), $0) })
    #expect(observations["K31 R4"]?.value == .measured(178))
    Self.compare(observations.filter { $0.key != "K31 R4" }, with: one)
    let findings = reading.findings.filter { !$0.place.file.hasSuffix(Self.control.name) }
    Self.compare(findings, with: one)
  }

  private static func read(_ one: ReadingCase) throws -> Reading<Exports> {
    try WorkingFolder.with { folder in
      try WorkingFolder.write(control.text, to: "exports/" + control.name, in: folder)
      for file in one.files { try WorkingFolder.write(file.bytes, to: "exports/" + file.name, in: folder) }
      if let workbook = one.workbook {
        let bytes = try Data(contentsOf: ReadingCase.folder.appendingPathComponent("Workbooks/" + workbook))
        try WorkingFolder.write(Array(bytes), to: "exports/" + workbook, in: folder)
      }
      for name in one.folders {
        try FileManager.default.createDirectory(
          atPath: folder + "/exports/" + name, withIntermediateDirectories: true)
      }
      let plan = try ShippedPlan.read(with: one.planRows, in: folder)
      return try readExports(folder: InputFolder(folder + "/exports"), for: plan)
    }
  }

  private static func key(_ observation: Observation) -> String {
    let series = observation.series == .main ? "" : "-\(observation.series.key)"
    return "\(observation.indicator)\(series) \(observation.year)"
  }

  private static func compare(_ observations: [String: Observation], with one: ReadingCase) {
    for (key, expected) in one.expected {
      guard let observation = observations[key] else {
        Issue.record("\(key): nothing was read, expected \(expected.value)")
        continue
      }
      switch observation.value {
      case .absent(let absence): #expect(absence.rawValue == expected.value, "\(key)")
      case .measured(let number):
        #expect(number == Double(expected.value), "\(key): expected \(expected.value)")
        if let status = expected.status { #expect(observation.status.rawValue == status, "\(key)") }
        if let qualifier = expected.qualifier {
          #expect(observation.words[.qualifier] == qualifier, "\(key)")
        }
      }
    }
    for key in one.heldBack { #expect(observations[key]?.value == .absent(.unverified), "\(key)") }
    for (key, observation) in observations where one.expected[key] == nil && !one.heldBack.contains(key) {
      let isNothing = [.absent(.unverified), .absent(.notSubmitted)].contains(observation.value)
      #expect(isNothing, "\(key) counts: \(observation.value)")
    }
    for (key, field, words) in one.texts {
      let text = observations[key].flatMap { $0.words.text(under: field) } ?? ""
      #expect(text.contains(words), "\(key) \(field)")
    }
  }

  private static func compare(_ findings: [Finding], with one: ReadingCase) {
    let found = findings.map { finding in
      let place = "\(finding.place.line.map(String.init) ?? "")\(finding.place.columnLetters ?? "")"
      return "\(finding.severity.name.ja) \(place) \(finding.message.code): \(finding.message.problem.ja)"
    }
    let highest = findings.map(\.severity).min()
    switch one.severest {
    case .nothing: #expect(found.isEmpty)
    case .atMost(let severity): #expect((highest ?? .note) >= severity, "\(found)")
    case .exactly(let severity): #expect(highest == severity, "\(found)")
    case .anything: break
    }
    for expected in one.findings {
      let isThere = findings.contains { $0.isOne(of: expected) }
      #expect(isThere, "no \(expected.severity.name.ja) with \(expected.words) among \(found)")
    }
    if let count = one.count { #expect(count.contains(findings.count), "\(found)") }
    if let department = one.department {
      #expect(findings.contains { $0.department == department }, "\(found)")
    }
  }
}

extension Finding {
  /// Whether this is the finding that a case asks for.
  ///
  /// A row of the case is a row of the sheet.
  fileprivate func isOne(of expected: ReadingCase.ExpectedFinding) -> Bool {
    let text = [
      message.problem.ja, message.remedy.ja, message.handling.ja, found ?? "", place.heading ?? "",
      indicator?.description ?? "",
    ].joined(separator: "\n")
    return severity == expected.severity && (expected.row == nil || place.line == expected.row)
      && (expected.column == nil || place.columnLetters == expected.column)
      && expected.words.allSatisfy(text.contains)
  }
}

extension Observation.Words {
  /// The text under the heading of an export; nil if there is no such field.
  fileprivate func text(under heading: String) -> String? {
    switch heading {
    case "出典": self[.source]
    case "公表時点": self[.released]
    case "次回公表": self[.nextRelease]
    case "要因分析": self[.analysis]
    case "今後の方向性": self[.outlook]
    case "備考": self[.remark]
    default: nil
    }
  }
}
