import Figures
import Foundation
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

  @Test func `the tables by n have one entry each and the quantile of its distribution`() {
    let freedom = Table.freedom.values
    #expect(freedom == [2, 2, 2, 2, 2, 2, 2, 3])
    #expect(Table.scale.values == [2.05, 1.10, 0.90, 0.75, 0.70, 0.70, 0.70, 0.80])
    // The 0.9 quantiles of the common t tables; the definitions have seven decimals for three degrees.
    let certified = freedom.map { $0 == 2 ? 1.88561808316413 : 1.63774435369621 }
    #expect(Table.quantile80.values.count == certified.count)
    for (found, expected) in zip(Table.quantile80.values, certified) {
      #expect((found - expected).magnitude < 0.5e-7)
    }
  }
}
