import Projections
import Testing

struct StudentTTests {
  struct Quantile: CustomTestStringConvertible, Sendable {
    let distribution: StudentT
    let x: Double
    let p: Double
    var testDescription: String { "p \(p) with \(distribution.rawValue) degrees of freedom" }
  }

  // The quantiles of the common t tables, to fifteen digits.
  @Test(arguments: [
    Quantile(distribution: .two, x: 0, p: 0.5),
    Quantile(distribution: .two, x: 0.816496580927726, p: 0.75),
    Quantile(distribution: .two, x: 1.88561808316413, p: 0.9),
    Quantile(distribution: .two, x: 2.91998558035373, p: 0.95),
    Quantile(distribution: .two, x: 4.30265272974946, p: 0.975),
    Quantile(distribution: .two, x: 9.92484320091829, p: 0.995),
    Quantile(distribution: .three, x: 0, p: 0.5),
    Quantile(distribution: .three, x: 0.764892328404345, p: 0.75),
    Quantile(distribution: .three, x: 1.63774435369621, p: 0.9),
    Quantile(distribution: .three, x: 2.35336343480182, p: 0.95),
    Quantile(distribution: .three, x: 3.18244630528371, p: 0.975),
    Quantile(distribution: .three, x: 5.84090930973335, p: 0.995),
  ])
  func `the distribution at a known quantile is its probability`(_ known: Quantile) {
    #expect(isClose(known.distribution.cumulative(known.x), known.p, relative: 1e-12))
    #expect(isClose(known.distribution.cumulative(-known.x), 1 - known.p, relative: 1e-10))
  }

  @Test(arguments: StudentT.allCases, PredictionInterval.Level.allCases)
  func `the interval constants are quantiles`(distribution: StudentT, level: PredictionInterval.Level) {
    let q = distribution.quantile(of: level)
    #expect(isClose(distribution.cumulative(q), level.upperProbability, relative: 1e-8))
  }

  @Test func `the quantiles are those of the published table`() {
    #expect(isClose(StudentT.two.quantile(of: .eighty), 1.88561808316413, relative: 1e-14))
    #expect(isClose(StudentT.two.quantile(of: .ninetyFive), 4.30265272974946, relative: 1e-14))
    #expect(StudentT.three.quantile(of: .eighty) == 1.6377444)
    #expect(StudentT.three.quantile(of: .ninetyFive) == 3.1824463)
  }

  @Test(arguments: StudentT.allCases)
  func `the far tails are certain`(distribution: StudentT) {
    for x in [1e9, 1e200, .greatestFiniteMagnitude, .infinity] {
      #expect(isClose(distribution.cumulative(x), 1, relative: 1e-15))
      #expect(isClose(distribution.cumulative(-x), 0, absolute: 1e-15))
    }
    #expect(distribution.cumulative(.nan).isNaN)
  }

  @Test(arguments: StudentT.allCases)
  func `the distribution is the integral of its density`(distribution: StudentT) {
    // Simpson's rule on the textbook density, which shares nothing with the closed form.
    func density(_ x: Double) -> Double {
      switch distribution {
      case .two:
        let base = 2 + x * x
        return 1 / (base * base.squareRoot())
      case .three:
        let base = 3 + x * x
        return 6 * 3.0.squareRoot() / (.pi * base * base)
      }
    }
    for end in [0.1, 0.5, 1, 2, 4] {
      let step = end / 1000
      var sum = density(0) + density(end)
      for i in 1..<1000 { sum += (i.isMultiple(of: 2) ? 2 : 4) * density(Double(i) * step) }
      #expect(isClose(distribution.cumulative(end), 0.5 + sum * step / 3, relative: 1e-10))
    }
  }
}
