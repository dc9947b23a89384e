/// The texts of many cells in little room, numbered from 0 in the order in which they were added.
///
/// They stand one behind the other, each with its length in one byte. Where a text begins is known for every sixty-fourth,
/// and for the others by adding up what lies between.
struct CellTexts: Sendable {
  private static let stride = 64

  private var bytes: [UInt8] = []
  /// 255 for a text of as many bytes or more.
  private var lengths: [UInt8] = []
  /// The lengths that a byte cannot tell, by number.
  private var longLengths: [Int: Int] = [:]
  private var starts: [Int] = []

  /// Makes room for about so many texts more, short ones as numbers are.
  mutating func reserve(_ more: Int) {
    bytes.reserveCapacity(bytes.count + more * 4)
    lengths.reserveCapacity(lengths.count + more)
    starts.reserveCapacity((lengths.count + more) / Self.stride + 1)
  }

  /// Adds a text, which is UTF-8.
  mutating func append(_ text: Span<UInt8>) {
    if lengths.count.isMultiple(of: Self.stride) { starts.append(bytes.count) }
    if text.count >= 255 { longLengths[lengths.count] = text.count }
    lengths.append(UInt8(min(text.count, 255)))
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// The text of a number.
  subscript(number: Int) -> String {
    String(decoding: bytes[range(of: number)], as: UTF8.self)
  }

  /// Takes the texts from one on away again.
  mutating func removeAll(from number: Int) {
    guard number < lengths.count else { return }
    bytes.removeLast(bytes.count - range(of: number).lowerBound)
    lengths.removeLast(lengths.count - number)
    longLengths = longLengths.filter { $0.key < number }
    starts.removeLast(starts.count - (number + Self.stride - 1) / Self.stride)
  }

  private func range(of number: Int) -> Range<Int> {
    let block = number / Self.stride
    let start = (block * Self.stride..<number).reduce(starts[block]) { $0 + length(of: $1) }
    return start..<start + length(of: number)
  }

  private func length(of number: Int) -> Int {
    longLengths.isEmpty || lengths[number] < 255 ? Int(lengths[number]) : longLengths[number] ?? 255
  }
}
