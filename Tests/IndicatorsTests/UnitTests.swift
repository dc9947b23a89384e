import Indicators
import Testing

struct UnitTests {
  @Test(arguments: [
    (Unit(base: "件"), "件", 0, "件"), (Unit(multiple: .tenThousand, base: "人"), "万人", 1, "万人"),
    (Unit(multiple: .thousand, base: "人"), "千人", 1, "千人"), (Unit(base: "%"), "%", 1, "ポイント"),
  ])
  func `a unit knows its name, its digits and the name of a difference`(
    _ unit: Unit, _ name: String, _ decimals: Int, _ difference: String
  ) {
    #expect(unit.name == name)
    #expect(unit.defaultDecimals == decimals)
    #expect(unit.differenceName == difference)
  }

  @Test func `multiples are powers of ten`() {
    #expect(Unit.Multiple.allCases.map(\.exponent) == [0, 3, 4, 6, 8, 12])
  }
}
