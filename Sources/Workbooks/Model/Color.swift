/// An opaque colour.
package struct Color: Hashable, Sendable {
  /// Red, green and blue as `0xRRGGBB`.
  package let rgb: UInt32

  /// The colour of `0xRRGGBB`; higher bits are left out.
  package init(rgb: UInt32) {
    self.rgb = rgb & 0xFFFFFF
  }

  /// The colour of text that asks for none.
  package static let black = Color(rgb: 0x000000)

  /// The colour of paper.
  package static let white = Color(rgb: 0xFFFFFF)
}
