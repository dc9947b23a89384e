/// A text that is put together from left to right of many small parts: a formula, a file of results.
///
/// The parts are copied side by side into one piece of memory, without asking each time who else reads it; growing a
/// `String` or an array costs several times as much for each part, and a report has a million of them.
package struct GrowingText: ~Copyable {
  private var bytes: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// - Parameter capacity: the bytes that will probably be enough; a longer text is moved as it grows.
  package init(capacity: Int) {
    bytes = .allocate(capacity: max(capacity, Position.longestReference))
  }

  deinit { bytes.deallocate() }

  /// Adds a literal, which has nothing to be kept or let go.
  package static func += (text: inout GrowingText, part: StaticString) {
    text.append(UnsafeBufferPointer(start: part.utf8Start, count: part.utf8CodeUnitCount))
  }

  /// Adds a part; literals go the way above.
  @_disfavoredOverload
  package static func += (text: inout GrowingText, part: String) {
    // Looked at where it is: a copy would have to be kept and let go again for each part.
    if part.utf8.withContiguousStorageIfAvailable({ text.append($0) }) != nil { return }
    Array(part.utf8).withUnsafeBufferPointer { text.append($0) }
  }

  /// Adds the relative reference of a cell, as `B5`.
  package static func += (text: inout GrowingText, cell: Position) {
    text.append(cell, absolute: false)
  }

  /// Adds the reference of an area, as `$B$5:$D$9` when absolute; one cell has one part.
  package mutating func append(_ area: Area, absolute: Bool) {
    append(area.first, absolute: absolute)
    guard area.first != area.last else { return }
    self += ":"
    append(area.last, absolute: absolute)
  }

  private mutating func append(_ part: UnsafeBufferPointer<UInt8>) {
    guard let start = part.baseAddress else { return }
    room(for: part.count).update(from: start, count: part.count)
    count += part.count
  }

  /// Adds the reference of a cell, as `$B$5` when absolute.
  mutating func append(_ cell: Position, absolute: Bool) {
    count += cell.write(
      to: room(for: Position.longestReference), absoluteRow: absolute, absoluteColumn: absolute)
  }

  /// What has been put together so far.
  package var string: String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[..<count]), as: UTF8.self)
  }

  /// The end of the text, with memory behind it for as many bytes as asked for.
  private mutating func room(for more: Int) -> UnsafeMutablePointer<UInt8> {
    if bytes.count - count < more { grow(by: more) }
    // Never nil: there is memory from the beginning on.
    return bytes.baseAddress.unsafelyUnwrapped + count
  }

  private mutating func grow(by more: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(count + more, 2 * bytes.count))
    _ = larger.moveInitialize(fromContentsOf: bytes[..<count])
    bytes.deallocate()
    bytes = larger
  }
}
