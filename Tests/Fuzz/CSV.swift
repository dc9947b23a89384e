/// Any text is records with commas, which can be written back.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  checkRecords(start, count, separator: UInt8(ascii: ","))
  return 0
}
