/// Any text is records with tabs, which can be written back.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTSV(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  checkRecords(start, count, separator: UInt8(ascii: "\t"))
  return 0
}
