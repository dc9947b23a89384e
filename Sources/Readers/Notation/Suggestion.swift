/// What a person probably meant: the candidate nearest to a text that was not recognised.
enum Suggestion {
  /// The words that may have been meant, folded once for many texts.
  struct Candidates {
    private let words: [(text: String, folded: [Unicode.Scalar])]

    init(_ texts: some Sequence<String>) {
      words = texts.map { ($0, Array(NameFolding.fold($0).unicodeScalars)) }
    }

    /// The one candidate within a third of the text's length (at least one change); nil for none or for several.
    ///
    /// A change is a character put in, left out, replaced, or exchanged with its neighbour. A change of all characters
    /// is no resemblance, and a text that is no word has none.
    func nearest(to text: String) -> String? {
      guard !text.isLongerThanWords else { return nil }
      let wanted = Array(NameFolding.fold(text).unicodeScalars)
      let most = max(1, wanted.count / 3)
      var best: (candidate: String, distance: Int)?
      var isTied = false
      for (candidate, folded) in words where abs(folded.count - wanted.count) <= most {
        let distance = distance(wanted, folded)
        guard distance <= most, distance < max(wanted.count, folded.count) else { continue }
        if let found = best, found.distance <= distance {
          isTied = isTied || (found.distance == distance && found.candidate != candidate)
        } else {
          best = (candidate, distance)
          isTied = false
        }
      }
      return isTied ? nil : best?.candidate
    }
  }

  /// The candidate nearest to one text.
  static func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
    Candidates(candidates).nearest(to: text)
  }

  /// The number of changes between two texts (optimal string alignment).
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, character) in left.enumerated() {
      var next: [Int] = []
      next.reserveCapacity(right.count + 1)
      next.append(row + 1)
      for (column, other) in right.enumerated() {
        let cost = character == other ? 0 : 1
        var least = min(last[column + 1] + 1, next[column] + 1, last[column] + cost)
        if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
          least = min(least, beforeLast[column - 1] + 1)
        }
        next.append(least)
      }
      beforeLast = last
      last = next
    }
    return last[right.count]
  }
}

/// The candidates of one table or file, for the first few texts that were not recognised.
///
/// A table with more of them is of another plan, and each would be compared with every candidate.
final class Suggestions {
  /// The most texts for which a candidate is looked for.
  private static let most = 100

  private let texts: [String]
  private lazy var candidates = Suggestion.Candidates(texts)
  private var count = 0

  init(among texts: [String]) {
    self.texts = texts
  }

  /// The candidate that was probably meant; nil for none, for several, and where too many were asked for.
  func nearest(to text: String) -> String? {
    count += 1
    return count <= Self.most ? candidates.nearest(to: text) : nil
  }
}
