package import Indicators

/// The department's explanation of its indicator (所管課の説明): the causes of its position, and the next steps.
package struct Commentary: Hashable, Sendable {
  /// One text with the year to which it refers.
  package struct Note: Hashable, Sendable {
    /// The text (要因分析 or 今後の方向性 of the exports); never empty.
    package let text: String
    /// The newest year with this text and a value; without any value, the newest year with this text.
    package let year: FiscalYear
  }

  /// 要因分析.
  package let analysis: Note?
  /// 今後の方向性.
  package let outlook: Note?

  /// Whether the department wrote nothing.
  package var isEmpty: Bool { analysis == nil && outlook == nil }
}

extension Record {
  /// The newest texts that are not blank; they remain valid while later years have no text.
  package var commentary: Commentary {
    Commentary(analysis: newest(.analysis), outlook: newest(.outlook))
  }

  /// A text that a wide table gives for all its years refers to the newest year with a value.
  private func newest(_ field: Observation.Words.Field) -> Commentary.Note? {
    func text(_ entry: Entry) -> String? {
      entry.valueCells.map { $0.words[field] }.last { !$0.isEmpty }
    }
    guard let entry = entries.last(where: { text($0) != nil }), let text = text(entry) else { return nil }
    let measured = entries.last { entry in
      entry.valueCells.contains { $0.words[field] == text && $0.number != nil }
    }
    return Commentary.Note(text: text, year: (measured ?? entry).year)
  }
}
