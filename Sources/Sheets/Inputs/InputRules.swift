import Evaluations
import Figures
import Indicators
package import Workbooks

/// What may be typed into the cells of a year, on 実績入力 of every book.
extension Validation {
  /// A number of any size that a report may have.
  ///
  /// - Parameter name: what the values are called in prompt and refusal.
  static func value(over area: Area, name: String) -> Validation {
    let message =
      "\(name)は半角の数値で入れます（単位や「約」は付けません）。未集計のときは空欄のままにし、右の状態で「\(Absence.inPreparation.rawValue)」を選びます。"
    return Validation(
      over: area, rule: .decimal(-1e12...1e12), errorTitle: "数値ではありません", errorMessage: message,
      inputTitle: name, inputMessage: message)
  }

  /// One of the words of a list, or nothing.
  ///
  /// - Parameter blank: what an empty cell means.
  static func word(
    over area: Area, of list: WordList, _ scale: RatingScale, title: String, blank: String
  ) -> Validation {
    let message = "一覧から選びます。空欄は\(blank)です。"
    return Validation(
      over: area, rule: .list(list.choices(scale)), errorTitle: title, errorMessage: message,
      inputTitle: title,
      inputMessage: message)
  }

  /// What to write into a cell that holds any text.
  package static func prompt(over area: Area, title: String, _ message: String) -> Validation {
    Validation(
      over: area, rule: .any, errorTitle: title, errorMessage: message, inputTitle: title,
      inputMessage: message)
  }

  /// How firm a value is, or why there is none.
  static func status(over area: Area, _ scale: RatingScale) -> Validation {
    word(over: area, of: .statuses, scale, title: "状態", blank: "報告を求めない年度")
  }

  /// Whether the projection uses the year.
  static func treatment(over area: Area, _ scale: RatingScale) -> Validation {
    word(
      over: area, of: .treatments, scale, title: "推計での扱い",
      blank: "値があれば「\(InputWord.used.text)」と同じ")
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
