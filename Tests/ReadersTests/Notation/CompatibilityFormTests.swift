import Foundation
import Testing

@testable import Readers

@Suite struct CompatibilityFormTests {
  @Test(
    "compatibility characters become the plain ones",
    arguments: [
      ("", ""), ("件", "件"), ("㈱道産", "(株)道産"), ("ｶﾞｿﾘﾝ", "ガソリン"), ("か\u{3099}", "が"), ("①Ⅲ", "1III"),
      ("㎡・℃", "m2・°C"), ("⽇本", "日本"), ("\u{FA19}", "\u{795E}"), ("Ａ　１", "A 1"),
    ])
  func composes(_ text: String, _ composed: String) {
    #expect(CompatibilityForm.composed(text).unicodeScalars.elementsEqual(composed.unicodeScalars))
  }

  @Test("every character of the basic plane has the form that ICU gives it")
  func agreesWithICU() {
    let unlike = (1...UInt32(0xFFFF)).compactMap(Unicode.Scalar.init).filter { scalar in
      // Libraries of different years know characters that were added between them.
      guard let age = scalar.properties.age, age.major <= 14 else { return false }
      let text = String(scalar)
      return !CompatibilityForm.composed(text).unicodeScalars.elementsEqual(
        text.precomposedStringWithCompatibilityMapping.unicodeScalars)
    }
    #expect(unlike.isEmpty)
  }
}
