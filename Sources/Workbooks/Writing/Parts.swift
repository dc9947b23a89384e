import CSystem
public import Glibc

/// Gives the library a stream in memory for a part of a file, where it would make a file in a temporary folder.
///
/// The library calls its function `lxw_tmpfile` by name, and the linker lets a program put its own in that place. On disk
/// a part whose writing failed would be packed with a hole in it, and nobody told: the library does not look.
@_cdecl("lxw_tmpfile")
public func partStream(_ folder: UnsafePointer<CChar>?) -> UnsafeMutablePointer<FILE>? {
  csystem_memory_stream()
}
