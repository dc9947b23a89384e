/// One record of a CSV text: the texts of its cells, and what is wrong with its outer form.
package struct CSVRecord: Hashable {
  /// A breach of RFC 4180 in one field.
  package struct Fault: Hashable {
    /// What is wrong with the field.
    package enum Kind: Hashable {
      /// A quote that is never closed: the record ends with its line, and the next line is read anew.
      case unterminatedQuote
      /// A quote in the middle of a field: the text is taken as it stands.
      case strayQuote
    }

    /// What is wrong with the field.
    package let kind: Kind
    /// The column, from 0.
    package let column: Int
  }

  /// The line on which the record begins, from 1, as an editor counts.
  package let line: Int
  /// The texts of the cells up to the limit of columns, with their spaces and without their outer quotes.
  package var cells: [String] = []
  /// How many cells there are, beyond the limit too.
  package var cellCount = 0
  /// The breaches of RFC 4180 in its fields, from left to right.
  package var faults: [Fault] = []

  init(line: Int) {
    self.line = line
  }

  /// Whether the line holds nothing at all or nothing but commas.
  package var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }

  /// Whether the end of a field could not be found.
  package var isBroken: Bool {
    faults.contains { $0.kind == .unterminatedQuote }
  }
}
