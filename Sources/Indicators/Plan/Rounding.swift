/// The rounding mode of printed digits (端数処理), applied to the 15-digit decimal that spreadsheets use.
///
/// | value | digits | 四捨五入 | 切り捨て |
/// |---|---|---|---|
/// | 2.675 | 2 | 2.68 | 2.67 |
/// | −2.675 | 2 | −2.68 | −2.67 |
/// | 1.005 | 2 | 1.01 | 1 |
/// | 400 × 1.1 | 0 | 440 | 440 |
/// | 0.9996 | 3 | 1 | 0.999 |
///
/// The result is the double nearest to the rounded decimal. Numbers of 2⁵² and more, and numbers with fewer digits than
/// requested, remain unchanged.
package enum Rounding: String, CaseIterable, Sendable {
  /// 四捨五入: half away from zero.
  case halfAwayFromZero = "四捨五入"
  /// 切り捨て: toward zero.
  case towardZero = "切り捨て"
}
