/// One section of a number format.
struct NumberFormatSection {
  /// What the section shows.
  enum Kind {
    /// A number, with texts at its sides.
    case number
    /// A day, a time or both.
    case date
    /// A span of time in hours, minutes or seconds.
    case elapsed
    /// A text (@).
    case text
    /// Nothing of the number: a text in its place, which is the prefix.
    case literal
  }

  /// A comparison that a number must pass.
  struct Condition {
    fileprivate let comparison: String
    fileprivate let bound: Double

    /// Whether the condition holds for a number.
    func holds(for number: Double) -> Bool {
      switch comparison {
      case "<": number < bound
      case "<=": number <= bound
      case ">": number > bound
      case ">=": number >= bound
      case "<>": number != bound
      default: number == bound
      }
    }
  }

  /// The multiples that a text beside a number can name, by their power of ten.
  private static let multiples = [
    "千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7, "億": 8, "十億": 9, "百億": 10, "千億": 11, "兆": 12,
  ]

  fileprivate(set) var kind = Kind.literal
  fileprivate(set) var condition: Condition?
  /// The text before the number.
  fileprivate(set) var prefix = ""
  /// The text behind the number, with its percent signs.
  fileprivate(set) var suffix = ""
  /// How many percent signs there are.
  fileprivate(set) var percents = 0
  /// By which power of ten the number is shown smaller than it is.
  fileprivate(set) var scale = 0
  /// Whether the section shows no digit for zero: its places are all # or ?.
  fileprivate(set) var hidesZero = false

  /// Whether a text stands beside the value.
  var hasLiterals: Bool { !prefix.isEmpty || !suffix.isEmpty }

  /// Whether the text behind the number says by how much it is shown smaller.
  fileprivate(set) var namesScale = false

  private static func scale(namedBy suffix: String) -> Int? {
    let name = suffix.drop { " 　(（[［".contains($0) }
    // Of two names the longer one is meant: 千万 is not 千.
    return multiples.filter { name.hasPrefix($0.key) }.max { $0.key.count < $1.key.count }?.value
  }

  /// Returns the text before the number; without the marks of a sign, if the number is to have its own.
  func prefix(withoutSign: Bool) -> String { withoutSign ? Self.unsigned(prefix) : prefix }

  /// Returns the text behind the number; without the marks of a sign, if the number is to have its own.
  func suffix(withoutSign: Bool) -> String { withoutSign ? Self.unsigned(suffix) : suffix }

  private static func unsigned(_ text: String) -> String {
    text.filter { !"-－−△▲()（）+＋ ".contains($0) }
  }
}

extension NumberFormatSection {
  /// Reads the sections of a format code.
  static func sections(of code: String) -> [NumberFormatSection] {
    var scanner = Scanner(code)
    var sections: [NumberFormatSection] = []
    // A code has four sections at most; what follows has no meaning.
    repeat { sections.append(scanner.nextSection()) } while scanner.hasMore && sections.count < 4
    return sections
  }

  /// Reads a format code character by character.
  private struct Scanner {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var section = NumberFormatSection()
    private var hasPlaces = false
    private var hasZero = false
    private var hasPoint = false
    private var isDate = false
    private var isElapsed = false
    private var isText = false
    /// Commas behind places for digits: a separator of thousands, unless no place follows.
    private var commas = 0
    /// The text since the last place for a digit.
    private var pending = ""
    /// How many places stand behind a point that is a text: `0"."0,"万"` shows 483000 as 48.3万.
    private var placesBehindTextPoint: Int?

    init(_ code: String) {
      scalars = Array(code.unicodeScalars)
    }

    /// Whether a semicolon ended the last section.
    private(set) var hasMore = false

    private mutating func next() -> Unicode.Scalar? {
      guard index < scalars.count else { return nil }
      defer { index += 1 }
      return scalars[index]
    }

    private func follows(_ text: String) -> Bool {
      let text = text.unicodeScalars
      return scalars[index...].prefix(text.count).elementsEqual(text) {
        $0.properties.lowercaseMapping == $1.properties.lowercaseMapping
      }
    }

    /// Reads up to the next semicolon.
    mutating func nextSection() -> NumberFormatSection {
      let scalars = self.scalars
      let start = index
      self = Scanner(scalars: scalars, index: start)
      while let scalar = next() {
        if scalar == ";" {
          hasMore = true
          break
        }
        take(scalar)
      }
      return finished()
    }

    private init(scalars: [Unicode.Scalar], index: Int) {
      self.scalars = scalars
      self.index = index
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "\"":
        var text = String.UnicodeScalarView()
        while let inner = next(), inner != "\"" { text.append(inner) }
        literal(String(text))
      // Excel in Japanese takes ! as \ and programs write it so.
      case "\\", "!": if let escaped = next() { literal(String(escaped)) }
      // A space as wide as the next character, or that character as often as fits.
      case "_", "*": _ = next()
      case "[": bracket()
      case "0", "#", "?": place(isZero: scalar == "0")
      case ".": point()
      case ",": if hasPlaces, pending.isEmpty { commas += 1 } else { literal(",") }
      case "%":
        section.percents += 1
        literal("%")
      case "@":
        isText = true
        place(isZero: true)
      case "/" where hasPlaces && !isDate: fraction()
      case "E" where follows("+") || follows("-"), "e" where follows("+") || follows("-"): exponent()
      case "G" where follows("eneral"), "g" where follows("eneral"):
        index += 6
        place(isZero: true)
      // Programs also write the name of the format that Excel shows in Japanese.
      case "G" where follows("/標準"):
        index += 3
        place(isZero: true)
      case "y", "m", "d", "h", "s", "e", "g", "a", "b", "Y", "M", "D", "H", "S", "E", "G", "A", "B":
        isDate = true
      default: literal(String(scalar))
      }
    }

    private mutating func literal(_ text: String) {
      endCommas()
      pending += text
    }

    /// Commas without a place behind them divide by a thousand each.
    private mutating func endCommas() {
      section.scale += commas * 3
      commas = 0
    }

    private mutating func place(isZero: Bool) {
      commas = 0
      if !hasPlaces {
        section.prefix = pending
      } else if pending == ".", !hasPoint {
        placesBehindTextPoint = 0
      }
      pending = ""
      hasPlaces = true
      hasZero = hasZero || isZero
      if let count = placesBehindTextPoint, !hasPoint { placesBehindTextPoint = count + 1 }
    }

    private mutating func point() {
      endCommas()
      // A point before the first digit, as in .00, is one all the same.
      if !hasPlaces { place(isZero: false) }
      hasPoint = true
    }

    /// The denominator of a fraction: places, or digits that stand for themselves.
    private mutating func fraction() {
      pending = ""
      while index < scalars.count, "0123456789?# ".unicodeScalars.contains(scalars[index]) { index += 1 }
    }

    private mutating func exponent() {
      index += 1
      while index < scalars.count, "0#?".unicodeScalars.contains(scalars[index]) { index += 1 }
    }

    /// A colour, a condition, a span of time, a currency or a language.
    private mutating func bracket() {
      var scalarsInside = String.UnicodeScalarView()
      while let inner = next(), inner != "]" { scalarsInside.append(inner) }
      let inside = String(scalarsInside)
      if inside.hasPrefix("$") {
        let currency = inside.dropFirst().prefix { $0 != "-" }
        if !currency.isEmpty { literal(String(currency)) }
      } else if let condition = Self.condition(inside) {
        section.condition = condition
      } else if let unit = inside.first, "hmsHMS".contains(unit), inside.allSatisfy({ $0 == unit }) {
        isElapsed = true
      }
    }

    private static func condition(_ text: String) -> Condition? {
      let comparison = text.prefix { "<>=".contains($0) }
      let bound = text.dropFirst(comparison.count)
      guard !comparison.isEmpty, let number = CellNumber(String(bound)) else { return nil }
      return Condition(comparison: String(comparison), bound: number.approximation)
    }

    private var kind: Kind {
      if isElapsed { return .elapsed }
      if isDate { return .date }
      if isText { return .text }
      return hasPlaces ? .number : .literal
    }

    private mutating func finished() -> NumberFormatSection {
      endCommas()
      if let placesBehindTextPoint { section.scale += placesBehindTextPoint }
      section.kind = kind
      if hasPlaces { section.suffix = pending } else { section.prefix = pending }
      section.prefix = String(decoding: EscapedText.trimmed(Array(section.prefix.utf8)), as: UTF8.self)
      section.suffix = String(decoding: EscapedText.trimmed(Array(section.suffix.utf8)), as: UTF8.self)
      section.namesScale = NumberFormatSection.scale(namedBy: section.suffix) == section.scale
      section.hidesZero = hasPlaces && !hasZero && section.percents == 0
      return section
    }
  }
}
