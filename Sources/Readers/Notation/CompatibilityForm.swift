import CUnistring
import Glibc

/// The composed compatibility form of a text (NFKC): `㈱` is `(株)`, `ｶﾞ` is `ガ`, `①` is `1`, `㎡` is `m2`.
///
/// Source: Unicode Standard Annex 15, as libunistring carries it out.
enum CompatibilityForm {
  static func composed(_ text: String) -> String {
    // ASCII has no other form.
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var text = text
    return text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return "" }
      var count = 0
      let composed = cunistring_nfkc(start, bytes.count, &count)
      defer { free(composed) }
      return String(decoding: UnsafeBufferPointer(start: composed, count: count), as: UTF8.self)
    }
  }
}
