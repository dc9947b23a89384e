/// A repeatable random number generator, SplitMix64: the same seed gives the same numbers on every machine.
package struct Seeded: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator from a seed.
  package init(_ seed: some BinaryInteger) {
    state = UInt64(truncatingIfNeeded: seed)
  }

  /// Returns the next 64 random bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns an integer of a closed range, each with the same probability.
  package mutating func integer(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// Returns a number of a closed range, uniformly distributed.
  package mutating func number(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &self)
  }

  /// Returns a finite number of any magnitude and sign, zeros and subnormals included.
  package mutating func anyNumber() -> Double {
    while true {
      let number = Double(bitPattern: next())
      if number.isFinite { return number }
    }
  }

  /// Returns true with a probability in per cent.
  package mutating func chance(_ percent: Int) -> Bool {
    integer(0...99) < percent
  }

  /// Returns one of the choices, each with the same probability; nil when there is none.
  package mutating func choice<Choices: Collection>(_ choices: Choices) -> Choices.Element? {
    choices.randomElement(using: &self)
  }

  /// Returns a random text of at most so many characters from an alphabet.
  package mutating func text(upTo count: Int, from alphabet: [Unicode.Scalar]) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<integer(0...count) {
      if let scalar = choice(alphabet) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
