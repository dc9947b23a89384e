import Evaluations
import Figures
import Indicators
import Workbooks

/// What may be typed into the cells of a year, on 実績入力 of every book.
extension Validation {
  /// A number of any size that a report may have.
  ///
  /// - Parameter name: what the values are called in the refusal.
  static func value(over area: Area, name: String) -> Validation {
    Validation(
      over: area, rule: .decimal(-1e12...1e12), errorTitle: "数値ではありません",
      errorMessage: "\(name)は半角の数値で入れます。未集計のときは空欄のままにし、右の状態で「\(Absence.inPreparation.rawValue)」を選びます。")
  }

  /// How firm a value is, or why there is none.
  static func status(over area: Area) -> Validation {
    Validation(
      over: area, rule: .list(Observation.Status.allCases.map(\.rawValue) + Absence.allCases.map(\.rawValue)),
      errorTitle: "状態", errorMessage: "一覧から選んでください。")
  }

  /// Whether the projection uses the year.
  static func treatment(over area: Area) -> Validation {
    let words = ([.used] + Treatment.Kind.allCases.map(InputWord.treatment)).map(\.text)
    return Validation(
      over: area, rule: .list(words), errorTitle: "推計での扱い",
      errorMessage: words.joined(separator: "・") + "から選んでください。")
  }
}

extension Sheet {
  /// Says beside an input cell where its content was read: file and row, a line for each place.
  mutating func comment(on places: [Place], at position: Position) {
    let text = places.map(\.fileAndLine).filter { !$0.isEmpty }.joined(separator: "\n")
    guard !text.isEmpty else { return }
    comments.append(Comment(at: position, text: TextWidth.fitting(text), width: 240, height: 40))
  }
}
