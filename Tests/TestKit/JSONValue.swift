package import Foundation

/// A value of JSON as a machine reads it, with the names of all members.
package enum JSONValue: Sendable, Hashable, Decodable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Reads a file.
  package init(_ data: Data) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: data)
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let object = try? container.decode([String: JSONValue].self) {
      self = .object(object)
    } else if let array = try? container.decode([JSONValue].self) {
      self = .array(array)
    } else if let string = try? container.decode(String.self) {
      self = .string(string)
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  /// A text, or null for none.
  package static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// Texts in their order.
  package static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  /// A number, or null for none.
  package static func number(orNull number: Double?) -> JSONValue { number.map(JSONValue.number) ?? .null }

  /// A whole number, or null for none.
  package static func integer(_ number: Int?) -> JSONValue { .number(orNull: number.map(Double.init)) }

  /// The member of a name; nil where there is none and for what is no object.
  package subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The elements; none for what is no array.
  package var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// Every place at which another value differs, as `indicators[3].figures.gap: number(1.0), not null`.
  package func differences(from expected: JSONValue, at path: String = "") -> [String] {
    switch (self, expected) {
    case (.object(let members), .object(let others)):
      return Set(members.keys).union(others.keys).sorted().flatMap { name -> [String] in
        let place = "\(path).\(name)"
        guard let member = members[name] else { return ["\(place): missing"] }
        guard let other = others[name] else { return ["\(place): not known"] }
        return member.differences(from: other, at: place)
      }
    case (.array(let elements), .array(let others)) where elements.count == others.count:
      return zip(elements, others).enumerated().flatMap { index, pair in
        pair.0.differences(from: pair.1, at: "\(path)[\(index)]")
      }
    default: return self == expected ? [] : ["\(path): \(self), not \(expected)"]
    }
  }
}
