import Foundation
import TestKit
import Workbooks

/// Small workbooks, and functions that write them and read them back.
enum Samples {
  static let origin = Position(row: 0, column: 0)
  static let properties = Properties(
    title: "ＫＰＩ進捗管理", subject: "報告年度 R6", company: "北海道", created: .init(year: 2025, month: 9, day: 30))

  /// Returns a workbook of the given sheets.
  static func workbook(_ sheets: [Sheet], names: [DefinedName] = []) -> Workbook {
    Workbook(fileName: "KPI_R6_見本.xlsx", properties: properties, definedNames: names, sheets: sheets)
  }

  /// Returns a workbook with one sheet, `一覧`, with one content in A1.
  static func workbook(_ content: Cell.Content) -> Workbook {
    var sheet = Sheet(name: "一覧")
    sheet.write(content, at: origin, style: Style())
    return workbook([sheet])
  }

  /// Returns a workbook with one sheet, `一覧`, which a closure changes.
  static func workbook(_ change: (inout Sheet) -> Void) -> Workbook {
    var sheet = Sheet(name: "一覧")
    change(&sheet)
    return workbook([sheet])
  }

  /// Returns a workbook with a chart of three points on `一覧`, which a closure changes.
  static func chart(_ kind: Chart.Kind = .scatter, _ change: (inout PlacedChart) -> Void = { _ in })
    -> Workbook
  {
    let values = ChartRange(
      sheet: "一覧", area: Area(Position(row: 0, column: 1), Position(row: 2, column: 1)),
      cached: [1.5, nil, 3])
    let categories = ChartRange(
      sheet: "一覧", area: Area(origin, Position(row: 2, column: 0)), cached: [4.0, 5, 6])
    let series = ChartSeries(name: "実績", categories: categories, values: values, line: Line(color: .black))
    var placed = PlacedChart(
      at: Position(row: 4, column: 1), width: 628, height: 326, chart: Chart(kind: kind, series: [series]),
      alternativeText: "実績の推移")
    change(&placed)
    return workbook { $0.charts = [placed] }
  }

  /// Writes a workbook into a temporary folder and calls a closure with the path.
  static func withFile<Result>(_ workbook: Workbook, _ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "workbooks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("book.xlsx").path
    try write(workbook, to: path)
    return try body(path)
  }

  /// Writes a workbook and reads it back.
  static func contents(_ workbook: Workbook) throws -> XLSXContents {
    try withFile(workbook) { try XLSXContents(path: $0) }
  }

  /// Writes a workbook and returns the bytes of the file.
  static func bytes(_ workbook: Workbook) throws -> Data {
    try withFile(workbook) { try Data(contentsOf: URL(fileURLWithPath: $0)) }
  }

  /// Writes a workbook and returns the error, or nil.
  static func refusal(_ workbook: Workbook) -> WorkbookError? {
    do {
      _ = try withFile(workbook) { _ in }
      return nil
    } catch {
      return error as? WorkbookError
    }
  }
}
