import Evaluations
import Figures
import Foundation
import Indicators
import TestKit
import Testing

/// What a report says to the public: what stands under which heading of the page and of the tables is what the evaluation
/// says, and nothing else leaves the office.
struct PublicPageTests {
  private static let folder = "R6/公表/"

  private static func page() throws -> Markup {
    try Markup(page: ExampleSet.shared.text(folder + "index.html"))
  }

  private static func grouped(_ number: Double, _ digits: Int) -> String {
    let text = String(
      format: "%.\(digits)f", abs((number * pow(10, Double(digits))).rounded() / pow(10, Double(digits))))
    let parts = text.split(separator: ".")
    var whole = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (parts[0].count - index) % 3 == 0 { whole += "," }
      whole.append(digit)
    }
    return (number < 0 ? "▲" : "") + whole + (parts.count > 1 ? "." + parts[1] : "")
  }

  @Test func `the page is whole, runs nothing and asks for nothing`() throws {
    let page = try Self.page()
    #expect(page.name == "html" && page.attributes["lang"] == "ja")
    let names = Set(page.all.map(\.name))
    #expect(names.isDisjoint(with: ["script", "iframe", "img", "object", "embed", "form", "base"]))
    #expect(
      !page.all.contains { element in element.attributes.keys.contains { $0.hasPrefix("on") || $0 == "src" } }
    )
    let ids = page.all.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for link in page.all.compactMap({ $0.attributes["href"] }) where link != "data:," {
      #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(link)")
    }
    let labels = page.all.flatMap { ($0.attributes["aria-labelledby"] ?? "").split(separator: " ") }
    #expect(labels.allSatisfy { ids.contains(String($0)) } && labels.count > 100)
    let levels = page.all.compactMap { $0.name.wholeMatch(of: #/h([1-6])/#).flatMap { Int($0.1) } }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    for table in page.all("table") {
      #expect(table.children.first?.name == "caption")
      #expect(table.all("th").allSatisfy { ["col", "row"].contains($0.attributes["scope"]) })
      #expect(Set(table.rows.map(\.count)).count == 1)
    }
    for drawing in page.all("svg") { #expect(drawing.children.prefix(2).map(\.name) == ["title", "desc"]) }
  }

  @Test func `a draft says that it is one in its title, first line and tables`() throws {
    try Samples.with { folder in
      #expect([0, 65].contains(try Command.run(["report", "--quiet"], in: folder).status))
      let files = try Tree(folder + "/Outputs").files
      func text(_ name: String) throws -> String {
        String(decoding: try #require(files["R6/公表前/" + name]), as: UTF8.self)
      }
      let results = try JSONValue(#require(files["R6/results.json"]))
      let looks = (results["indicators"]?.elements ?? []).map { $0["rating"]?["look"] }
      let draft = "公表前の案（判定できた指標 \(looks.count { $0 != .string("none") })／\(looks.count)）"
      let page = try Markup(page: text("index.html"))
      #expect(page.all("title").first?.text.hasPrefix(draft) == true)
      #expect(page.all("header").first?.children.first?.text.hasPrefix(draft) == true)
      for name in ["KPI_R6.csv", "KPI_R6_評価.csv"] {
        let table = try CSVTable(text(name))
        #expect(
          table.headings.first == "版" && !table.rows.isEmpty && table.rows.allSatisfy { $0["版"] == draft })
      }
      #expect(try text("datapackage.json").contains(draft))
    }
  }

  @Test func `every row of a section says what its headings say`() throws {
    let set = try ExampleSet.shared
    let page = try Self.page()
    let tables = page.all("table").filter { $0.attributes["class"] == "list" }
    let rows = tables.flatMap { $0.rows.dropFirst() }
    #expect(
      tables.allSatisfy {
        $0.rows.first == ["番号", "指標", "計画の目標", "最新の実績", "達成率", "期待比", "評価", "見通し"]
      })
    let placements = set.plan.sections.filter { $0.kind != .programme }.flatMap {
      set.plan.placements(of: $0.id)
    }
    #expect(rows.count == placements.count)
    for (placement, row) in zip(placements, rows) {
      let evaluation = try #require(set.evaluations[placement.indicator])
      let indicator = evaluation.indicator
      #expect(row[0] == placement.fullLabel)
      #expect(row[1] == indicator.name + (placement.isReprint ? "（再掲）" : ""))
      #expect(row[2] == indicator.printed.target)
      let kind = indicator.target.kind
      if let value = evaluation[kind == .cumulative ? .total : .latest].number {
        let text = Self.grouped(value, indicator.decimals) + indicator.unit.name
        #expect(row[3].hasPrefix(text + "（" + (evaluation[.latestLabel].text ?? "")), "\(row)")
      }
      for (column, figure) in [(4, Figure.attainment), (5, .pace)] {
        if let ratio = evaluation[figure].number {
          let text = String(format: "%.1f%%", (ratio * 1000).rounded() / 10)
          #expect(row[column] == (figure == .pace && ratio < 0 ? "基準割れ" : text), "\(row)")
        } else {
          #expect(row[column] == evaluation[figure].text, "\(row)")
        }
      }
      #expect(row[6] == evaluation.rating, "\(row)")
      if !row[7].hasSuffix("で判定済"), !row[7].hasSuffix("で判定済（速報）") { #expect(row[7] == evaluation.outlook) }
    }
  }

  @Test func `the years of an article are those of the record`() throws {
    let set = try ExampleSet.shared
    let page = try Self.page()
    var compared = 0
    for evaluation in set.evaluations.items {
      let article = try #require(page.element(id: "indicator-\(evaluation.indicator.id.text)"))
      #expect(article.all("h3").first?.text.hasSuffix("　" + evaluation.indicator.name) == true)
      let table = try #require(article.all("table").first { $0.attributes["class"] == "years" })
      let heads = try #require(table.rows.first)
      guard let column = heads.firstIndex(of: "実績") ?? heads.firstIndex(of: "年度の値") else { continue }
      for row in table.rows.dropFirst() {
        let label = String(row[0].prefix { $0 != "（" })
        let entry = try #require(evaluation.record.entries.first { $0.year.label == label })
        guard entry.valueCells.count == 1, let cell = entry.valueCells.first else { continue }
        if let number = cell.number, !evaluation.indicator.target.kind.isWord {
          #expect(row[column].contains(Self.grouped(number, evaluation.indicator.decimals)), "\(row)")
          compared += 1
        } else if let absence = cell.absence {
          #expect(
            row[column]
              == (absence == .notSubmitted ? "未把握" : absence == .unverified ? "確認中" : absence.rawValue))
        }
      }
    }
    #expect(compared > 150)
  }

  @Test func `nothing of the office's own work leaves it`() throws {
    let set = try ExampleSet.shared
    let names = ["index.html", "KPI_R6.csv", "KPI_R6_評価.csv", "datapackage.json"]
    let texts = try names.map { try set.text(Self.folder + $0) }
    let departments = Set(set.plan.indicators.map(\.department)).filter { !$0.isEmpty }
    for (name, text) in zip(names, texts) {
      for file in ["exports/", "plan/", "差し戻し", "要修正", "未提出", "未確認"] {
        #expect(!text.contains(file), "\(name) \(file)")
      }
      #expect(!departments.contains(where: text.contains), "\(name)")
      for finding in set.findings {
        #expect(!text.contains(finding.message.problem(.japanese)), "\(name) \(finding.message.code)")
      }
    }
  }

  @Test func `the words of a citizen stand in the place of those of the office`() throws {
    try Samples.with { folder in
      let path = folder + "/Inputs/exports/移住課.csv"
      try FileManager.default.removeItem(atPath: path)
      #expect([0, 65].contains(try Command.run(["report", "--quiet"], in: folder).status))
      let set = try Tree(folder + "/Outputs")
      let page = String(decoding: try #require(set.files["R6/公表前/index.html"]), as: UTF8.self)
      #expect(page.contains("判定不可（未把握）") && page.contains("<td>未把握</td>"))
      #expect(!page.contains("未提出"))
      let table = try CSVTable(String(decoding: try #require(set.files["R6/公表前/KPI_R6.csv"]), as: UTF8.self))
      #expect(table.rows.contains { $0["実績値"] == "" && $0["値がない理由"] == "未把握" })
    }
  }
}
