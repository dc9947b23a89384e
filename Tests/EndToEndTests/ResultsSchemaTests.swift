import Figures
import Foundation
import Indicators
import TestKit
import Testing

/// The schema of results.json names the keys that the file has, and no others; `make verify` validates the file itself.
struct ResultsSchemaTests {
  private static func schema() throws -> JSONValue {
    try JSONValue(
      Data(
        contentsOf: URL(fileURLWithPath: Samples.shipped).deletingLastPathComponent()
          .appendingPathComponent("Sources/Exchange/Results/results.schema.json")))
  }

  /// The members whose names are those of figures, as many as there are values for.
  private static let byFigure: Set<String> = ["rounded", "reasons"]

  /// Every path of a key that a schema describes, elements of arrays taken as one.
  private static func paths(described schema: JSONValue, at path: String, in root: JSONValue) -> Set<String> {
    var paths: Set<String> = []
    if case .string(let reference) = schema["$ref"] {
      let name = String(reference.dropFirst("#/$defs/".count))
      if let definition = root["$defs"]?[name] {
        paths.formUnion(self.paths(described: definition, at: path, in: root))
      } else {
        Issue.record("no definition of \(reference)")
      }
    }
    for choice in schema["anyOf"]?.elements ?? [] {
      paths.formUnion(self.paths(described: choice, at: path, in: root))
    }
    if let items = schema["items"] { paths.formUnion(self.paths(described: items, at: path, in: root)) }
    if case .object(let properties) = schema["properties"] {
      // Strict: a key is described or wrong, and it is there unless it is one of two series or of a programme, or a figure
      // that only rules of other plans read.
      #expect(schema["additionalProperties"] == .bool(false), "\(path)")
      let required = Set((schema["required"]?.elements ?? []))
      let optional = properties.keys.filter { !required.contains(.string($0)) }
      #expect(
        optional.allSatisfy { (["programme", "series", "role"] + Self.onDemand).contains($0) },
        "\(path) \(optional)")
      for (name, property) in properties {
        #expect(property["description"] != nil || property["$ref"] != nil, "\(path).\(name)")
        let place = "\(path).\(name)"
        paths.formUnion([place])
        paths.formUnion(self.paths(described: property, at: place, in: root))
      }
    }
    return paths
  }

  /// Every path of a key that a file has.
  private static func paths(in value: JSONValue, at path: String) -> Set<String> {
    switch value {
    case .object(let members):
      members.reduce(into: []) { paths, member in
        let place = "\(path).\(member.key)"
        paths.insert(place)
        guard !byFigure.contains(member.key) else { return }
        paths.formUnion(self.paths(in: member.value, at: place))
      }
    case .array(let elements):
      elements.reduce(into: []) { $0.formUnion(paths(in: $1, at: path)) }
    case .null, .bool, .number, .string: []
    }
  }

  private static let onDemand = Figure.onDemand.map(\.name)

  @Test func `the schema describes every key of the example, and the example has every key described`() throws
  {
    let schema = try Self.schema()
    let json = try JSONValue(ExampleSet.shared.data("R6/results.json"))
    let (described, present) = (
      Self.paths(described: schema, at: "", in: schema), Self.paths(in: json, at: "")
    )
    #expect(described.count > 150)
    // No number of the programme is that of a balance.
    let balance: Set<String> = [
      ".programme.metrics.observations.series", ".programme.metrics.evaluation.observations.series",
    ]
    let unread = [".indicators.figures", ".programme.metrics.evaluation.figures"].flatMap { path in
      Self.onDemand.map { "\(path).\($0)" }
    }
    // The plan of the example defines no series.
    let fields = ["series", "label", "name", "role", "unit", "factor"]
    let indicators = [".indicators", ".programme.metrics.evaluation"]
    let series = indicators.flatMap { place in fields.map { "\(place).series.\($0)" } }
    let roles = (indicators + [".programme.metrics"]).map { $0 + ".observations.role" }
    // Nor does it revise a target.
    let revisions = indicators.flatMap { place in
      ["from_year", "before", "reason"].map { "\(place).revision.\($0)" }
    }
    #expect(described.subtracting(present) == balance.union(series + roles + unread + revisions))
    #expect(present.subtracting(described) == [])
  }

  @Test func `the schema names the figures that there are`() throws {
    let schema = try Self.schema()
    let names = Set((schema["$defs"]?["figure_name"]?["enum"]?.elements ?? []))
    guard case .object(let figures) = schema["$defs"]?["figures"]?["properties"] else {
      Issue.record("no figures")
      return
    }
    #expect(names == Set(figures.keys.map(JSONValue.string)))
    #expect(names == Set(Figure.allCases.map { .string($0.name) }))
  }

  @Test func `the schema names the words that there are`() throws {
    let schema = try Self.schema()
    func words(_ path: String...) -> Set<JSONValue> {
      Set(path.reduce(schema) { $0[$1] ?? .null }["enum"]?.elements ?? [])
    }
    func texts(_ texts: some Sequence<String>) -> Set<JSONValue> { Set(texts.map(JSONValue.string)) }
    #expect(
      words("$defs", "indicator", "properties", "kind") == texts(Target.Kind.allCases.map(\.rawValue)))
    #expect(words("$defs", "look") == texts(["achieved", "good", "caution", "behind", "none"]))
    let absences = texts(Absence.allCases.map(\.englishName))
    #expect(words("$defs", "observation", "properties", "reason") == absences.union([.null]))
    #expect(
      words("$defs", "observation", "properties", "status_ja")
        == texts(
          Observation.Status.allCases.map(\.rawValue) + Absence.allCases.map(\.rawValue) + ["基準"]))
    #expect(
      words("$defs", "observation", "properties", "treatment_ja")
        == texts(Treatment.Kind.allCases.map(\.printed) + ["使う"]))
    #expect(
      words("$defs", "review") == texts(InitiativeReport.ReviewOutcome.allCases.map(\.rawValue)))
    #expect(
      words("$defs", "implementation")
        == texts(InitiativeReport.ImplementationStatus.allCases.map(\.rawValue)).union([.null]))
    #expect(words("$defs", "reason").isSuperset(of: absences))
    #expect(words("$defs", "reason") == texts(Self.reasons.map(\.name)).union(absences))
  }

  /// Every reason but those of observations; a new one fails the validation of the files until the schema names it.
  private static let reasons: [Reason] = [
    .blank, .notYetDue, .noValue, .noBaseline, .zeroBaseline, .zeroTarget, .zeroValue, .negative,
    .targetEqualsBaseline,
    .metAtBaseline, .beforeBaseline, .noPreviousValue, .zeroPreviousValue, .missingYears, .definitionChanged,
    .nothingExpected, .targetYearReached, .tooFewYears, .nothingAfterBaseline, .noVariation,
    .everyYearCondition, .alreadyAchieved,
    .outOfReach, .notApplicable, .hasProjection, .signChanges, .awaitingTargetYear,
  ]
}
