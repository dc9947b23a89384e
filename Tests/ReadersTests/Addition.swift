import Foundation
import Indicators
import TestKit
import Testing

/// A text of a public table, where it is put, and what it must do to the values beside it.
struct Addition: Sendable, CustomTestStringConvertible {
  /// Where the text is put.
  enum Place: String, CaseIterable, Sendable {
    case heading
    case headingOfNumbers = "heading-number"
    case label
    case beside
    case year
    case second
    case unit
    case title
    case note
    case remark
  }

  /// What the text must do.
  enum Effect: String, CaseIterable, Sendable {
    /// The values are of a part, of another count, or no numbers: held back.
    case harmful
    /// Nobody knows what the text says: held back.
    case unknown
    /// The values are targets and the like: not read.
    case notResult = "not-result"
    /// Every value counts.
    case harmless
  }

  let text: String
  let place: Place
  let effect: Effect

  var testDescription: String { "\(text) as \(place.rawValue): \(effect.rawValue)" }

  /// All additions, in the order of their file.
  static let all: [Addition] = {
    let file = ReadingCase.folder.appendingPathComponent("additions.csv")
    guard let bytes = try? Data(contentsOf: file) else { return [] }
    return LooseTable(bytes).rows.dropFirst().compactMap { row in
      guard row.count == 4, let place = Place(rawValue: row[1]), let effect = Effect(rawValue: row[2]) else {
        return nil
      }
      return Addition(text: row[0], place: place, effect: effect)
    }
  }()
}

extension LooseTable {
  /// Returns the table with an addition, and the observations that it touches.
  func with(_ addition: Addition, touched: inout Set<String>, in reading: Source.Outcome) -> LooseTable {
    var table = self
    let keys = reading.observations.filter { $0.value.value.number != nil }.mapValues {
      (row: ($0.place.line ?? 0) - 1, column: $0.place.column ?? 0)
    }
    // Every third row, so that others stay as they were; in a wide table of one row that one.
    let data = rows.indices.filter { row in keys.values.contains { $0.row == row } }
    let chosen = Set(data.enumerated().filter { $0.offset % 3 == 0 }.map(\.element))
    func touch(_ isTouched: (_ row: Int, _ column: Int) -> Bool) {
      touched = Set(keys.filter { isTouched($0.value.row, $0.value.column) }.keys)
    }
    switch addition.place {
    case .heading:
      table.insertColumn(addition.text, at: width) { chosen.contains($0) ? "その一" : "" }
      touch { row, _ in chosen.contains(row) }
    case .headingOfNumbers:
      table.insertColumn(addition.text, at: width) { chosen.contains($0) ? "12.3" : "" }
      touch { row, _ in chosen.contains(row) }
    case .label:
      // A blank cell below 目標 may be one of merged cells, so that the other rows of such a column say 実績.
      let rest = addition.effect == .notResult ? "実績" : ""
      table.insertColumn("集計区分", at: 1) {
        chosen.contains($0) ? addition.text : data.contains($0) ? rest : ""
      }
      touch { row, _ in chosen.contains(row) }
    case .beside:
      for key in keys.values where chosen.contains(key.row) && key.column == Self.chosenColumn(keys.values) {
        table.rows[key.row][key.column] += addition.text
      }
      touch { row, column in chosen.contains(row) && column == Self.chosenColumn(keys.values) }
    case .year:
      let column = Self.chosenColumn(keys.values)
      table.rows[header][column] += addition.text
      touch { _, other in other == column }
    case .second:
      let column = Self.chosenColumn(keys.values)
      let years = Set(keys.values.map(\.column))
      table.rows.insert(
        (0..<width).map { $0 == column ? addition.text : years.contains($0) ? "実績" : "" }, at: header + 1)
      touch { _, other in other == column }
    case .unit:
      guard let column = column("単位") else { return table }
      for row in chosen { table.rows[row][column] = addition.text }
      touch { row, _ in chosen.contains(row) }
    case .title:
      table.insertLine(addition.text, at: 0)
      touch { _, _ in true }
    case .note: table.insertLine(addition.text, at: rows.count)
    case .remark:
      guard let column = column("備考", "注記", "摘要") else { return table }
      for row in chosen { table.rows[row][column] = addition.text }
    }
    return table
  }

  /// The column of the last value but one, which lies among the years of a wide table.
  private static func chosenColumn(_ places: some Sequence<(row: Int, column: Int)>) -> Int {
    let columns = Set(places.map(\.column)).sorted()
    return columns.count > 1 ? columns[columns.count - 2] : columns.first ?? 0
  }

  /// The same table in other orders, and with blank cells where spreadsheets leave some.
  func rearranged(isLong: Bool) -> [LooseTable] {
    var tables: [LooseTable] = []
    var blank = self
    for row in blank.rows.indices { blank.rows[row] += ["", ""] }
    blank.rows.append(Array(repeating: "", count: blank.width))
    tables.append(blank)
    var spaced = self
    for row in (header + 1..<rows.count).reversed() where row % 4 == 0 {
      spaced.rows.insert(Array(repeating: "", count: width), at: row)
    }
    tables.append(spaced)
    guard isLong else { return tables }
    var reversed = self
    for row in reversed.rows.indices { reversed.rows[row].reverse() }
    tables.append(reversed)
    var rotated = self
    for row in rotated.rows.indices {
      rotated.rows[row] = Array(rotated.rows[row][3...] + rotated.rows[row][..<3])
    }
    tables.append(rotated)
    return tables
  }
}
