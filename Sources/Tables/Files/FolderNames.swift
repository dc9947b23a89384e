import CSystem
import Glibc

/// The names of all that lies in a folder, hidden ones too, without `.` and `..`, in the order of the system.
///
/// A name is the bytes that the system gives, which need be no UTF-8.
package enum FolderNames {
  /// The system refused to open the folder or to read it to its end.
  package struct Fault: Error {
    /// The number of the error, as `errno` had it.
    package let code: Int32
  }

  /// Lists a folder.
  package static func all(in path: String) throws(Fault) -> [[UInt8]] {
    guard let stream = opendir(path) else { throw Fault(code: errno) }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      // The end and a failure look the same but for this.
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw Fault(code: errno) }
        return names
      }
      guard let name = csystem_entry_name(entry) else { continue }
      let bytes = UnsafeBufferPointer(start: name, count: strlen(name)).map(UInt8.init(bitPattern:))
      if bytes != Self.itself, bytes != Self.above { names.append(bytes) }
    }
  }

  private static let itself = Array(".".utf8)
  private static let above = Array("..".utf8)
}
