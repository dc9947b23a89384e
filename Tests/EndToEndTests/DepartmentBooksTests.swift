import Evaluations
import Figures
import Foundation
import Indicators
import TestKit
import Testing

/// The workbooks of single departments, which a report writes only when asked.
struct DepartmentBooksTests {
  private static let folder = "R6/所管課/"

  private static func report(_ folder: String, _ more: [String]) throws -> Tree {
    let run = try Command.run(["report", "--quiet"] + more, in: folder)
    #expect([0, 65].contains(run.status), "\(run)")
    return try Tree(folder + "/Outputs")
  }

  @Test func `there are none unless asked, nor beside a part of the report`() throws {
    try Samples.with { folder in
      let whole = try Self.report(folder, [])
      #expect(!whole.names.contains { $0.hasPrefix(Self.folder) })
    }
    try Samples.with { folder in
      let part = try Self.report(folder, ["--departments", "--section", "4-1"])
      #expect(!part.names.contains { $0.hasPrefix(Self.folder) })
    }
  }

  @Test func `each department has its indicators, their cards, their inputs and no others`() throws {
    try WorkingFolder.with { folder in
      try Samples.overlay(URL(fileURLWithPath: Samples.shipped + "/example"), on: folder + "/Inputs")
      let tree = try Self.report(folder, ["--departments"])
      let set = try ExampleSet.shared
      let departments = Set(set.plan.indicators.map(\.department)).filter { !$0.isEmpty }
      let names = tree.names.filter { $0.hasPrefix(Self.folder) }
      #expect(Set(names) == Set(departments.map { "\(Self.folder)結果_\($0).xlsx" }) && names.count > 5)
      for department in departments {
        let book = try XLSXContents(path: "\(folder)/Outputs/\(Self.folder)結果_\(department).xlsx")
        let own = set.plan.indicators.filter { $0.department == department }
        #expect(book.sheets.first?.name == "一覧")
        #expect(Set(book.sheets.map(\.name)).isSuperset(of: ["実績入力", "前提"]))
        func texts(_ sheet: String) throws -> Set<String> {
          Set(
            try #require(book[sheet]).cells.values.compactMap {
              if case .text(let text) = $0.value { text } else { nil }
            })
        }
        let labels = own.compactMap { set.plan.placements(of: $0.id).first?.fullLabel }
        #expect(try texts("一覧").isSuperset(of: labels), "\(department)")
        // What the plan prints again stands there once.
        let again = own.flatMap { set.plan.placements(of: $0.id).filter(\.isReprint).map(\.fullLabel) }
        #expect(try texts("一覧").isDisjoint(with: again), "\(department)")
        let inputs = try texts("実績入力")
        for indicator in set.plan.indicators {
          let isThere = inputs.contains { $0.hasPrefix(indicator.name) }
          #expect(isThere == (indicator.department == department), "\(indicator.id)")
        }
        let cards = book.sheets.filter { $0.name.wholeMatch(of: #/個票[0-9]+/#) != nil }
        let valued = own.filter { set.evaluations[$0.id]?[.latestYear].number != nil }
        #expect(cards.count == valued.count, "\(department)")
      }
    }
  }
}
