import Indicators

extension Finding.Question.Value {
  /// The longest text that is compared; of a longer one the beginning.
  private static let longest = 200

  /// The text as answers repeat it, in its visible form.
  static func shortened(_ text: String) -> String {
    let text = WidthFolding.trimmed(text.visible)
    guard text.unicodeScalars.count > longest else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest - 1))) + "…"
  }

  /// Reads what a finding or an answer says: a number in a unit where it is one; nil where it is blank.
  init?(_ text: String, in unit: Unit?) {
    let text = Self.shortened(text)
    guard !text.isEmpty else { return nil }
    if let unit, let written = try? NumberNotation.read(text),
      let number = try? UnitConversion.convert(written, column: nil, to: unit)
    {
      self = .number(number.value)
    } else {
      self = .words(NameFolding.fold(text))
    }
  }
}

extension Finding {
  /// The finding with what an answer repeats of it.
  ///
  /// Nothing is asked about a note, nor where a later finding of the kind would be the same question, as it has neither a
  /// text nor an indicator nor an initiative.
  /// - Parameter observations: the values that count; what a cell means takes the place of its text.
  func asked(_ observations: Observations, of plan: Plan) -> Finding {
    guard severity != .note else { return self }
    let unit = indicator.flatMap { plan.indicator($0)?.unit(of: series) }
    let observation = observation(among: observations)
    let number = observation?.place == place ? observation?.value.number : nil
    let found =
      !words.isEmpty ? words.joined(separator: "／") : number.map { DecimalText.of($0) } ?? found ?? ""
    let text = Question.Value.shortened(found)
    guard indicator != nil || initiative != nil || !text.isEmpty else { return self }
    var copy = self
    copy.question = Question(
      code: message.code, indicator: indicator, initiative: initiative, series: series, year: year,
      value: Question.Value(text, in: unit), text: text,
      cell: observation.map { Question.Cell(place: $0.place, text: $0.text) })
    return copy
  }

  /// The value that counts for the indicator, series and year.
  func observation(among observations: Observations) -> Observation? {
    guard let indicator, let year else { return nil }
    return observations[indicator, series, year]
  }
}
