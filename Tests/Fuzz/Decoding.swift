import Glibc
import Indicators

@testable import Tables

/// Any bytes are text or a fault, and text is valid UTF-8 that says what the bytes said, by the system's own decoders.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDecoding(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let text = try? CodedText.recognised(bytes).get() else {
    let mayBeText =
      !bytes.contains(0) && !bytes.starts(with: [0xFF, 0xFE]) && !bytes.starts(with: [0xFE, 0xFF])
    precondition(!mayBeText || String(validating: bytes, as: UTF8.self) == nil, "UTF-8 refused")
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    precondition(!mayBeText || hasMark || convertedByTheSystem(bytes) == nil, "CP932 refused")
    return 0
  }
  let utf8 = Array(text.bytes[text.start...])
  precondition(String(validating: utf8, as: UTF8.self) != nil, "no UTF-8")
  switch text.encoding {
  case .utf8: precondition(utf8 == bytes, "UTF-8 changed")
  case .utf8WithMark: precondition(utf8 == Array(bytes.dropFirst(3)), "UTF-8 changed")
  case .cp932:
    precondition(text.brokenLine != nil, "CP932 without reason")
    precondition(utf8 == convertedByTheSystem(bytes), "CP932 read otherwise than by the system")
  case .utf16: break
  }
  precondition(!utf8.contains(0), "NUL")
  return 0
}

/// CP932 as UTF-8 by iconv, all at once; nil where it refuses.
private func convertedByTheSystem(_ bytes: [UInt8]) -> [UInt8]? {
  guard let converter = iconv_open("UTF-8", "CP932"), converter != iconv_t(bitPattern: -1) else { return nil }
  defer { iconv_close(converter) }
  var input = bytes
  var text = [UInt8](repeating: 0, count: bytes.count * 3 + 1)
  var unread = input.count
  var room = text.count
  let isWhole = input.withUnsafeMutableBytes { source in
    text.withUnsafeMutableBytes { destination in
      var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var to = destination.baseAddress?.assumingMemoryBound(to: CChar.self)
      return iconv(converter, &from, &unread, &to, &room) != -1
    }
  }
  return isWhole && unread == 0 ? Array(text.dropLast(room)) : nil
}
