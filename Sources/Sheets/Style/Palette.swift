package import Workbooks

/// The colours of the house: one blue and one orange, safe for red-green deficiency and distinct in greyscale.
extension Color {
  /// 墨: text, the target's diamond.
  static let ink = Color(rgb: 0x1B2733)
  /// 補助: notes, the path to the target, excluded values.
  package static let sub = Color(rgb: 0x5B6672)
  /// 淡: helper data, hairlines.
  static let faint = Color(rgb: 0x626D79)
  /// 藍: titles, header fill, actuals, ◎.
  static let ai = Color(rgb: 0x1F3F66)
  /// 藍2: the projection and its band.
  static let ai2 = Color(rgb: 0x5C83AE)
  /// 藍3: sub-header fill, ○.
  static let ai3 = Color(rgb: 0xC9D7E6)
  /// 藍4: tiles, locked baseline cells.
  package static let ai4 = Color(rgb: 0xEEF3F8)
  /// 細罫: row rules, gridlines.
  static let hair = Color(rgb: 0xD3D9DF)
  /// 入力: cells that staff may edit, nothing else.
  package static let input = Color(rgb: 0xFFF8D6)
  /// 薄橙: △.
  static let amber = Color(rgb: 0xFBEBC8)
  /// 橙: ×.
  package static let orange = Color(rgb: 0xEDB58A)
  /// 朱: texts that call for action.
  package static let vermilion = Color(rgb: 0x9A3412)
}
