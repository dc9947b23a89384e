/// Bytes read eight or sixteen at a time, which is what makes a large export quick to read.
///
/// These are the only loads of the readers that are named unsafe: what is unsafe about them is to make a value of any
/// type out of bytes, and every pattern of bits is a word or a vector. The bounds are checked at each, or once for all
/// of a range.
extension RawSpan {
  /// One byte.
  @inline(__always) func byte(at offset: Int) -> UInt8 {
    precondition(UInt(bitPattern: offset) < UInt(bitPattern: byteCount))
    return unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
  }

  /// Eight bytes, the first in the lowest place.
  @inline(__always) func word(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset <= byteCount &- 8)
    return load(offset)
  }

  /// Sixteen bytes.
  @inline(__always) func bytes(at offset: Int) -> SIMD16<Int8> {
    precondition(offset >= 0 && offset <= byteCount &- 16)
    return unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<Int8>.self)
  }

  /// Up to eight bytes, the first in the lowest place and zeros above the last.
  @inline(__always) func word(at offset: Int, count: Int) -> UInt64 {
    guard count < 8 else { return word(at: offset) }
    guard offset + 8 > byteCount else { return word(at: offset) & ((1 << UInt64(count * 8)) - 1) }
    var word: UInt64 = 0
    for index in 0..<count { word |= UInt64(byte(at: offset + index)) << UInt64(index * 8) }
    return word
  }

  /// Whether a range holds the same bytes as one of the same length in other bytes.
  @inline(__always) func areEqual(at offset: Int, _ other: RawSpan, at place: Int, count: Int) -> Bool {
    precondition(min(offset, place) >= 0 && offset <= byteCount &- count && place <= other.byteCount &- count)
    guard count > 8 else {
      guard offset <= byteCount &- 8, place <= other.byteCount &- 8 else {
        return word(at: offset, count: count) == other.word(at: place, count: count)
      }
      let difference = load(offset) ^ other.load(place)
      return count == 0 || difference &<< UInt64(truncatingIfNeeded: 64 &- count &* 8) == 0
    }
    var index = 0
    while index < count &- 8 {
      guard load(offset &+ index) == other.load(place &+ index) else { return false }
      index &+= 8
    }
    return load(offset &+ count &- 8) == other.load(place &+ count &- 8)
  }

  /// Eight bytes whose bounds are known to be right.
  @inline(__always) private func load(_ offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  /// The offset of the first NUL; nil where there is none.
  func firstNull(from start: Int) -> Int? {
    var offset = start
    while offset + 16 <= byteCount, !any(bytes(at: offset) .== SIMD16<Int8>(repeating: 0)) { offset += 16 }
    while offset < byteCount, byte(at: offset) != 0 { offset += 1 }
    return offset < byteCount ? offset : nil
  }
}

extension SIMDMask<SIMD16<Int8>> {
  /// The mask as bytes, -1 where it holds and 0 elsewhere.
  @inline(__always) var bytes: SIMD16<Int8> {
    unsafeBitCast(self, to: SIMD16<Int8>.self)
  }
}
