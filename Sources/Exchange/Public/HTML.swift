import Indicators

/// A part of a page in HTML, whose texts and attributes are escaped when it is written.
///
/// The markup is well-formed XML too: every element is closed, and every attribute has a quoted value.
indirect enum HTML {
  case text(String)
  case element(String, attributes: [(name: String, value: String)], [HTML])

  /// The markup, each block on a line of its own.
  var markup: String {
    var markup = ""
    write(to: &markup)
    return markup
  }

  private func write(to markup: inout String) {
    switch self {
    case .text(let text): markup += Self.escaped(text)
    case .element(let name, let attributes, let children):
      if !Self.inline.contains(name), !markup.isEmpty, markup.utf8.last != UInt8(ascii: "\n") {
        markup += "\n"
      }
      markup += "<\(name)"
      for attribute in attributes { markup += " \(attribute.name)=\"\(Self.escaped(attribute.value))\"" }
      guard !Self.void.contains(name) else {
        markup += ">"
        return
      }
      markup += ">"
      for child in children { child.write(to: &markup) }
      markup += "</\(name)>"
    }
  }

  /// Elements without an end tag.
  private static let void: Set<String> = ["meta", "link", "br"]
  /// Elements that stand within a line.
  private static let inline: Set<String> = ["a", "b", "strong", "span", "time", "br"]

  /// A text without anything that a browser would take for markup; control characters stand in their visible form.
  private static func escaped(_ text: String) -> String {
    let text = text.visible
    guard text.utf8.contains(where: Self.special.contains) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static let special = Set("&<>\"'".utf8)
}

/// An element with attributes and what stands in it.
func tag(_ name: String, _ attributes: KeyValuePairs<String, String>, _ children: [HTML] = []) -> HTML {
  .element(name, attributes: attributes.map { ($0.key, $0.value) }, children)
}

/// An element with attributes and a text.
func tag(_ name: String, _ attributes: KeyValuePairs<String, String>, _ text: String) -> HTML {
  tag(name, attributes, text.isEmpty ? [] : [.text(text)])
}

/// An element without attributes.
func tag(_ name: String, _ children: [HTML] = []) -> HTML { .element(name, attributes: [], children) }

/// An element without attributes with a text.
func tag(_ name: String, _ text: String) -> HTML { tag(name, text.isEmpty ? [] : [.text(text)]) }
