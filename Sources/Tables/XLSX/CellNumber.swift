/// A number of a cell as its decimal digits, so that moving the point adds no noise.
struct CellNumber: Equatable {
  /// How many digits a spreadsheet keeps.
  private static let significantDigits = 15
  /// How far from the point a digit may stand, so that a number is still written without an exponent.
  private static let farthest = 40

  private(set) var isNegative = false
  /// The digits from the first to the last that is no zero; none for zero.
  private var digits: [UInt8] = []
  /// Where the point stands, counted from before the first digit.
  private var point = 0

  /// Reads a number as the parts of a workbook write it; nil where it is none, or none that a spreadsheet can hold.
  init?(_ text: String) {
    var rest = text.utf8[...]
    while let last = rest.last, last <= 0x20 { rest = rest.dropLast() }
    rest = rest.drop { $0 <= 0x20 }
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    var hasPoint = false
    var hasDigit = false
    loop: while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigit = true
        let isLeadingZero = digits.isEmpty && byte == UInt8(ascii: "0")
        if !isLeadingZero { digits.append(byte - UInt8(ascii: "0")) }
        if hasPoint { if isLeadingZero { point -= 1 } } else if !isLeadingZero { point += 1 }
      case UInt8(ascii: "."):
        guard !hasPoint else { return nil }
        hasPoint = true
      default: break loop
      }
      rest = rest.dropFirst()
    }
    guard hasDigit, let exponent = Self.exponent(rest) else { return nil }
    point += exponent
    trim()
    // Doubles end at 1.8e308 and 4.9e-324.
    guard (-330...309).contains(point) else { return nil }
  }

  /// Reads what follows the digits: nothing, or E and a whole number.
  private static func exponent(_ text: Substring.UTF8View.SubSequence) -> Int? {
    guard let first = text.first else { return 0 }
    guard first == UInt8(ascii: "E") || first == UInt8(ascii: "e"), text.count <= 6 else { return nil }
    return Int(String(decoding: text.dropFirst(), as: UTF8.self))
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      point = 0
      isNegative = false
    }
  }

  var isZero: Bool { digits.isEmpty }

  /// The nearest double.
  var approximation: Double {
    Double("\(isNegative ? "-" : "")0.\(digits.map(String.init).joined())e\(point)") ?? 0
  }

  /// Returns the number of 15 significant digits.
  ///
  /// A whole number keeps all of its digits.
  func rounded() -> CellNumber {
    guard digits.count > Self.significantDigits, point <= Self.significantDigits, point < digits.count else {
      return self
    }
    var rounded = self
    rounded.digits.removeSubrange(Self.significantDigits...)
    if digits[Self.significantDigits] >= 5 {
      var index = Self.significantDigits - 1
      while index >= 0, rounded.digits[index] == 9 {
        rounded.digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        rounded.digits[index] += 1
      } else {
        rounded.digits.insert(1, at: 0)
        rounded.point += 1
      }
    }
    rounded.trim()
    return rounded
  }

  /// Returns the number times a power of ten.
  func shifted(by places: Int) -> CellNumber {
    guard !isZero else { return self }
    var shifted = self
    shifted.point += places
    return shifted
  }

  /// The number without its sign and without an exponent; one very far from the point has an exponent.
  var magnitude: String {
    guard !isZero else { return "0" }
    let written = digits.map { $0 + UInt8(ascii: "0") }
    guard abs(point) <= Self.farthest else {
      return "0.\(String(decoding: written, as: UTF8.self))E\(point)"
    }
    let zero = UInt8(ascii: "0")
    let text: [UInt8]
    if point <= 0 {
      text = [zero, UInt8(ascii: ".")] + [UInt8](repeating: zero, count: -point) + written
    } else if point >= written.count {
      text = written + [UInt8](repeating: zero, count: point - written.count)
    } else {
      text = written[..<point] + [UInt8(ascii: ".")] + written[point...]
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension CellNumber: CustomStringConvertible {
  /// The number with its sign.
  var description: String { (isNegative ? "-" : "") + magnitude }
}
