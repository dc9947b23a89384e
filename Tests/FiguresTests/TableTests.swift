import Figures
import Foundation
import Indicators
import Testing

/// The tables of the projection, compared with the distribution from which they are taken.
struct TableTests {
  @Test(arguments: 1...8)
  func `the t table holds the 0,95 quantiles to four decimals`(degrees: Int) {
    // Simpson's rule on the textbook density: the area below the tabulated point, within half a digit.
    let nu = Double(degrees)
    let constant = tgamma((nu + 1) / 2) / ((nu * .pi).squareRoot() * tgamma(nu / 2))
    func density(_ x: Double) -> Double { constant * pow(1 + x * x / nu, -(nu + 1) / 2) }
    let end = Table.quantile95.values[degrees - 1]
    let step = end / 2000
    var sum = density(0) + density(end)
    for i in 1..<2000 { sum += (i.isMultiple(of: 2) ? 2 : 4) * density(Double(i) * step) }
    let area = 0.5 + sum * step / 3
    #expect((area - 0.95).magnitude <= 0.5e-4 * density(end) * 1.001)
  }

  @Test func `the interval has the 0,9 quantile of two degrees`() {
    let plan = Plan(
      settings: Settings(
        title: "", organisation: "", period: FiscalYear(2020)...FiscalYear(2024),
        reportYear: FiscalYear(2024),
        asOf: Settings.Day(year: 2025, month: 1, day: 1)), sections: [], indicators: [], placements: [])
    // The common t tables, to fifteen digits.
    let found = Constant.quantile80.number(in: plan, reportYear: FiscalYear(2024)) ?? .nan
    #expect((found - 1.88561808316413).magnitude < 1e-14)
  }
}
