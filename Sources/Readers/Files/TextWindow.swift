/// The bytes of a text that are in memory: all of them, or the part of a large file that is being read.
///
/// A window moves on over its file. What it holds stays near the processor, and a file of any size takes up no more memory
/// than its longest row. A copy moves on by itself.
struct TextWindow {
  /// What is in memory now.
  private(set) var bytes: [UInt8]
  /// Whether the text ends with these bytes.
  private(set) var isLast: Bool
  /// How many bytes the text has.
  let count: Int
  /// Nil where all bytes are in memory.
  private let file: OpenFile?
  /// How many bytes are held at a time, unless a row has more.
  private let room: Int
  /// Where in the file the bytes begin.
  private var start = 0

  /// A text that is in memory.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    count = bytes.count
    room = bytes.count
    isLast = true
    file = nil
  }

  /// The beginning of a file, of which so many bytes are held at a time: three, those of a byte order mark, or more.
  init(of file: OpenFile, room: Int) throws(FileBytes.Fault) {
    self.file = file
    self.room = room
    bytes = []
    count = file.count
    isLast = false
    try advance(past: 0)
  }

  /// Gives up some bytes at the beginning, and reads on behind those that stay.
  ///
  /// There is room for as many again as stay, so that a row that did not fit will, sooner or later.
  mutating func advance(past given: Int) throws(FileBytes.Fault) {
    guard let file, !isLast else { return }
    let kept = bytes.count - given
    let room = min(max(bytes.count, 2 * kept, room), count - start - given)
    var read: Result<Int, FileBytes.Fault> = .success(0)
    start += given
    if room > bytes.count {
      let held = bytes
      bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        filled = buffer.update(fromContentsOf: held[given...])
        let rest = UnsafeMutableBufferPointer(rebasing: buffer[filled...])
        read = file.fill(UnsafeMutableRawBufferPointer(rest), from: start + kept)
        filled += (try? read.get()) ?? 0
      }
    } else {
      let place = start + kept
      bytes.withUnsafeMutableBytes { buffer in
        buffer.copyBytes(from: UnsafeRawBufferPointer(rebasing: buffer[given...]))
        read = file.fill(UnsafeMutableRawBufferPointer(rebasing: buffer[kept..<room]), from: place)
      }
      bytes.removeLast(bytes.count - kept - ((try? read.get()) ?? 0))
    }
    // What was cut off meanwhile ends too; that it was is seen by ``isUnchanged``.
    isLast = try read.get() < room - kept || start + bytes.count >= count
  }

  /// Whether the text is still the one that was begun.
  var isUnchanged: Bool { file?.isUnchanged ?? true }
}

extension TextWindow {
  /// All bytes of the text; a file is read once more.
  func all() throws(CodedText.Fault) -> [UInt8] {
    guard let file else { return bytes }
    do {
      return try FileBytes.all(of: file, limit: count)
    } catch {
      throw .unread(error)
    }
  }

  /// The first answer that a look at the pieces of the text gives, from this window on; nil where none does.
  ///
  /// Each piece ends with a line, so that no character, nor CR LF, is cut in two. A text in memory is one piece.
  /// - Parameter look: is told where in the text its piece begins.
  func first<Answer>(
    where look: (_ piece: Span<UInt8>, _ start: Int) -> Answer?
  ) throws(CodedText.Fault) -> Answer? {
    var window = self
    while true {
      let count = window.wholeLines
      if let answer = look(window.bytes.span.extracting(0..<count), window.start) { return answer }
      guard !window.isLast else { return nil }
      do {
        try window.advance(past: count)
      } catch {
        throw .unread(error)
      }
    }
  }

  /// How many bytes belong to lines that end in the window; a CR at its very end may be half of an end.
  private var wholeLines: Int {
    guard !isLast else { return bytes.count }
    let end = bytes.lastIndex(of: 0x0A) ?? bytes.dropLast().lastIndex(of: 0x0D)
    return end.map { $0 + 1 } ?? 0
  }

  /// The line of a byte as an editor counts: CR LF, LF and a lone CR each end one.
  func line(at offset: Int) throws(CodedText.Fault) -> Int {
    var line = 1
    _ = try first { (piece, start) -> Void? in
      for index in 0..<min(piece.count, offset - start) {
        let isReturn = piece[index] == 0x0D && (index + 1 >= piece.count || piece[index + 1] != 0x0A)
        if piece[index] == 0x0A || isReturn { line += 1 }
      }
      return start + piece.count >= offset ? () : nil
    }
    return line
  }
}
