/// An opaque colour.
package struct Color: Hashable, Sendable {
  /// Red, green and blue as `0xRRGGBB`.
  package let rgb: UInt32

  /// Creates the colour `0xRRGGBB`; higher bits are ignored.
  package init(rgb: UInt32) {
    self.rgb = rgb & 0xFFFFFF
  }

  /// Black, the default colour of text.
  package static let black = Color(rgb: 0x000000)

  /// White, the colour of paper.
  package static let white = Color(rgb: 0xFFFFFF)
}
