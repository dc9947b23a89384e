import Foundation

/// Whether the tests run with a sanitizer, which takes all of the address space for itself.
package enum Sanitizer {
  package static let isActive = ["__asan_init", "__tsan_init"].contains {
    dlsym(UnsafeMutableRawPointer(bitPattern: 0), $0) != nil
  }
}
