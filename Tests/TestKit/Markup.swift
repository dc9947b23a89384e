/// A page read strictly, without the code that wrote it: every element is closed, every attribute has quotes, nothing stands
/// in the text that only a lenient reader would take.
package struct Markup: Sendable {
  /// A page that a strict reader refuses.
  package enum Fault: Error, Equatable {
    case unclosed(String)
    case unexpectedEnd(String)
    case bareCharacter(Character)
    case unknownEntity(String)
    case attribute(String)
  }

  package let name: String
  package let attributes: [String: String]
  /// The elements within, in order.
  package private(set) var children: [Markup] = []
  /// The text of the element and of those within, in order.
  package private(set) var text = ""

  private static let void: Set<String> = ["meta", "link", "br"]

  /// Reads a page; the element is `html`.
  package init(page: String) throws {
    var rest = page.unicodeScalars[...]
    let doctype = "<!DOCTYPE html>\n".unicodeScalars
    guard rest.starts(with: doctype) else { throw Fault.unclosed("doctype") }
    rest = rest.dropFirst(doctype.count)
    self = try Self.element(&rest)
    guard String(rest) == "\n" else { throw Fault.unexpectedEnd(String(rest)) }
  }

  private init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  private typealias Rest = Substring.UnicodeScalarView

  private static func element(_ rest: inout Rest) throws -> Markup {
    guard rest.popFirst() == "<", let end = rest.firstIndex(of: ">") else { throw Fault.unclosed("<") }
    var element = try opened(String(rest[..<end]))
    rest = rest[rest.index(after: end)...]
    guard !void.contains(element.name) else { return element }
    while let next = rest.first {
      guard next == "<" else {
        element.text += try character(&rest)
        continue
      }
      if rest.dropFirst().first == "/" {
        let closing = "</\(element.name)>".unicodeScalars
        guard rest.starts(with: closing) else { throw Fault.unexpectedEnd(String(rest.prefix(20))) }
        rest = rest.dropFirst(closing.count)
        return element
      }
      let child = try Self.element(&rest)
      element.children.append(child)
      element.text += child.text
    }
    throw Fault.unclosed(element.name)
  }

  private static func opened(_ tag: String) throws -> Markup {
    let parts = tag.split(separator: " ", maxSplits: 1)
    guard let name = parts.first, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
      throw Fault.attribute(tag)
    }
    var attributes: [String: String] = [:]
    var rest = (parts.count > 1 ? parts[1] : "")[...]
    while !rest.isEmpty {
      guard let match = rest.prefixMatch(of: #/ ?([A-Za-z-]+[0-9]?)="([^"<>]*)"/#) else {
        throw Fault.attribute(String(rest))
      }
      var value = String(match.2).unicodeScalars[...]
      var text = ""
      while !value.isEmpty { text += try character(&value) }
      attributes[String(match.1)] = text
      rest = rest[match.range.upperBound...]
    }
    return Markup(name: String(name), attributes: attributes)
  }

  private static func character(_ rest: inout Rest) throws -> String {
    guard let scalar = rest.popFirst() else { return "" }
    if scalar == ">" || scalar == "\"" || scalar == "'" || scalar.value < 0x20 && scalar != "\n" {
      throw Fault.bareCharacter(Character(scalar))
    }
    guard scalar == "&" else { return String(scalar) }
    let entities = ["amp;": "&", "lt;": "<", "gt;": ">", "quot;": "\"", "#39;": "'"]
    guard let entity = entities.first(where: { rest.starts(with: $0.key.unicodeScalars) }) else {
      throw Fault.unknownEntity(String(rest.prefix(8)))
    }
    rest = rest.dropFirst(entity.key.unicodeScalars.count)
    return entity.value
  }

  // MARK: Search

  /// The element itself and all within, in order.
  package var all: [Markup] { [self] + children.flatMap(\.all) }

  /// All elements of a name within.
  package func all(_ name: String) -> [Markup] { all.filter { $0.name == name } }

  /// The element with an id; nil for none.
  package func element(id: String) -> Markup? { all.first { $0.attributes["id"] == id } }

  /// The texts of the rows of a table, by cell, those of the head first.
  package var rows: [[String]] {
    all("tr").map { row in row.children.map { $0.text.split(separator: "\n").joined() } }
  }
}
