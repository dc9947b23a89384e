import Glibc

/// C copies of texts, alive as long as this value.
///
/// The library wants some texts as pointers inside structures, beyond the reach of a call's own conversion.
struct CTexts: ~Copyable {
  private var copies: [UnsafeMutablePointer<CChar>] = []

  /// Returns a copy of the text, or nil for no text.
  mutating func copy(_ text: String?) -> UnsafeMutablePointer<CChar>? {
    guard let text, let copy = strdup(text) else { return nil }
    copies.append(copy)
    return copy
  }

  deinit {
    for copy in copies { free(copy) }
  }
}
