import Evaluations
import Indicators

/// The description of the tables for machines (`datapackage.json`), by the Frictionless Data Package.
struct DataPackage {
  private let files: PublicFiles
  private let edition: PublicEdition
  private let tables: [(name: String, table: PublicTable)]

  init(_ files: PublicFiles, _ edition: PublicEdition, tables: [(name: String, table: PublicTable)]) {
    self.files = files
    self.edition = edition
    self.tables = tables
  }

  private var settings: Settings { files.plan.settings }

  var text: String {
    let year = files.evaluations.context.reportYear
    let label = edition.label(files.counts).ja
    let marking = settings.marking.isEmpty ? "" : "　\(settings.marking)"
    var members: [(name: String, value: JSON)] = [
      ("profile", "tabular-data-package"),
      ("name", .string("kpi-\(year.label.lowercased())")),
      ("title", .string("\(settings.title)　\(year.plainJapanese(.fiscal))のＫＰＩ")),
      ("description", .string("\(label)。\(settings.organisation)、データ時点 \(settings.asOf.text)。\(marking)")),
    ]
    if !settings.publicTerms.isEmpty {
      members.append(("terms", .string(settings.publicTerms)))
      if let license = PublicTerms(settings.publicTerms).license {
        members.append(("licenses", .array([license])))
      }
    }
    members.append(("resources", .array(tables.map { resource($0.name, $0.table) })))
    return JSON.object(members).text
  }

  private func resource(_ name: String, _ table: PublicTable) -> JSON {
    let year = files.evaluations.context.reportYear.label.lowercased()
    return .object([
      ("profile", "tabular-data-resource"),
      ("name", .string("kpi-\(year)-\(table.key.count == 1 ? "evaluations" : "values")")),
      ("title", .string(table.title)), ("description", .string(table.meaning)),
      ("path", .string(name)), ("format", "csv"), ("mediatype", "text/csv"),
      // A byte order mark begins the file.
      ("encoding", "utf-8"),
      ("dialect", .object([("delimiter", ","), ("lineTerminator", "\r\n"), ("header", .bool(true))])),
      (
        "schema",
        .object([
          ("fields", .array(table.columns.map(field))), ("primaryKey", .strings(table.key)),
          ("missingValues", .strings([""])),
        ])
      ),
    ])
  }

  private func field(_ column: PublicTable.Column) -> JSON {
    var constraints: [(name: String, value: JSON)] = []
    if column.isRequired { constraints.append(("required", .bool(true))) }
    if !column.words.isEmpty { constraints.append(("enum", .strings(column.words))) }
    return .object(
      [
        ("name", .string(column.name)), ("type", .string(column.kind.rawValue)),
        ("description", .string(column.meaning)),
      ] + (constraints.isEmpty ? [] : [("constraints", .object(constraints))]))
  }
}

/// The terms under which the plan allows the use of the files (公表の条件), with what machines know of them.
struct PublicTerms {
  let text: String

  init(_ text: String) { self.text = text }

  /// The address within the text; nil for none.
  var address: String? {
    guard let start = text.firstRange(of: "https://")?.lowerBound else { return nil }
    let end = text[start...].firstIndex { !$0.isASCII || $0 == " " || $0 == ")" } ?? text.endIndex
    return String(text[start..<end])
  }

  /// The license of a data package, which needs a name or an address; nil where the text has neither, for none is
  /// invented.
  var license: JSON? {
    let known = ["CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0"]
    let folded = text.uppercased().replacing(" ", with: "-")
    let name = known.first { folded.contains($0) }
    guard name != nil || address != nil else { return nil }
    return .object(
      (name.map { [("name", .string($0))] } ?? []) + (address.map { [("path", .string($0))] } ?? [])
        + [("title", .string(text))])
  }
}
