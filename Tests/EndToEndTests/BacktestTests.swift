import TestKit
import Testing

/// `tassei backtest` with more series than one block contains.
struct BacktestTests {
  /// Returns random walks of eleven historic values and three outcomes, generated from the seed.
  private static func table(seed: UInt64, count: Int) -> String {
    var numbers = Seeded(seed)
    let rows = (0..<count).map { index in
      var value = 1000.0
      let values = (0..<14).map { _ in
        value += numbers.number(-50...60)
        return "\(value)"
      }
      return "s\(index),11,2010,\(values.joined(separator: " "))"
    }
    return (["id,n_hist,first_year,values"] + rows).joined(separator: "\n") + "\n"
  }

  @Test func `any number of workers gives the same bytes`() throws {
    try WorkingFolder.with { folder in
      try WorkingFolder.write(Self.table(seed: 1, count: 1500), to: "many.csv", in: folder)
      let runs = try ["1", "2", "3", "64"].map { jobs in
        try Command.run(["backtest", "--jobs", jobs, "many.csv"], in: folder)
      }
      #expect(runs.allSatisfy { $0 == runs[0] })
      #expect(runs[0].status == 0)
      let lines = runs[0].output.split(separator: "\n")
      #expect(lines.count == 6)
      #expect(lines.allSatisfy { $0.contains("series  1500") })
    }
  }

  @Test func `files of one name are reported apart by their folders`() throws {
    try WorkingFolder.with { folder in
      for name in ["a/x.csv", "b/x.csv"] {
        try WorkingFolder.write(Self.table(seed: 2, count: 1), to: name, in: folder)
      }
      let run = try Command.run(["backtest", "a/x.csv", "b/x.csv"], in: folder)
      let names = run.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
      #expect(names == Array(repeating: "a/x.csv", count: 6) + Array(repeating: "b/x.csv", count: 6))
    }
  }
}
