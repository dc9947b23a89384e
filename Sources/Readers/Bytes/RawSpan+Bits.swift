extension RawSpan {
  /// A bit for each of sixty-four bytes that is of a kind, the first in the lowest place.
  ///
  /// - Parameter areOfKind: says of sixteen bytes, which begin at an offset, which of them are.
  @inline(__always) func bits(
    at offset: Int, where areOfKind: (_ bytes: SIMD16<Int8>, _ offset: Int) -> SIMDMask<SIMD16<Int8>>
  ) -> UInt64 {
    // Each eight bytes get a bit of their own in the eight bytes of one word, whose rows and columns are then exchanged.
    let ones = SIMD2<UInt64>(0x0101_0101_0101_0101, 0x0202_0202_0202_0202)
    func part(_ start: Int) -> SIMD2<UInt64> { areOfKind(bytes(at: start), start).words }
    let first = part(offset) & ones
    let second = part(offset &+ 16) & (ones &* 4)
    let third = part(offset &+ 32) & (ones &* 16)
    let fourth = part(offset &+ 48) & (ones &* 64)
    let all = first | second | third | fourth
    return Self.transposed(UInt64(littleEndian: all[0] | all[1]))
  }

  /// Eight bytes of eight bits each, with rows and columns exchanged.
  @inline(__always) private static func transposed(_ bits: UInt64) -> UInt64 {
    var bits = bits
    var change = (bits ^ (bits >> 7)) & 0x00AA_00AA_00AA_00AA
    bits ^= change ^ (change << 7)
    change = (bits ^ (bits >> 14)) & 0x0000_CCCC_0000_CCCC
    bits ^= change ^ (change << 14)
    change = (bits ^ (bits >> 28)) & 0x0000_0000_F0F0_F0F0
    return bits ^ change ^ (change << 28)
  }
}
