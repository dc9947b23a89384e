import CSystem

extension RawSpan {
  /// A bit for each of sixty-four bytes that is of a kind, the first in the lowest place.
  ///
  /// - Parameter areOfKind: says of sixteen bytes, which begin at an offset, which of them are.
  @inline(__always) func bits(
    at offset: Int, where areOfKind: (_ bytes: SIMD16<Int8>, _ offset: Int) -> SIMDMask<SIMD16<Int8>>
  ) -> UInt64 {
    func part(_ start: Int) -> UInt64 { UInt64(csystem_signs(areOfKind(bytes(at: start), start).bytes)) }
    let low = part(offset) | part(offset &+ 16) << 16
    return low | part(offset &+ 32) << 32 | part(offset &+ 48) << 48
  }
}
