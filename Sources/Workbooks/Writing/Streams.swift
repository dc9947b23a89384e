import CParts

/// The streams into which the library writes the parts of one workbook, counted from its beginning.
///
/// The library does not look whether a part could be written. The streams of `CParts`, which take the place of its temporary
/// files, know; a workbook that was not written through them is refused. All of this belongs to one thread, which writes the
/// workbook from its beginning to its end.
struct Streams: ~Copyable {
  /// Begins to count: what the thread made before is no longer asked for.
  init() {
    Self.takeAll { _ in }
  }

  deinit {
    Self.takeAll { _ in }
  }

  /// The sizes of the parts in the order in which they were written, each written and read to its end.
  consuming func sizes() throws(StreamFault) -> [Int] {
    var sizes: [Int] = []
    var fault: StreamFault?
    Self.takeAll { stream in
      if stream.lacked_memory != 0 {
        fault = .lackedMemory
      } else if stream.is_withheld != 0, fault != .lackedMemory {
        fault = .limited
      } else if stream.is_read == 0, fault == nil {
        fault = .unread
      }
      sizes.append(Int(clamping: stream.size))
    }
    if let fault { throw fault }
    guard !sizes.isEmpty else { throw .bypassed }
    return sizes
  }

  private static func takeAll(_ body: (cparts_stream) -> Void) {
    var stream = cparts_stream()
    while cparts_take(&stream) == 1 { body(stream) }
  }
}

/// Throws where it is known before anything is written that the library does not write through the streams of `CParts`.
///
/// A library older than 1.1.5 has no function that could be asked; it is known when the first workbook is written.
package func requireStreams() throws(StreamFault) {
  switch cparts_probe() {
  case CPARTS_OWN_MEMORY: throw .ownMemory
  case CPARTS_OWN_FILES: throw .bypassed
  // CPARTS_REPLACED: C has no closed enumerations.
  default: return
  }
}
