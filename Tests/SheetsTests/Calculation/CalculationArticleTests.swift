import Figures
import Foundation
import Indicators
import Testing

@testable import Exchange
@testable import Formulas
@testable import Localization
@testable import Sheets

/// The article on the calculation, made from the definitions themselves: a definition that changes makes it stale.
///
/// `GOLDEN=record` writes it anew, and the run then fails on purpose.
struct CalculationArticleTests {
  private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Figures/Figures.docc/Calculation.md")

  @Test func `the article says what the definitions say`() throws {
    let text = CalculationArticle().text
    if ProcessInfo.processInfo.environment["GOLDEN"] == "record" {
      try text.write(to: Self.page, atomically: true, encoding: .utf8)
      Issue.record("recorded")
    }
    #expect(try String(contentsOf: Self.page, encoding: .utf8) == text)
  }

  @Test func `every figure that any kind of target has is reported`() {
    let text = CalculationArticle().text
    for figure in Figure.allCases
    where CalculationArticle.definitionsByProfile.contains(where: { $0.has(figure) }) {
      #expect(text.contains("### \(figure.name) "), "\(figure.name)")
    }
  }
}
