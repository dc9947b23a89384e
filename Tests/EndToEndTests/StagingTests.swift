import Glibc
import TestKit
import Testing

@testable import tassei

/// The staging folder accepts only plain file names, from whatever source.
struct StagingTests {
  @Test(arguments: [
    ["../a.csv"], ["/a.csv"], ["a/b/c.csv"], [".."], ["."], [""], [".hidden"], ["a\\b.csv"], ["a\nb.csv"],
    ["a.csv", "A.csv"], [String(repeating: "字", count: 86)],
  ])
  func `a name that would leave the folder is refused before anything is written`(_ names: [String]) throws {
    try WorkingFolder.with { folder in
      try WorkingFolder.write("", to: "beside", in: folder)
      let staging = try Staging(in: Folder(path: folder), for: "R6")
      #expect(throws: OutputFault.self) {
        try staging.fill(
          workbooks: [], texts: names.map { PlainFile(name: $0, text: "") }, onWorkbook: { _ in })
      }
      #expect(try staging.folder.names() == [])
      staging.remove()
      #expect(try Folder(path: folder).names() == ["beside"])
    }
  }

  @Test func `an old set that was stranded under the name of this process is neither taken nor removed`()
    throws
  {
    try WorkingFolder.with { folder in
      let notMoved = ".tassei-\(getpid())-R6"
      try WorkingFolder.write("書込", to: notMoved + "/KPI_R6_00_総括.xlsx", in: folder)
      try WorkingFolder.write("書込", to: ".tassei-\(getpid()).2-R6-old/KPI_R6_00_総括.xlsx", in: folder)
      let staging = try Staging(in: Folder(path: folder), for: "R6")
      #expect(staging.folder.path.hasSuffix("/.tassei-\(getpid()).3-R6"))
      #expect(throws: OutputFault.self) {
        try staging.fill(
          workbooks: [], texts: [PlainFile(name: "a", text: ""), PlainFile(name: "a", text: "")],
          onWorkbook: { _ in })
      }
      staging.remove()
      #expect(
        try Tree(folder).names == [
          notMoved + "/KPI_R6_00_総括.xlsx", ".tassei-\(getpid()).2-R6-old/KPI_R6_00_総括.xlsx",
        ])
    }
  }
}
