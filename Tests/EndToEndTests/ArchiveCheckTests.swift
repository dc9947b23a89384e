import Foundation
import TestKit
import Testing

@testable import tassei

/// `ArchiveCheck` detects an incomplete workbook, whichever part is missing.
struct ArchiveCheckTests {
  /// A complete workbook, and a folder for damaged copies.
  private struct Book {
    let folder: String
    let bytes: [UInt8]
    /// The sizes of its parts.
    let sizes: [Int]

    init(in folder: String) throws {
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      self.folder = folder
      let path = folder + "/Outputs/R6/KPI_R6_4-1_移住の促進.xlsx"
      bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      sizes = try ArchiveListing.sizes(of: path)
    }

    func isWhole(_ bytes: some Sequence<UInt8>) throws -> Bool {
      try isWhole(bytes, of: sizes)
    }

    func isWhole(_ bytes: some Sequence<UInt8>, of sizes: [Int]) throws -> Bool {
      try WorkingFolder.write(Array(bytes), to: "looked-at.xlsx", in: folder)
      do throws(OutputFault) {
        try ArchiveCheck.check(folder + "/looked-at.xlsx", partSizes: sizes)
        return true
      } catch {
        guard case .incomplete = error else { throw error }
        return false
      }
    }
  }

  @Test func `a whole workbook passes, one cut off, grown or emptied does not`() throws {
    try Samples.with { folder in
      let book = try Book(in: folder)
      let bytes = book.bytes
      #expect(try book.isWhole(bytes))
      #expect(try !book.isWhole([]))
      #expect(try !book.isWhole(bytes.prefix(1_024)))
      #expect(try !book.isWhole(bytes + [0]))
      for lost in 1...50 { #expect(try !book.isWhole(bytes.dropLast(lost)), "\(lost) bytes lost") }
    }
  }

  @Test(arguments: 0..<5)
  func `what was lost on the way is missed, wherever it was`(_ seed: Int) throws {
    try Samples.with { folder in
      let book = try Book(in: folder)
      let bytes = book.bytes
      var random = Seeded(seed)
      for size in [1, 512, 4_096] {
        let start = random.integer(0...bytes.count - size)
        let rest = bytes[..<start] + bytes[(start + size)...]
        #expect(try !book.isWhole(rest), "\(size) bytes at \(start)")
      }
    }
  }

  @Test func `parts that are not those that were written are missed, though the archive is whole`() throws {
    try Samples.with { folder in
      let book = try Book(in: folder)
      #expect(book.sizes.count > 20)
      #expect(try !book.isWhole(book.bytes, of: []))
      #expect(try !book.isWhole(book.bytes, of: book.sizes.dropLast()))
      #expect(try !book.isWhole(book.bytes, of: book.sizes + [1]))
      for part in book.sizes.indices {
        var longer = book.sizes
        longer[part] += 1
        #expect(try !book.isWhole(book.bytes, of: longer), "part \(part)")
      }
    }
  }

  @Test func `a directory of nonsense is no directory`() throws {
    try Samples.with { folder in
      let book = try Book(in: folder)
      let bytes = book.bytes
      let end = bytes.count - 22
      for offset in [end, end + 10, end + 12, end + 16, end + 19] {
        var spoiled = bytes
        spoiled[offset] ^= 0x55
        #expect(try !book.isWhole(spoiled), "byte \(offset)")
      }
    }
  }

  @Test func `a file that is not there is reported by the system's own words`() {
    #expect(throws: OutputFault.self) { try ArchiveCheck.check("/no/such/book.xlsx", partSizes: [1]) }
  }
}
