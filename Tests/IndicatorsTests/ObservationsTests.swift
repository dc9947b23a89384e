import Indicators
import Testing

struct ObservationsTests {
  static func observation(_ id: String, _ year: Int, _ value: Double, _ series: IndicatorSeries = .main)
    -> Observation
  {
    Observation(indicator: Indicator.ID(id), series: series, year: FiscalYear(year), value: .measured(value))
  }

  static let observations = Observations([
    observation("K02", 2021, 3), observation("K01", 2022, 2), observation("K01", 2020, 1),
    observation("G1", 2020, 5, .outflow), observation("G1", 2020, 4, .inflow), observation("K01", 2022, 9),
  ])

  @Test func `observations are listed by indicator, series and year`() {
    #expect(Self.observations.sorted.map(\.value.number) == [4, 5, 1, 9, 3])
    #expect(Self.observations.of(Indicator.ID("K01")).map(\.year.label) == ["R2", "R4"])
  }

  @Test func `one of a year is found by its key and no other`() {
    #expect(Self.observations[Indicator.ID("G1"), .inflow, FiscalYear(2020)]?.value == .measured(4))
    #expect(Self.observations[Indicator.ID("G1"), .main, FiscalYear(2020)] == nil)
  }

  @Test func `an absence has no number`() {
    #expect(Observation.Value.absent(.withheld).number == nil)
    #expect(Observation.Value.measured(0).number == 0)
  }
}
