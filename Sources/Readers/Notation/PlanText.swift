import Indicators

/// A text of a plan, a baseline or a target, parted into its words and its time.
///
/// The time stands in brackets behind the words, or before them with の累計で, の平均で or までに.
struct PlanText: Hashable {
  /// Why a text cannot be parted.
  enum Fault: Error, Hashable {
    /// Characters that change what stands beside them: ①, ², ※.
    case unreadable
    /// A year without era: the texts with the years that it may be.
    case ambiguousYear([String])
    /// Brackets that hold no year: what stands before them and in them.
    case brackets(String, String)
  }

  /// The words in their compared form, ``NameFolding``.
  let words: String
  /// The time; nil where the text names none.
  let time: PlanTime?

  /// Parts a text.
  init(_ text: String, kind: Indicator.YearKind) throws(Fault) {
    guard !text.isLongerThanWords, !text.unicodeScalars.contains(where: Self.isFootnote) else {
      throw .unreadable
    }
    let folded = NameFolding.fold(text)
    if let (body, inside) = Self.lastBrackets(of: folded) {
      do throws(PlanTime.Fault) {
        self.init(words: body, time: try PlanTime.read(inside, kind: kind))
      } catch {
        switch error {
        case .ambiguous(let years): throw .ambiguousYear(years.map { "\(body)(\($0))" })
        case .unreadable: throw .brackets(body, inside)
        }
      }
      return
    }
    for (joint, isSum, isMean) in [("の累計で", true, false), ("の平均で", false, true), ("までに", false, false)] {
      guard let range = folded.ranges(of: joint).first else { continue }
      var time: PlanTime
      do throws(PlanTime.Fault) {
        time = try PlanTime.read(String(folded[..<range.lowerBound]), kind: kind)
      } catch {
        throw .unreadable
      }
      time.isSum = isSum
      time.isMean = isMean
      self.init(words: String(folded[range.upperBound...]), time: time)
      return
    }
    self.init(words: folded, time: nil)
  }

  /// Joins words and a time that stand apart.
  init(words: String, time: PlanTime?) {
    self.words = words
    self.time = time
  }

  /// The text before the last brackets and the text in them, where they end the text.
  static func lastBrackets(of text: String) -> (before: String, inside: String)? {
    guard text.hasSuffix(")") else { return nil }
    var depth = 0
    for index in text.indices.reversed() {
      if text[index] == ")" { depth += 1 }
      if text[index] == "(" { depth -= 1 }
      if depth == 0 {
        return (String(text[..<index]), String(text[text.index(after: index)...].dropLast()))
      }
    }
    return nil
  }

  /// Whether folding would take the character for a digit, or take it away between two digits.
  private static func isFootnote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2460...0x24FF, 0xB2, 0xB3, 0xB9, 0x2070...0x2079, 0x203B: true
    default: false
    }
  }
}
