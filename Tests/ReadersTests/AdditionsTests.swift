import Foundation
import Indicators
import TestKit
import Testing

@testable import Readers
@testable import Tables

/// What departments add to their tables: a value beside which something stands that is harmful, or that nobody knows, does
/// not count; a harmless addition takes no value away; and what is not touched stays as it is.
///
/// The additions of `ReadingCases/additions.csv` are headings, labels, units and marks of public tables. None is taken from
/// the words of the reader, although public tables use many of them.
struct AdditionsTests {
  @Test func `there are many additions of every kind`() {
    #expect(Set(Addition.all.map(\.text)).count >= 400)
    for place in Addition.Place.allCases {
      #expect(Addition.all.contains { $0.place == place }, "\(place)")
    }
    for effect in Addition.Effect.allCases {
      #expect(Addition.all.count { $0.effect == effect } >= 20, "\(effect)")
    }
  }

  @Test(arguments: Addition.all)
  func `an addition holds back what it touches or nothing, as its class says`(_ addition: Addition) throws {
    for source in Source.suitable(for: addition) {
      var touched: Set<String> = []
      let changed = source.table.with(addition, touched: &touched, in: source.reading)
      let reading = try Source.read(changed.text, named: source.name)
      let (before, after) = (source.reading.observations, reading.observations)
      if addition.place != .note, addition.place != .remark { #expect(!touched.isEmpty, "\(source.name)") }
      for (key, observation) in before where observation.value.number != nil {
        let value = after[key]?.value
        if addition.effect == .harmless || !touched.contains(key) {
          #expect(value == observation.value, "\(source.name) \(key)")
        } else {
          #expect(value?.number == nil, "\(source.name) \(key) counts")
        }
      }
      // Nothing new comes to count, either.
      for (key, observation) in after where before[key]?.value.number == nil {
        #expect(observation.value.number == nil, "\(source.name) \(key) is new")
      }
      let added = Set(reading.codes).subtracting(source.reading.codes)
      switch addition.effect {
      case .harmless: #expect(reading.corrections == source.reading.corrections, "\(source.name): \(added)")
      case .notResult: #expect(!reading.codes.isEmpty, "\(source.name)")
      case .harmful, .unknown:
        #expect(reading.corrections > source.reading.corrections, "\(source.name): \(added)")
      }
    }
  }

  @Test(arguments: Source.all)
  func `the order of the columns and blank cells take no value away`(_ source: Source) throws {
    for table in source.table.rearranged(isLong: source.isLong) {
      let observations = try Source.read(table.text, named: source.name).observations
      for (key, observation) in source.reading.observations {
        #expect(observations[key]?.value == observation.value, "\(source.name) \(key)")
      }
    }
  }

  @Test func `every export of the example counts as before beside a harmless column`() throws {
    var (before, after) = (0, 0)
    for (index, addition) in Addition.all.filter({ $0.effect == .harmless && $0.place == .heading })
      .enumerated()
    {
      let exports = Source.exports
      let url = exports[index % exports.count]
      var table = LooseTable(try Data(contentsOf: url))
      let name = url.lastPathComponent
      before += try Source.read(table.text, named: name).measured
      table.insertColumn(addition.text, at: index % (table.width + 1)) { _ in "記載" }
      after += try Source.read(table.text, named: name).measured
    }
    #expect(before > 0)
    #expect(Double(after) >= 0.95 * Double(before), "\(after) of \(before)")
  }
}

/// One export of the example that additions are put into, and what it gives without any.
struct Source: Sendable, CustomTestStringConvertible {
  /// What came of a file, as far as the tests compare it.
  struct Outcome: Sendable {
    let observations: [String: Observation]
    let codes: [String]
    let corrections: Int

    var measured: Int { observations.values.count { $0.value.number != nil } }
  }

  let name: String
  let table: LooseTable
  let reading: Outcome
  /// Whether the table has a row for each year.
  let isLong: Bool

  var testDescription: String { name }

  /// The exports of the example, by name.
  static let exports: [URL] = {
    let folder = ShippedPlan.inputs.appendingPathComponent("example/exports")
    let found =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return found.filter { $0.pathExtension == "csv" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
  }()

  /// Two long tables and two wide ones, of yearly values.
  static let all: [Source] = exports.compactMap { url in
    let number = url.lastPathComponent.prefix(2)
    guard ["01", "05", "10", "11"].contains(number), let bytes = try? Data(contentsOf: url) else {
      return nil
    }
    let table = LooseTable(bytes)
    guard let reading = try? read(table.text, named: url.lastPathComponent) else { return nil }
    return Source(
      name: url.lastPathComponent, table: table, reading: reading, isLong: number == "01" || number == "10")
  }

  /// The exports that have the place of an addition, and for which its class holds.
  static func suitable(for addition: Addition) -> [Source] {
    all.filter { source in
      switch addition.place {
      case .label, .beside, .note: true
      case .heading, .headingOfNumbers, .unit, .remark: source.isLong
      // A running total is right for an indicator of points, as the second row of 11 is.
      case .title: !source.name.hasPrefix("11")
      case .year, .second: source.name.hasPrefix("05")
      }
    }
  }

  static func read(_ text: String, named name: String) throws -> Outcome {
    let reading = try WorkingFolder.with { folder in
      try WorkingFolder.write(text, to: "exports/" + name, in: folder)
      return try readExports(
        folder: InputFolder(folder + "/exports"), for: ShippedPlan.read(with: [], in: folder))
    }
    return Outcome(
      observations: Dictionary(
        uniqueKeysWithValues: reading.value.observations.sorted.map { observation in
          ("\(observation.indicator)-\(observation.series.key) \(observation.year)", observation)
        }),
      codes: reading.findings.map(\.message.code),
      corrections: reading.findings.count { $0.severity == .correction })
  }
}
