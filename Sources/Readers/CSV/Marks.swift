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
  private static func bits(_ text: RawSpan, _ block: Int) -> UInt64 {
    func all(_ mark: UInt8) -> SIMD16<Int8> { SIMD16(repeating: Int8(bitPattern: mark)) }
    return text.bits(at: block) { bytes, _ in
      (bytes .== all(CSVScanner.comma)) .| (bytes .== all(CSVScanner.quote))
        .| (bytes .== all(CSVScanner.carriageReturn)) .| (bytes .== all(CSVScanner.lineFeed))
    }
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
