import Foundation
import TestKit

/// The inputs of the tests: a small plan with exports, and the shipped inputs.
enum Samples {
  static let cases = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Cases")

  /// The folder of the shipped inputs.
  static let shipped = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Inputs").path

  /// Runs the body in a temporary folder with the small inputs in `Inputs`.
  static func with<Result>(_ body: (String) throws -> Result) throws -> Result {
    try WorkingFolder.with { folder in
      try overlay(cases.appendingPathComponent("Inputs"), on: folder + "/Inputs")
      return try body(folder)
    }
  }

  /// Copies every file below a folder over another folder; does nothing if the folder does not exist.
  static func overlay(_ source: URL, on target: String) throws {
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: source.path)) ?? [] {
      let file = source.appendingPathComponent(path)
      if file.hasDirectoryPath || isFolder(file.path) { continue }
      try WorkingFolder.write(Array(Data(contentsOf: file)), to: path, in: target)
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}

/// The files below a folder: the bytes of each file by its path.
struct Tree: Equatable {
  let files: [String: Data]

  init(_ folder: String) throws {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder)
    where !Samples.isFolder(folder + "/" + path) {
      files[path] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
    }
    self.files = files
  }

  /// The sorted paths, without the lock file.
  var names: [String] { files.keys.filter { $0 != ".lock" }.sorted() }

  /// Returns the paths whose bytes differ from those of another tree.
  func differences(from other: Tree) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }
}
