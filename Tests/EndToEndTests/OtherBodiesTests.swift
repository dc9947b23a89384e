import Foundation
import TestKit
import Testing

/// Plans that the program was not made for, with what their bodies published of them.
///
/// `Cases/plans/<name>` holds the inputs (`plan`, `exports`), `source.md` with the documents they were transcribed from,
/// and `expected.csv`: 指標ID, 報告年度, 項目, 公表値, and whether the body printed it (公表), its printed rule gives it for
/// printed values (規則から) or for invented ones (仮).
struct OtherBodiesTests {
  /// The plan of one body.
  struct Body: CustomTestStringConvertible, Sendable {
    let folder: URL
    var testDescription: String { folder.lastPathComponent }

    static let all: [Body] =
      ((try? FileManager.default.contentsOfDirectory(atPath: plans.path)) ?? [])
      .filter { !$0.hasPrefix(".") }.sorted().map { Body(folder: plans.appendingPathComponent($0)) }

    private static let plans = Samples.cases.appendingPathComponent("plans")

    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
    }

    func expected() throws -> [Expected] { try CSVTable(try text("expected.csv")).rows.map(Expected.init) }

    /// Reports a year and reads its results.
    func results(of year: String) throws -> Results {
      try WorkingFolder.with { working in
        let run = try Command.run(
          ["report", "--inputs", folder.path, "--outputs", working + "/O", "--year", year], in: working)
        guard [0, 65].contains(run.status) else { throw Unfinished(run: run) }
        let file = URL(fileURLWithPath: working + "/O/\(year)/results.json")
        return Results(try JSONValue(try Data(contentsOf: file)))
      }
    }
  }

  private struct Unfinished: Error {
    let run: CommandRun
  }

  /// A row of `expected.csv`: what a report of that year must give for one indicator.
  struct Expected: Sendable {
    let indicator: String
    let year: String
    let item: Item
    let value: String
    /// 公表, 規則から or 仮.
    let origin: String

    fileprivate init(_ row: [String: String]) throws {
      func field(_ name: String) throws -> String { try #require(row[name], "\(name)") }
      indicator = try field("指標ID")
      year = try field("報告年度")
      let name = try field("項目")
      item = try #require(Item(rawValue: name), "\(name)")
      value = try field("公表値")
      origin = try field("由来")
    }
  }

  /// What a body publishes of an indicator.
  enum Item: String, Sendable {
    case rating = "評価"
    case met = "目標達成"
    case printedTarget = "目標"
    case target = "目標値"
    case total = "累計"
    case attainment = "達成率"
    case progress = "進捗率"
    case expected = "期待値"
    case againstExpected = "実績÷期待値"
    case shortfall = "不足数"

    /// The name of the number in `results.json`; nil for what is printed as a text.
    var figure: String? {
      switch self {
      case .rating, .met, .printedTarget: nil
      case .target: "target"
      case .total: "total"
      case .attainment: "attainment"
      case .progress: "progress"
      case .expected: "expected"
      case .againstExpected: "value_to_expected"
      case .shortfall: "shortfall"
      }
    }
  }

  /// The results of one report.
  struct Results: Sendable {
    private let indicators: [String: JSONValue]
    private let isTruncated: Bool

    init(_ json: JSONValue) {
      let pairs = (json["indicators"]?.elements ?? []).map { ($0["id"]?.text ?? "", $0) }
      indicators = Dictionary(uniqueKeysWithValues: pairs)
      isTruncated = json["rounding"] == .string("toward_zero")
    }

    /// What the report gives, written like the published value: with as many digits, and its unit.
    func text(of row: Expected) throws -> String {
      let indicator = try #require(indicators[row.indicator], "\(row)")
      switch row.item {
      case .rating:
        // A body without symbols publishes the words.
        let symbol = indicator["rating"]?["symbol"]?.text ?? ""
        return symbol.isEmpty ? indicator["rating"]?["words"]?.text ?? "" : symbol
      case .met:
        return indicator["figures"]?["met"].flatMap { [.number(1): "はい", .number(0): "いいえ"][$0] } ?? "－"
      case .printedTarget:
        let printed = indicator["printed"]?["target"]?.text ?? ""
        return printed.contains(row.value) ? row.value : printed
      case .target, .total, .attainment, .progress, .expected, .againstExpected, .shortfall:
        let name = try #require(row.item.figure)
        let figure = try #require(indicator["figures"]?[name], "\(name)")
        guard case .number(let number) = figure else {
          return indicator["reasons"]?[name] == .string("no baseline") ? "基準値なし" : "なし"
        }
        return PublishedNumber(row.value)?.text(of: number, isTruncated: isTruncated) ?? "\(number)"
      }
    }
  }

  /// How a body printed a number: `▲77.8%`, `5,163`, `17.1ポイント`.
  struct PublishedNumber {
    private let digits: Int
    private let unit: String

    /// Nil for a text without a number.
    init?(_ printed: String) {
      let number = printed.prefix { "▲-,.0123456789".contains($0) }
      guard number.contains(where: \.isNumber) else { return nil }
      digits = number.split(separator: ".").dropFirst().first?.count ?? 0
      unit = String(printed.dropFirst(number.count))
    }

    /// The number of a result in this print.
    func text(of result: Double, isTruncated: Bool) -> String {
      // Nine decimals leave out what binary fractions add: 120.75 may be a little less.
      let exact = String(format: "%.9f", abs(unit == "%" ? result * 100 : result))
      var number = Decimal(string: exact) ?? 0
      var rounded = Decimal()
      NSDecimalRound(&rounded, &number, digits, isTruncated ? .down : .plain)
      let whole = String(format: "%.\(digits)f", NSDecimalNumber(decimal: rounded).doubleValue)
      let sign = result < 0 && rounded != 0 ? "▲" : ""
      return sign + Self.grouped(whole) + unit
    }

    private static func grouped(_ number: String) -> String {
      let parts = number.split(separator: ".", maxSplits: 1)
      let whole = Array(parts[0])
      let groups = whole.indices.map { index in
        index > 0 && (whole.count - index).isMultiple(of: 3) ? ",\(whole[index])" : "\(whole[index])"
      }
      return groups.joined() + parts.dropFirst().map { ".\($0)" }.joined()
    }
  }

  @Test func `there are plans of other bodies`() {
    #expect(Body.all.count >= 13)
  }

  @Test(arguments: Body.all)
  func `what a body published, or its printed rule gives, comes out`(_ body: Body) throws {
    let expected = try body.expected()
    #expect(!expected.isEmpty)
    for (year, rows) in Dictionary(grouping: expected, by: \.year).sorted(by: { $0.key < $1.key }) {
      let results = try body.results(of: year)
      for row in rows {
        let text = try results.text(of: row)
        #expect(text == row.value, "\(row.indicator) \(year) \(row.item.rawValue) \(row.origin)")
      }
    }
  }

  @Test(arguments: Body.all)
  func `a body names its documents, and marks what is invented`(_ body: Body) throws {
    let source = try body.text("source.md")
    #expect(source.hasPrefix("# "))
    #expect(source.contains("http"))
    let origins = Set(try body.expected().map(\.origin))
    #expect(origins.isSubset(of: ["公表", "規則から", "仮"]))
    #expect(!origins.contains("仮") || source.contains("仮"))
  }
}

extension JSONValue {
  /// The text of a string; nil for anything else.
  fileprivate var text: String? {
    if case .string(let text) = self { text } else { nil }
  }
}
