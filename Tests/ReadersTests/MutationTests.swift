import Indicators
import Tables
import TestKit
import Testing

@testable import Readers

struct MutationTests {
  /// The bytes with some of them flipped, cut out or doubled.
  private static func mutated(_ bytes: [UInt8], _ draws: inout Seeded) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<draws.integer(1...8) where !bytes.isEmpty {
      let index = draws.integer(0...bytes.count - 1)
      let end = min(bytes.count, index + draws.integer(1...12))
      switch draws.integer(0...3) {
      case 0: bytes[index] ^= 1 << UInt8(draws.integer(0...7))
      case 1: bytes.removeSubrange(index..<end)
      case 2: bytes.insert(contentsOf: bytes[index..<end], at: index)
      default: bytes[index] = [0x22, 0x2C, 0x0D, 0x0A, 0x80, 0xFF, 0x30][draws.integer(0...6)]
      }
    }
    return bytes
  }

  @Test(arguments: FaultFixtures.samples)
  func `no damage to a sample stops the readers or loses a row`(_ sample: String) throws {
    let original = try FaultFixtures.bytes(of: sample)
    let plan = try PlanReaderTests.read().value
    for seed in 0..<25 {
      var draws = Seeded(seed)
      let bytes = Self.mutated(original, &draws)
      if sample.hasPrefix("plan.") {
        #expect(throws: Never.self) { try FaultFixturesTests.reading(of: sample, bytes) }
      } else {
        try Self.checkAccount(bytes, plan, seed)
      }
    }
  }

  /// Every row below the header is in the account, and every accepted one is an observation.
  private static func checkAccount(_ bytes: [UInt8], _ plan: Plan, _ seed: Int) throws {
    let reading = try WorkingFolder.with { folder in
      try WorkingFolder.write(bytes, to: "exports/a.csv", in: folder)
      return try readExports(folder: InputFolder(folder + "/exports"), for: plan)
    }
    guard let account = reading.value.files.first?.rowCounts else {
      #expect(!reading.findings.isEmpty, "seed \(seed)")
      return
    }
    let observations = reading.value.observations.sorted
    let measured = observations.filter { $0.value.number != nil }.count
    #expect(account.accepted <= observations.count, "seed \(seed)")
    #expect(measured <= account.accepted, "seed \(seed)")
    #expect(account.accepted >= 0 && account.dropped >= 0 && account.rejected >= 0, "seed \(seed)")
    let records = recordCount(try CodedText.recognised(bytes).get())
    if account.read > 0, !observations.contains(where: { $0.place.heading != "値" }), account.read < records {
      #expect(account.read >= records - Limits().headerRows, "seed \(seed)")
    }
  }

  private static func recordCount(_ text: CodedText) -> Int {
    var scanner = CSVScanner(text)
    var count = 0
    while scanner.next() != nil { count += 1 }
    return count
  }

  @Test(arguments: 0..<20)
  func `the order of rows changes no observation`(_ seed: Int) throws {
    let rows = [
      "K01,R5,100,速報", "K01,R5,110,確定", "K01,R5,110,確定", "K02,R4,5,", "K02,R4,6,", "K02,R4,,",
      "K03,R5,1300万人,",
      "K03,R5,集計中,", "K07,R2,よめない,", "K07,R2,40000,", "K05,R3,7,推計", "K05,R3,8,参考",
    ]
    var draws = Seeded(seed)
    func observations(_ rows: [String]) throws -> String {
      let text = "指標ID,年度,値,状態\n" + rows.joined(separator: "\n")
      return FaultFixtures.text(of: try ExportReaderTests.read(["a.csv": text]).value.observations)
        .replacing("参考", with: "推計")
    }
    #expect(try observations(rows.shuffled(using: &draws)) == observations(rows))
  }
}
