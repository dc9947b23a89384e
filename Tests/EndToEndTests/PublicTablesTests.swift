import Evaluations
import Figures
import Foundation
import Indicators
import TestKit
import Testing

/// The tables for the public keep the rule for tables that machines read, and hold under each heading what it says.
struct PublicTablesTests {
  private static func table(_ name: String) throws -> CSVTable {
    try CSVTable(ExampleSet.shared.text("R6/公表/" + name))
  }

  private static func number(_ value: Double?, _ digits: Int) -> String {
    guard let value else { return "" }
    let factor = pow(10, Double(digits))
    let rounded = (value * factor).rounded(.toNearestOrAwayFromZero) / factor
    return String(format: "%.\(digits)f", rounded == 0 ? 0 : rounded)
  }

  @Test func `there is one row for each indicator and year of its record`() throws {
    let set = try ExampleSet.shared
    let table = try Self.table("KPI_R6.csv")
    let placed = set.plan.sections.filter { $0.kind != .programme }.flatMap { set.plan.placements(of: $0.id) }
    let evaluations = try placed.filter { !$0.isReprint }.map { try #require(set.evaluations[$0.indicator]) }
    let entries = evaluations.flatMap { evaluation in
      evaluation.record.entries.indices.map { (evaluation, $0) }
    }
    #expect(table.rows.count == entries.count && entries.count > 200)
    for ((evaluation, index), row) in zip(entries, table.rows) {
      let (indicator, entry) = (evaluation.indicator, evaluation.record.entries[index])
      let digits = indicator.decimals
      let era = entry.year.number >= 2019 ? ("令和", 2018) : ("平成", 1988)
      let ordinal = entry.year.number == era.1 + 1 ? "元" : String(entry.year.number - era.1)
      let kind = indicator.target.kind
      func yearly(_ figure: YearlyFigure, _ digits: Int) -> String {
        evaluation.definitions.has(figure) ? Self.number(evaluation[figure][index].number, digits) : ""
      }
      let pair = entry.valueCells.count == 2
      let names = indicator.definitions.map { $0.series.name }
      let values = Array(entry.valueCells)
      let expected = [
        "指標ID": indicator.id.text, "指標名": indicator.name, "単位": indicator.unit.name,
        "年度（西暦）": String(entry.year.number),
        "年度（和暦）": "\(era.0)\(ordinal)年\(indicator.yearKind == .fiscal ? "度" : "")",
        "年の種別": indicator.yearKind.rawValue,
        "実績値": yearly(.actual, digits),
        "もとの値一の名称": pair ? names[0] : "", "もとの値二の名称": pair ? names[1] : "",
        "もとの値一": pair ? Self.number(values[0].number, indicator.definitions[0].decimals) : "",
        "もとの値二": pair ? Self.number(values[1].number, indicator.definitions[1].decimals) : "",
        "累計・平均": kind == .cumulative || kind == .average ? yearly(.runningTotal, digits) : "",
        "期待値": kind == .growth ? "" : yearly(.expected, digits + 1), "当年の目標": yearly(.yearTarget, digits + 1),
        "推計値": yearly(kind == .cumulative ? .projectedTotal : .projected, digits + 1),
        "推計の80％下限": yearly(kind == .cumulative ? .lowerTotal : .lower, digits + 1),
        "推計の80％上限": yearly(kind == .cumulative ? .upperTotal : .upper, digits + 1),
      ]
      for (heading, text) in expected {
        #expect(row[heading] == text, "\(indicator.id) \(entry.year) \(heading)")
      }
      // A number or a reason, never both and never neither within the years that are asked for.
      let isAsked =
        entry.year <= set.evaluations.context.reportYear && entry.valueCells.contains { $0.word != nil }
      if isAsked { #expect((row["実績値"] == "") != (row["値がない理由"] == ""), "\(indicator.id) \(entry.year)") }
      #expect((row["実績値"] == "") == (row["状態"] == ""), "\(indicator.id) \(entry.year)")
      // A value of the report year could have come; that of a later year could not.
      let isToCome = row["実績値"] == "" && entry.year > set.evaluations.context.reportYear
      #expect((row["値がない理由"] == "年度の途中または将来") == isToCome, "\(indicator.id) \(entry.year)")
    }
  }

  @Test func `every evaluation stands under its heading, with a reason where there is no number`() throws {
    let set = try ExampleSet.shared
    let table = try Self.table("KPI_R6_評価.csv")
    #expect(table.rows.count == set.evaluations.items.count)
    #expect(table.rows.contains { $0["達成確率（％）"] == "5" })
    for row in table.rows {
      let evaluation = try #require(set.evaluations[Indicator.ID(row["指標ID"] ?? "")])
      let indicator = evaluation.indicator
      let kind = indicator.target.kind
      let numbers: [(String, Figure, Int, Double)] = [
        ("基準値", .baseline, indicator.decimals, 1),
        ("最新値", kind == .cumulative ? .total : .latest, indicator.decimals, 1),
        ("達成率（％）", .attainment, 1, 100), ("期待値", .expected, indicator.decimals + 1, 1),
        ("期待比（％）", .pace, 1, 100), ("推計値", .projection, indicator.decimals + 1, 1),
        ("推計の80％下限", .lower, indicator.decimals + 1, 1), ("推計の80％上限", .upper, indicator.decimals + 1, 1),
        ("達成確率（％）", .probability, 0, 100),
      ]
      for (heading, figure, digits, scale) in numbers {
        let value = evaluation[figure].number
        #expect(row[heading] == Self.number(value.map { $0 * scale }, digits), "\(indicator.id) \(heading)")
        #expect((row[heading + "がない理由"] == "") == (value != nil), "\(indicator.id) \(heading)")
      }
      let ends = ["5": "以下", "95": "以上"]
      #expect(row["達成確率の端"] == ends[row["達成確率（％）"] ?? ""] ?? "", "\(indicator.id)")
      #expect(row["計画の目標"] == InertText.written(indicator.printed.target))
      #expect(row["目標年度（西暦）"] == String(indicator.target.year.number))
      #expect(row["最新年度（西暦）"] == evaluation[.latestYear].number.map { String(Int($0)) } ?? "")
      #expect(row["報告年度（西暦）"] == "2024" && row["報告年度（和暦）"] == "令和6年度")
      #expect(row["データ時点"] == "2025-09-30")
      for (verdict, text) in [("評価", evaluation.rating), ("見通し", evaluation.outlook)] {
        let symbol = row[verdict + "記号"] ?? ""
        #expect((symbol.isEmpty ? "－" : symbol) + " " + (row[verdict] ?? "") == text, "\(indicator.id)")
      }
      #expect(row["出典"] == indicator.source && row["定義"] == indicator.definition)
    }
  }

  @Test func `cells hold one datum each, numbers are bare, and no line breaks or blanks stand around`() throws
  {
    let package = try JSONValue(ExampleSet.shared.data("R6/公表/datapackage.json"))
    let resources = try #require(package["resources"]?.elements)
    #expect(resources.count == 2)
    for resource in resources {
      guard case .string(let path) = resource["path"] else { throw CocoaError(.fileReadUnknown) }
      let table = try Self.table(path)
      let fields = resource["schema"]?["fields"]?.elements ?? []
      #expect(fields.map { $0["name"] } == table.headings.map { .string($0) })
      #expect(resource["encoding"] == .string("utf-8"))
      for field in fields {
        guard case .string(let name) = field["name"], case .string(let type) = field["type"] else { continue }
        for row in table.rows {
          let cell = row[name] ?? ""
          #expect(!cell.contains { $0.isNewline } && cell == cell.trimmingCharacters(in: .whitespaces))
          if type == "number" {
            #expect(cell.wholeMatch(of: #/(-?[0-9]+(\.[0-9]+)?)?/#) != nil, "\(name) \(cell)")
          }
          if type == "integer" { #expect(cell.wholeMatch(of: #/[0-9]{0,4}/#) != nil, "\(name) \(cell)") }
          if field["constraints"]?["required"] == .bool(true) { #expect(!cell.isEmpty, "\(name)") }
          if let words = field["constraints"]?["enum"]?.elements, !cell.isEmpty {
            #expect(words.contains(.string(cell)), "\(name) \(cell)")
          }
        }
      }
    }
  }

  /// The columns of numbers, beside those of western years.
  private static let numbers: Set<String> = [
    "実績値", "もとの値一", "もとの値二", "累計・平均", "期待値", "当年の目標", "推計値", "推計の80％下限", "推計の80％上限", "基準値", "目標値", "最新値",
    "達成率（％）", "期待比（％）", "達成確率（％）",
  ]
  /// The columns that every row fills.
  private static let required: Set<String> = [
    "版", "団体名", "指標ID", "指標名", "節", "年度（西暦）", "年度（和暦）", "年の種別", "報告年度（西暦）", "報告年度（和暦）", "データ時点", "目標の種別",
    "望ましい方向", "目標年度（西暦）", "目標年度（和暦）", "評価", "評価の区分", "見通し", "見通しの区分",
  ]

  @Test func `the description gives numbers and years their types, and says which columns every row fills`()
    throws
  {
    let package = try JSONValue(ExampleSet.shared.data("R6/公表/datapackage.json"))
    for resource in package["resources"]?.elements ?? [] {
      for field in resource["schema"]?["fields"]?.elements ?? [] {
        guard case .string(let name) = field["name"] else { throw CocoaError(.fileReadUnknown) }
        let type =
          Self.numbers.contains(name) ? "number" : name.hasSuffix("（西暦）") ? "integer" : "string"
        #expect(field["type"] == .string(type), "\(name)")
        let isRequired = field["constraints"]?["required"] == .bool(true)
        #expect(isRequired == Self.required.contains(name), "\(name)")
      }
    }
  }

  @Test(arguments: [
    ("", nil, nil, nil),
    ("政府標準利用規約に準じる", nil, nil, "政府標準利用規約に準じる"),
    ("CC BY 4.0", "CC-BY-4.0", nil, "CC BY 4.0"),
    (
      "表示 4.0 国際（CC BY 4.0、https://creativecommons.org/licenses/by/4.0/deed.ja）", "CC-BY-4.0",
      "https://creativecommons.org/licenses/by/4.0/deed.ja",
      "表示 4.0 国際（CC BY 4.0、https://creativecommons.org/licenses/by/4.0/deed.ja）"
    ),
  ])
  func `no licence is invented, and what the plan says stands in page and package`(
    _ terms: String, _ name: String?, _ address: String?, _ text: String?
  ) throws {
    try Samples.with { folder in
      let path = folder + "/Inputs/plan/settings.csv"
      let settings = try String(contentsOfFile: path, encoding: .utf8)
      try WorkingFolder.write(
        settings + (terms.isEmpty ? "" : "公表の条件,\(terms),\r\n"), to: "Inputs/plan/settings.csv", in: folder)
      #expect([0, 65].contains(try Command.run(["report", "--quiet"], in: folder).status))
      let files = try Tree(folder + "/Outputs").files
      let package = try JSONValue(#require(files["R6/公表前/datapackage.json"]))
      #expect(package["terms"] == text.map { .string($0) })
      let license = package["licenses"]?.elements.first
      #expect(license?["name"] == name.map { .string($0) } && license?["path"] == address.map { .string($0) })
      let page = String(decoding: try #require(files["R6/公表前/index.html"]), as: UTF8.self)
      #expect(page.contains("利用の条件") == !terms.isEmpty)
    }
  }
}
