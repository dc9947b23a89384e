/// A unit as somebody wrote it: a power of ten and what is counted.
struct WrittenUnit: Hashable {
  /// The exponent of ten: 4 for 万人, 6 for 百万円.
  let exponent: Int
  /// What is counted; empty where only a multiple is written.
  let base: String
}
