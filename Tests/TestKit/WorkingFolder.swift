import Foundation

/// A temporary folder for one test, created empty and removed at the end.
package enum WorkingFolder {
  /// Runs the body with the path of a new folder.
  package static func with<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tassei-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }

  /// Writes bytes to a file under the folder, and creates missing folders of its path.
  package static func write(_ bytes: [UInt8], to path: String, in folder: String) throws {
    let url = URL(fileURLWithPath: folder).appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Writes UTF-8 text to a file under the folder, and creates missing folders of its path.
  package static func write(_ text: String, to path: String, in folder: String) throws {
    try write(Array(text.utf8), to: path, in: folder)
  }
}
