import Foundation
import Indicators
import Testing

@testable import Sheets
@testable import Workbooks

/// Every sheet of a small plan and of a theme of its joint programme, as text in `Golden`: what a change does to the
/// workbooks shows in its review.
///
/// `GOLDEN=record` writes the texts anew, and the run then fails on purpose.
struct GoldenSheetsTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")

  static var books: [Workbook] {
    let sample = ListingSample(
      findings: [.sample("unreadable", .correction), .sample("provisional", .note, year: 2022)],
      files: [
        SourceFile(
          path: "exports/移住.csv", encoding: .cp932, digest: "0123456789abcdef",
          rowCounts: .init(accepted: 20, dropped: 1, rejected: 1))
      ])
    let programme = ProgrammeSample(findings: [
      Finding(
        Finding.sample("report", .confirmation).message, at: Place(file: "exports/共同.csv", line: 2),
        initiative: ProgrammeSample.first, year: FiscalYear(2023))
    ])
    return [sample.book(.overall).workbook, sample.book(.section(ListingSample.first)).workbook]
      + [programme.book(ProgrammeSample.theme("Ⅰ")).workbook]
  }

  @Test func `every sheet is as it was reviewed`() throws {
    let isRecording = ProcessInfo.processInfo.environment["GOLDEN"] == "record"
    var expected: Set<String> = []
    for book in Self.books {
      for sheet in book.sheets {
        let name = "\(book.fileName)_\(sheet.name).txt"
        expected.insert(name)
        let file = Self.folder.appendingPathComponent(name)
        let text = SheetText(sheet: sheet).text
        if isRecording {
          try text.write(to: file, atomically: true, encoding: .utf8)
          Issue.record("recorded \(name)")
          continue
        }
        let reviewed = try String(contentsOf: file, encoding: .utf8)
        #expect(firstDifference(reviewed, text) == nil, "\(name)")
      }
    }
    let present = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter {
      $0.hasSuffix(".txt")
    }
    #expect(Set(present) == expected)
  }

  /// The first line that differs, as it was and as it is.
  private func firstDifference(_ reviewed: String, _ text: String) -> String? {
    let old = reviewed.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (before, after) in zip(old, new) where before != after {
      return "was: \(before)\nis:  \(after)"
    }
    return old.count == new.count ? nil : "\(old.count) lines before, \(new.count) now"
  }
}
