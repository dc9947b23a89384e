import Foundation

/// Whether the tests run with a sanitizer, which takes all of the address space for itself.
package enum Sanitizer {
  package static let isActive =
    dlsym(UnsafeMutableRawPointer(bitPattern: 0), "__asan_init") != nil
    || dlsym(UnsafeMutableRawPointer(bitPattern: 0), "__tsan_init") != nil
}
