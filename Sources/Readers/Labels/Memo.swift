/// The results of a function of texts, of which most come again in thousands of rows.
final class Memo<Value> {
  /// The most results that are kept, so that a file of different texts costs no memory.
  private static var most: Int { 20_000 }

  private var values: [String: Value] = [:]
  /// How many results were calculated.
  private(set) var count = 0

  /// The result for a text, calculated where it is new.
  func value(of text: String, _ calculate: (String) -> Value) -> Value {
    // To compare long texts takes longer than to see that they are no words.
    if text.isLongerThanWords { return calculate(text) }
    if let value = values[text] { return value }
    let value = calculate(text)
    count += 1
    // What comes again comes soon: in the next row, or in the next look at the same header.
    if values.count >= Self.most { values = [:] }
    values[text] = value
    return value
  }
}
