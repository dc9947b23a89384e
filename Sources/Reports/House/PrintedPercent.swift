/// Per cent in running text: the formula that writes it, and the same text beforehand.
enum PrintedPercent {
  static func formula(of reference: String) -> String {
    "TEXT(\(reference),\"0.0%;\"\"▲\"\"0.0%\")"
  }

  /// - Parameter ratio: rounded to three digits, as the cells of ratios are.
  static func text(_ ratio: Double) -> String {
    let tenths = Int((ratio.magnitude * 1000).rounded())
    return (ratio < 0 ? "▲" : "") + "\(tenths / 10).\(tenths % 10)%"
  }
}
