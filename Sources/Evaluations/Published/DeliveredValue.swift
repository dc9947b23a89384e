/// A delivered value inside a sentence: all its digits, with commas between thousands and ▲ for minus.
package enum DeliveredValue {
  package static func text(_ number: Double) -> String {
    let digits = number.magnitude.description
    guard digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2E }) else { return number.description }
    let parts = digits.split(separator: ".")
    var whole = ""
    for (index, digit) in (parts.first ?? "0").enumerated() {
      if index > 0, ((parts.first?.count ?? 0) - index).isMultiple(of: 3) { whole.append(",") }
      whole.append(digit)
    }
    let fraction = parts.dropFirst().first.flatMap { $0 == "0" ? nil : "." + $0 } ?? ""
    return (number < 0 ? "▲" : "") + whole + fraction
  }
}
