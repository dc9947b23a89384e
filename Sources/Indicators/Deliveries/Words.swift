extension Observation {
  /// What a department writes beside its value; blank where it wrote nothing.
  package struct Words: Hashable, Sendable {
    /// One of the texts that may stand beside a value.
    ///
    /// Whoever reads, joins or compares words goes through all fields, so that a new one is never left out.
    package enum Field: Int, CaseIterable, Sendable {
      /// The source that is printed (出典).
      case source
      /// When the value was published (公表時点).
      case released
      /// When the next value comes (次回公表).
      case nextRelease
      /// Why the value is what it is (要因分析).
      case analysis
      /// What is planned next (今後の方向性).
      case outlook
      /// Any other remark (備考).
      case remark
      /// What stood around the number: 約, 超, 余, ※1.
      case qualifier
    }

    /// By number of field; none at all where every field is blank.
    private var texts: [String] = []

    private static let count = Field.allCases.count

    /// Words that are all blank.
    package init() {}

    /// Whether nothing is written beside the value.
    package var isEmpty: Bool { texts.isEmpty }

    /// The text of a field; empty where it is blank.
    package subscript(field: Field) -> String {
      get { texts.isEmpty ? "" : texts[field.rawValue] }
      set {
        if texts.isEmpty {
          guard !newValue.isEmpty else { return }
          texts = Array(repeating: "", count: Self.count)
        }
        texts[field.rawValue] = newValue
        if newValue.isEmpty, texts.allSatisfy(\.isEmpty) { texts = [] }
      }
    }
  }
}
