import Glibc

/// C copies of texts, which live as long as this value.
///
/// The library requires some texts as pointers inside structures, where Swift's call conversion does not apply.
struct CTexts: ~Copyable {
  private var copies: [UnsafeMutablePointer<CChar>] = []

  /// Returns a C copy of the text, or nil for nil.
  mutating func copy(_ text: String?) -> UnsafeMutablePointer<CChar>? {
    guard let text, let copy = strdup(text) else { return nil }
    copies.append(copy)
    return copy
  }

  deinit {
    for copy in copies { free(copy) }
  }
}
