import Indicators

@testable import Readers

/// Any bytes are text or a fault, and text is valid UTF-8 that says what the bytes said.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDecoding(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let text = try? TextDecoder.decode(bytes) else { return 0 }
  precondition(String(validating: text.bytes, as: UTF8.self) != nil, "no UTF-8")
  switch text.encoding {
  case .utf8: precondition(text.bytes == bytes, "UTF-8 changed")
  case .utf8WithMark: precondition(text.bytes == Array(bytes.dropFirst(3)), "UTF-8 changed")
  case .cp932: precondition(text.brokenLine != nil, "CP932 without reason")
  case .utf16: break
  }
  precondition(!text.bytes.contains(0), "NUL")
  return 0
}
