import Figures
import Indicators

/// Years in which a total differs from the sum of its parts, where the plan declares the sum (合計と内訳).
///
/// Only years in which the total and all parts have a value of the plan's scope are checked. Whole counts add up
/// exactly. Numbers that are printed with decimals or in 千, 万, 億 may each be rounded by half of their last digit.
struct SumMismatch {
  let sum: Plan.Sum
  let plan: Plan

  func findings(_ observations: Observations, to reportYear: FiscalYear) -> [Finding] {
    guard let total = plan.indicator(sum.total.indicator) else { return [] }
    let unit = total.unit(of: sum.total.series)
    return observations.of(total.id).compactMap { observation in
      guard observation.series == sum.total.series, observation.year <= reportYear,
        observation.status != .reference, let value = observation.value.number,
        let parts = parts(observations, in: observation.year, as: unit)
      else { return nil }
      let difference = Rounding.halfAwayFromZero.round(value - parts, digits: 9)
      guard difference.magnitude > tolerance(in: unit) else { return nil }
      return Finding(
        .sumDiffers(unit, value: value, parts: parts, of: sum.parts), at: observation.place,
        found: observation.text, indicator: total.id, series: sum.total.series, year: observation.year,
        department: total.departmentName)
    }
  }

  /// The sum of the parts in the total's unit; nil where a part is missing.
  private func parts(_ observations: Observations, in year: FiscalYear, as unit: Unit) -> Double? {
    var sum = 0.0
    for member in self.sum.parts {
      guard let indicator = plan.indicator(member.indicator),
        let number = number(of: member, indicator, observations, year)
      else { return nil }
      sum += number * Self.factor(from: indicator.unit(of: member.series), to: unit)
    }
    return sum
  }

  private func number(
    of member: Plan.Sum.Member, _ indicator: Indicator, _ observations: Observations, _ year: FiscalYear
  ) -> Double? {
    if member.series == .main, case .value(let value, year) = indicator.baseline { return value }
    guard let observation = observations[member.indicator, member.series, year],
      observation.status != .reference
    else { return nil }
    return observation.value.number
  }

  private func tolerance(in unit: Unit) -> Double {
    ([sum.total] + sum.parts).reduce(0) { tolerance, member in
      guard let indicator = plan.indicator(member.indicator),
        indicator.decimals(of: member.series) > 0 || indicator.unit(of: member.series).multiple != .one
      else { return tolerance }
      let halfStep = 0.5 * Rounding.powerOfTen(-indicator.decimals(of: member.series))
      return tolerance + halfStep * Self.factor(from: indicator.unit(of: member.series), to: unit)
    }
  }

  private static func factor(from unit: Unit, to other: Unit) -> Double {
    Rounding.powerOfTen(unit.multiple.exponent - other.multiple.exponent)
  }
}
