package import Indicators

/// What the department says of its indicator (所管課の説明): why it stands where it stands, and what comes next.
package struct Commentary: Hashable, Sendable {
  /// One text with the year that it is about.
  package struct Note: Hashable, Sendable {
    /// The words (要因分析 or 今後の方向性 of the exports); never empty.
    package let text: String
    /// The newest year with these words and a value; the newest with these words where none has a value.
    package let year: FiscalYear
  }

  /// 要因分析.
  package let analysis: Note?
  /// 今後の方向性.
  package let outlook: Note?

  /// Whether the department said nothing.
  package var isEmpty: Bool { analysis == nil && outlook == nil }
}

extension Record {
  /// The newest words that are not blank: they stay while later years say nothing.
  package var commentary: Commentary {
    Commentary(analysis: newest(.analysis), outlook: newest(.outlook))
  }

  /// A text that a wide table says of all its years is about the newest one that has a value.
  private func newest(_ field: Observation.Words.Field) -> Commentary.Note? {
    func text(_ entry: Entry) -> String? {
      entry.cells.map { $0.words[field] }.last { !$0.isEmpty }
    }
    guard let entry = entries.last(where: { text($0) != nil }), let text = text(entry) else { return nil }
    let measured = entries.last { entry in
      entry.cells.contains { $0.words[field] == text && $0.number != nil }
    }
    return Commentary.Note(text: text, year: (measured ?? entry).year)
  }
}
