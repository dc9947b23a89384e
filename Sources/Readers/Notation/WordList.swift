/// Several words in one cell: `道・札幌市・国`, `K07、K32`.
enum WordList {
  /// The words in the order written, without the spaces around them.
  static func read(_ text: String) -> [String] {
    text.split { "・、，,；;／/\n".contains($0) }.map { WidthFolding.trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }
}
