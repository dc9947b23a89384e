/// Reproducible source of numbers for property tests (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x2545_F491_4F6C_DD1D }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Strictly increasing years with gaps of one to three.
  mutating func years(count: Int) -> [Int] {
    var year = Int.random(in: 1990...2015, using: &self)
    return (0..<count).map { _ in
      year += Int.random(in: 1...3, using: &self)
      return year
    }
  }

  /// A walk with drift around a level, of either sign.
  mutating func values(count: Int) -> [Double] {
    var value = Double.random(in: -200...200, using: &self)
    let drift = Double.random(in: -5...5, using: &self)
    return (0..<count).map { _ in
      value += drift + Double.random(in: -8...8, using: &self)
      return value
    }
  }
}
