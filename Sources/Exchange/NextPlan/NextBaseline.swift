import Evaluations
import Figures
import Formulas
import Indicators
import Localization

/// What an indicator starts from in the plan that follows: its newest value in the strategy's notation.
struct NextBaseline {
  let indicator: Indicator
  /// The text of the column 基準: `943人(R4)`; blank where there is nothing to start from.
  let printed: String
  /// What the person who fills the plan should know of it.
  let notes: [String]

  /// Takes the newest year in which every series has a value of the indicator's own scope.
  ///
  /// - Parameter rounding: how the plan comes to the digits that it prints.
  init(of record: Record, rounding: Rounding) {
    let indicator = record.indicator
    let newest = record.entries.last { Self.isUsable($0) }
    self.indicator = indicator
    guard let newest else {
      printed = indicator.printed.baseline
      notes = [
        indicator.printed.baseline.isEmpty ? "値がない。基準のない指標とするか、値を記入する" : "実績値がない。今の計画の基準のまま"
      ]
      return
    }
    var notes = Self.notes(on: newest, in: record)
    let label = "(\(newest.year))"
    switch indicator.target {
    case _ where indicator.hasTwoActuals:
      printed = label
      notes.insert("基準は年だけを書く（系列ごとの実績値を使う）", at: 0)
    case .balance:
      printed = label
      notes.insert("基準は年だけを書く（転入・転出の実績値から求める）", at: 0)
    case .cumulative:
      printed = ""
      notes.insert("累計の目標に基準は置かない。最新の実績値は \(Self.value(newest, of: indicator, rounding))\(label)", at: 0)
    case .level, .new, .everyYear, .growth, .all, .maintain, .range, .relative, .hold, .change, .average,
      .done,
      .stepwise, .series:
      let isOld = newest.valueCells.allSatisfy { $0.word == .baseline }
      printed = isOld ? indicator.printed.baseline : Self.value(newest, of: indicator, rounding) + label
      if isOld { notes.insert("新しい実績値がない。今の計画の基準のまま", at: 0) }
    }
    self.notes = notes
  }

  /// Whether the definition names a year of a period, which may then be of the old plan alone.
  func isDefined(inYearsOf period: ClosedRange<FiscalYear>) -> Bool {
    period.contains { year in
      [year.label, "\(year.number)", "\(year.era.rawValue)\(year.yearOfEra)年"].contains {
        indicator.definition.contains($0)
      }
    }
  }

  /// Whether every series has a value of the indicator's own scope.
  private static func isUsable(_ entry: Record.Entry) -> Bool {
    entry.valueCells.allSatisfy { $0.number != nil && $0.status != .reference }
  }

  private static func value(
    _ entry: Record.Entry, of indicator: Indicator, _ rounding: Rounding
  ) -> String {
    var numbers = entry.valueCells.compactMap(\.number)
    if let factor = indicator.ratioFactor, numbers.count == 2 {
      numbers = numbers[1] == 0 ? [] : [numbers[0] / numbers[1] * factor]
    }
    return numbers.map {
      if indicator.target.kind.isWord { return $0 == 1 ? "済" : "未" }
      let printed = rounding.round($0, digits: indicator.decimals)
      return NumberText.value(indicator.decimals).text(printed) + indicator.unit.name
    }.joined(separator: "・")
  }

  private static func notes(on newest: Record.Entry, in record: Record) -> [String] {
    var notes: [String] = []
    for status in Observation.Status.preliminary
    where newest.valueCells.contains(where: { $0.status == status }) {
      notes.append("\(status.rawValue)値。確定したら改める")
    }
    if newest.treatment == .excluded {
      notes.append("推計から除外した年度の値。ほかの年度がよいか確かめる")
    }
    let breaks = record.entries.filter { $0.year > newest.year && $0.treatment == .discontinued }
    for entry in breaks { notes.append("\(entry.year)に定義が変わっている。変わった後の値に改める") }
    return notes
  }
}
