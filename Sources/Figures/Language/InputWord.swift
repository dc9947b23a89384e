package import Indicators

/// A word that the sheet 実績入力 carries for a year: its 状態 or its 推計での扱い.
package enum InputWord: Hashable, Sendable {
  /// How final the value is (状態).
  case status(Observation.Status)
  /// The value is the plan's own baseline (状態 基準).
  case baseline
  /// Why there is no value (状態).
  case absence(Absence)
  /// The projection uses the year's value as it is (推計での扱い 使う).
  case used
  /// The plan treats the year differently (推計での扱い).
  case treatment(Treatment.Kind)

  /// The word as every sheet, table and message prints it.
  package var text: String {
    switch self {
    case .status(let status): status.rawValue
    case .baseline: "基準"
    case .absence(let absence): absence.rawValue
    case .used: "使う"
    case .treatment(let kind): kind.printed
    }
  }
}
