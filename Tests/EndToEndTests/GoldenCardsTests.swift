import ArgumentParser
import Foundation
import Sheets
import TestKit
import Testing
import Workbooks

@testable import tassei

/// Every card of the plan that has all kinds of targets, as it is printed, as text in `Cards`: what a change does to what
/// people read shows in its review.
///
/// `GOLDEN=record` writes the texts anew, and the run then fails on purpose.
struct GoldenCardsTests {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let folder = tests.appendingPathComponent("Cards")

  @Test func `every card is as it was reviewed`() throws {
    let isRecording = ProcessInfo.processInfo.environment["GOLDEN"] == "record"
    let inputs = Self.tests.deletingLastPathComponent().appendingPathComponent("Verify/kinds").path
    let pipeline = try ReportPipeline(try InputOptions.parse(["--inputs", inputs, "--year", "R5"]))
    var expected: Set<String> = []
    for book in pipeline.books {
      let workbook = book.workbook
      // KPI_R5_Ⅰ-1_産業.xlsx
      let scope = workbook.fileName.split(separator: "_").dropFirst(2).first.map(String.init) ?? ""
      for sheet in workbook.sheets where sheet.name.hasPrefix("個票") {
        let name = "\(scope)_\(sheet.name).txt"
        #expect(expected.insert(name).inserted)
        let file = Self.folder.appendingPathComponent(name)
        let text = Self.text(of: sheet)
        if isRecording {
          try text.write(to: file, atomically: true, encoding: .utf8)
          Issue.record("recorded \(name)")
        } else {
          let reviewed = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
          #expect(Self.firstDifference(reviewed, text) == nil, "\(name)")
        }
      }
    }
    let present = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(present.filter { $0.hasSuffix(".txt") }) == expected)
    #expect(expected.count > 50)
  }

  /// The printed cells row by row, with `=` before what a formula says, and the points of the chart.
  private static func text(of sheet: Sheet) -> String {
    var rows: [Int: [String]] = [:]
    for (position, cell) in sheet.cells where sheet.print.area?.contains(position) ?? true {
      guard let words = words(of: cell.content), words != "=" else { continue }
      rows[position.row, default: []].append("\(position.reference) \(words)")
    }
    let series = sheet.charts.flatMap(\.chart.series).compactMap(points)
    return (rows.sorted { $0.key < $1.key }.map { $0.value.joined(separator: " | ") } + series)
      .joined(separator: "\n") + "\n"
  }

  private static func words(of content: Cell.Content) -> String? {
    switch content {
    case .blank: nil
    case .text(let text), .link(_, let text): visible(text)
    case .number(let number): number.printed
    case .formula(_, .number(let number), _): "=" + number.printed
    case .formula(_, .text(let text), _): "=" + visible(text)
    }
  }

  private static func visible(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
  }

  /// The name of a series with its points, one for each place; nil where none is drawn.
  private static func points(of series: ChartSeries) -> String? {
    guard case .numbers(let numbers) = series.values.cached, numbers.contains(where: { $0 != nil }) else {
      return nil
    }
    return "  \(series.name): " + numbers.map { $0?.printed ?? "–" }.joined(separator: " ")
  }

  /// The first line that differs, as it was and as it is.
  private static func firstDifference(_ reviewed: String, _ text: String) -> String? {
    let old = reviewed.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (before, after) in zip(old, new) where before != after {
      return "was: \(before)\nis:  \(after)"
    }
    return old.count == new.count ? nil : "\(old.count) lines before, \(new.count) now"
  }
}

extension Double {
  /// Ten digits are the same on every machine.
  fileprivate var printed: String { String(format: "%.10g", self) }
}
