@testable import Readers

/// Any text is a finite number or a fault, with or without a space before it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzNumbers(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  _ = UnitNotation.read(text)
  _ = StatusNotation.read(text)
  guard let number = try? NumberNotation.read(text) else { return 0 }
  precondition(number.number.value.isFinite, "no finite number")
  // A space of full width around a number means nothing.
  precondition((try? NumberNotation.read("\u{3000}" + text)) == number, "read in two ways")
  precondition(text.unicodeScalars.contains { $0.properties.numericType != nil }, "number without digit")
  return 0
}
