/// The marks of a CSV text in their order, found sixty-four bytes at a time: commas, quotes, CR and LF.
struct Marks {
  /// Where the sixty-four bytes begin that were looked at last.
  private var block: Int
  /// A bit for each mark among them that was not given yet, the first byte in the lowest place.
  private var bits: UInt64 = 0

  /// The marks from an offset on.
  init(from offset: Int) {
    block = offset - 64
  }

  /// The offset of the first mark from an offset on; the end of the text where there is none.
  static func first(in text: RawSpan, from offset: Int) -> Int {
    var marks = Marks(from: offset)
    return marks.next(in: text)
  }

  /// The offset of the next mark; the end of the text where there is none.
  @inline(__always) mutating func next(in text: RawSpan) -> Int {
    if bits == 0 {
      self = following(in: text)
      guard bits != 0 else { return text.byteCount }
    }
    let offset = block &+ bits.trailingZeroBitCount
    bits &= bits &- 1
    return offset
  }

  /// The next bytes among which there is a mark; without a bit at the end of the text.
  @inline(never) private func following(in text: RawSpan) -> Marks {
    var next = self
    while next.bits == 0, next.block + 64 < text.byteCount {
      next.block += 64
      let isWhole = next.block + 64 <= text.byteCount
      next.bits = isWhole ? Self.bits(text, next.block) : Self.lastBits(text, next.block)
    }
    return next
  }

  /// A bit for each mark among sixty-four bytes.
  ///
  /// Each eight of them have a bit of their own in the eight bytes of one word, whose rows and columns are then exchanged.
  private static func bits(_ text: RawSpan, _ block: Int) -> UInt64 {
    let ones = SIMD2<UInt64>(0x0101_0101_0101_0101, 0x0202_0202_0202_0202)
    let first = marks(text.bytes(at: block)) & ones
    let second = marks(text.bytes(at: block &+ 16)) & (ones &* 4)
    let third = marks(text.bytes(at: block &+ 32)) & (ones &* 16)
    let fourth = marks(text.bytes(at: block &+ 48)) & (ones &* 64)
    let all = first | second | third | fourth
    return transposed(UInt64(littleEndian: all[0] | all[1]))
  }

  /// All bits of each byte that is a mark.
  @inline(__always) private static func marks(_ bytes: SIMD16<Int8>) -> SIMD2<UInt64> {
    let areMarks =
      (bytes .== SIMD16<Int8>(repeating: 0x2C)) .| (bytes .== SIMD16<Int8>(repeating: 0x22))
      .| (bytes .== SIMD16<Int8>(repeating: 0x0D)) .| (bytes .== SIMD16<Int8>(repeating: 0x0A))
    return areMarks.words
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

  /// A bit for each mark among the last bytes, fewer than sixty-four.
  private static func lastBits(_ text: RawSpan, _ block: Int) -> UInt64 {
    var bits: UInt64 = 0
    for offset in block..<text.byteCount where isMark(text.byte(at: offset)) {
      bits |= 1 << UInt64(offset - block)
    }
    return bits
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == CSVScanner.comma || byte == CSVScanner.carriageReturn || byte == CSVScanner.lineFeed
      || byte == CSVScanner.quote
  }
}
