@testable import Tables

/// Any bytes are an archive of folders or a fault: what is read stays within its limit and its folders, and comes back
/// from an archive of its own.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzArchive(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let largest = 1 << 20
  guard let read = try? ArchivedFolders(bytes, largest: largest) else { return 0 }
  // minizip finds no archive in the bytes of one without entries.
  guard !read.folders.isEmpty else { return 0 }
  let files = read.folders.values.flatMap(\.files)
  precondition(files.reduce(0) { $0 + $1.value.count } <= largest, "more than the limit")
  precondition(read.folders.keys.allSatisfy { !$0.contains("/") }, "a folder in a folder")
  precondition(files.allSatisfy { !$0.key.bytes.contains(UInt8(ascii: "/")) }, "a file outside its folder")
  guard let packed = try? read.packed() else { preconditionFailure("not packed") }
  precondition((try? ArchivedFolders(packed, largest: largest)) == read, "another archive")
  precondition((try? read.packed()) == packed, "other bytes")
  return 0
}
