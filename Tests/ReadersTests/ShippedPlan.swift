import Foundation
import Indicators
import TestKit

@testable import Readers
@testable import Tables

/// The plan of the shipped inputs, as it is or with some rows more.
enum ShippedPlan {
  /// The folder of the shipped inputs.
  static let inputs = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Inputs")

  private static let shipped = Result {
    try readPlan(folder: InputFolder(inputs.appendingPathComponent("plan").path)).value
  }

  /// Returns the shipped plan with rows that come after those of a table, or take the place of the row with the same first cell.
  ///
  /// - Parameter folder: an empty folder, into which a changed plan is written.
  static func read(with rows: [(table: String, row: String)], in folder: String) throws -> Plan {
    if rows.isEmpty { return try shipped.get() }
    let source = inputs.appendingPathComponent("plan")
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path) where name.hasSuffix(".csv")
    {
      var lines = try String(contentsOf: source.appendingPathComponent(name), encoding: .utf8)
        .split(whereSeparator: \.isNewline).map(String.init)
      for (table, row) in rows where table == name {
        let id = row.prefix { $0 != "," } + ","
        if name == "indicators.csv", let old = lines.firstIndex(where: { $0.hasPrefix(id) }) {
          lines[old] = row
        } else {
          lines.append(row)
        }
      }
      try WorkingFolder.write(lines.joined(separator: "\n") + "\n", to: "plan/" + name, in: folder)
    }
    return try readPlan(folder: InputFolder(folder + "/plan")).value
  }
}
