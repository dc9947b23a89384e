import Indicators
import Testing
import Workbooks

@testable import Sheets

@Suite struct PageTests {
  /// What A4 landscape leaves between margins of 10, 10, 16 and 14 mm, in pixels of 1/96 inch drawn at 90 %.
  @Test func `a page holds what A4 leaves between its margins`() {
    func pixels(_ millimetres: Double) -> Double { millimetres / 25.4 * 96 / 0.9 }
    #expect(Page.usable.width == pixels(297 - 20).rounded(.down))
    #expect(Page.usable.height == pixels(210 - 30).rounded(.toNearestOrAwayFromZero))
    #expect(Page.filled.width * 1.05 < Page.usable.width && Page.filled.height < Page.usable.height)
  }

  @Test func `a sheet that is handed out has the scale, the margins and the order of all`() {
    let setup = OverallSample(values: []).book(.overall).page.setup()
    #expect(setup.fit == .scale(90) && setup.pageOrder == .overThenDown && setup.isCenteredHorizontally)
    let margins = setup.margins
    let expected: [(Double, Double)] = [
      (margins.left, 10), (margins.right, 10), (margins.top, 16), (margins.bottom, 14),
      (margins.header, 7.6), (margins.footer, 7.1),
    ]
    for (inches, millimetres) in expected { #expect(abs(inches * 25.4 - millimetres) < 0.1) }
  }

  @Test func `a page begins where the next row no longer fits`() {
    // 745 pixels are 558.75 points: 23 rows of 24 points, 22 below a head that is repeated.
    let heights = Array(repeating: 24.0, count: 60)
    #expect(Page.rowCount(of: 24) == 23 && Page.rowCount(of: 24, below: 24) == 22)
    #expect(Page.rowBreaks(heights: heights) == [23, 46])
    #expect(Page.rowBreaks(heights: heights, repeated: 0...0) == [23, 45])
    #expect(Page.rowBreaks(heights: [600, 600]) == [1], "a row that is too high has a page of its own")
    #expect(Page.isOnePage(columns: [100, 55.7], height: 558))
    #expect(!Page.isOnePage(columns: [100, 57], height: 558))
    #expect(!Page.isOnePage(columns: [100], height: 559))
  }
}
