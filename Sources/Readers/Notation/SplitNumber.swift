/// A number whose thousands commas have made several cells of it: `1` `500`.
enum SplitNumber {
  /// Whether a cell can only be the end of a number: three digits that begin with 0.
  static func isEnd(_ text: String) -> Bool {
    let digits = WidthFolding.trimmed(WidthFolding.narrow(text))
    return digits.count == 3 && digits.isDigits && digits.hasPrefix("0")
  }

  /// The number with its commas; nil where the cells behind do not go on with three digits.
  static func whole(_ text: String, before rest: [String]) -> String? {
    let head = WidthFolding.trimmed(WidthFolding.narrow(text))
    let sign = head.prefix { "▲△-+−".contains($0) }
    guard (1...3).contains(head.dropFirst(sign.count).count), String(head.dropFirst(sign.count)).isDigits
    else {
      return nil
    }
    let groups = rest.map { WidthFolding.trimmed(WidthFolding.narrow($0)) }.prefix {
      $0.count == 3 && $0.isDigits
    }
    return groups.isEmpty ? nil : ([head] + groups).joined(separator: ",")
  }
}
