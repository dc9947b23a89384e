import Indicators

/// A value of JSON, whose members keep their order.
indirect enum JSON {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([(name: String, value: JSON)])

  /// The text: two spaces a level, one member a line, the shortest decimal of every number, a final line feed.
  var text: String {
    var text = ""
    write(to: &text, indentation: "")
    text += "\n"
    return text
  }

  private func write(to text: inout String, indentation: String) {
    switch self {
    case .null: text += "null"
    case .bool(let bool): text += bool ? "true" : "false"
    case .number(let number): text += Self.decimal(number)
    case .string(let string): Self.quote(string, to: &text)
    case .array(let elements):
      Self.list(elements, "[", "]", to: &text, indentation) { $0.write(to: &$1, indentation: $2) }
    case .object(let members):
      Self.list(members, "{", "}", to: &text, indentation) { member, text, indentation in
        Self.quote(member.name, to: &text)
        text += ": "
        member.value.write(to: &text, indentation: indentation)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ opening: String, _ closing: String, to text: inout String,
    _ indentation: String,
    write: (Element, inout String, String) -> Void
  ) {
    text += opening
    let inner = indentation + "  "
    for (index, element) in elements.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += inner
      write(element, &text, inner)
    }
    if !elements.isEmpty {
      text += "\n"
      text += indentation
    }
    text += closing
  }

  /// The shortest decimal that gives the number back; null for what JSON cannot say.
  private static func decimal(_ number: Double) -> String {
    number.isFinite ? CSVField.decimal(number) : "null"
  }

  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    if !string.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }),
      !string.hasHiddenCharacters
    {
      text += string
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where String.isHidden(scalar):
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text += String(scalar)
      }
    }
  }
}

extension JSON: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .string(value) }

  /// A text, or null for none.
  static func text(_ text: String?) -> JSON {
    text.map(JSON.string) ?? .null
  }

  /// An array of texts.
  static func strings(_ texts: [String]) -> JSON {
    .array(texts.map(JSON.string))
  }

  /// A whole number.
  static func integer(_ number: Int) -> JSON {
    .number(Double(number))
  }
}
