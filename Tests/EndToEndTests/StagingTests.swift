import Foundation
import TestKit
import Testing

@testable import tassei

/// The folder in which a set is made takes plain names alone, whoever made them.
struct StagingTests {
  @Test(arguments: [
    ["../a.csv"], ["/a.csv"], ["a/b/c.csv"], [".."], ["."], [""], [".hidden"], ["a\\b.csv"], ["a\nb.csv"],
    ["a.csv", "A.csv"], [String(repeating: "字", count: 86)],
  ])
  func `a name that would leave the folder is refused before anything is written`(_ names: [String]) throws {
    try WorkingFolder.with { folder in
      try WorkingFolder.write("", to: "beside", in: folder)
      let staging = Staging(folder: Folder(path: folder + "/set"))
      #expect(throws: OutputFault.self) {
        try staging.fill(
          workbooks: [], texts: names.map { TextFile(name: $0, text: "") }, onWorkbook: { _ in })
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left == ["beside"])
    }
  }
}
