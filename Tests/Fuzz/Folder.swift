import Foundation
import Glibc
import Indicators
import TestKit

@testable import Readers
@testable import Tables

/// Any bytes as a table of the plan or as an export: the readers return or refuse, every row has its account, and an
/// export gives the same in UTF-8 as in CP932, and the same with a blank column behind its last one.
///
/// The first byte chooses the table; an export is taken for 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFolder(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  let tables = SamplePlan.tables.map(\.name)
  let choice = Int(start[0]) % (tables.count + 1)
  guard choice > 0 else {
    checkExport(bytes)
    return 0
  }
  Inputs.shared.with(bytes, at: "plan/" + tables[choice - 1]) { folder in
    guard let plan = try? readPlan(folder: folder + "/plan") else { return }
    _ = Reported(folder: folder, plan: plan.value)
  }
  return 0
}

private func checkExport(_ bytes: [UInt8]) {
  let reported = Inputs.shared.reported(bytes)
  let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
  if !isUTF8, let text = try? CodedText.recognised(bytes).get(), text.encoding == .cp932, !reported.isMojibake
  {
    precondition(Inputs.shared.reported(text.bytes) == reported, "CP932 differs from its UTF-8")
  }
  guard isUTF8, let rows = evenRows(of: bytes) else { return }
  // A blank cell behind the last column means nothing; but where a year stands over two columns, the last one does so
  // with it.
  let longer = Inputs.shared.reported(written(rows.map { $0 + [""] }))
  precondition(
    longer.hasHalves || Inputs.shared.reported(written(rows)) == longer,
    "a blank column says something")
}

/// What the readers reported of a folder.
private struct Reported: Equatable {
  let observations: Observations
  let findings: [Finding]
  let accounts: [SourceFile.Account]

  init(folder: String, plan: Plan) {
    guard let exports = try? readExports(folder: folder + "/exports", for: plan) else {
      preconditionFailure("the exports vanished")
    }
    observations = exports.value.observations
    findings = exports.findings
    accounts = exports.value.files.map(\.account)
    for observation in observations.sorted {
      precondition(observation.value.number?.isFinite ?? true, "no finite observation")
    }
    for account in accounts {
      precondition(min(account.accepted, account.dropped, account.rejected) >= 0, "account below nothing")
    }
  }

  /// Whether a year stands over two columns.
  var hasHalves: Bool { findings.contains { $0.message.code == "heading-over-two" } }

  /// Whether a file was refused because CP932 gave it no header, which UTF-8 would be reported otherwise.
  var isMojibake: Bool {
    findings.contains { ["file-not-text", "header-missing"].contains($0.message.code) }
  }
}

/// The rows of a table without fault, all of the same width; nil for any other.
private func evenRows(of bytes: [UInt8]) -> [[String]]? {
  var scanner = CSVScanner(CodedText(bytes: bytes, encoding: .utf8))
  var rows: [[String]] = []
  while let record = scanner.next() {
    guard record.faults.isEmpty, rows.isEmpty || rows[0].count == record.cellCount else { return nil }
    rows.append(record.cells)
  }
  return rows.isEmpty ? nil : rows
}

private func written(_ rows: [[String]]) -> [UInt8] {
  Array(
    rows.map { row in
      row.map { field in
        let scalars = field.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
        return "\"" + String(String.UnicodeScalarView(scalars)) + "\""
      }.joined(separator: ",")
    }.joined(separator: "\r\n").utf8)
}

/// The sample plan in a folder of memory, one table of which is changed and put back.
private struct Inputs {
  static let shared = Inputs()

  let folder: String
  let plan: Plan

  init() {
    folder = (getenv("FUZZ_FOLDER").map { String(cString: $0) } ?? "/tmp") + "/inputs-\(getpid())"
    try? SamplePlan.write(in: folder)
    try? WorkingFolder.write("指標ID,年度,値\nK01,R6,\"1,532\"\n", to: "exports/b.csv", in: folder)
    guard let plan = try? readPlan(folder: folder + "/plan") else { preconditionFailure("no sample plan") }
    self.plan = plan.value
  }

  func reported(_ bytes: [UInt8]) -> Reported {
    var reported: Reported?
    with(bytes, at: "exports/a.csv") { reported = Reported(folder: $0, plan: plan) }
    guard let reported else { preconditionFailure("nothing was told") }
    return reported
  }

  func with(_ bytes: [UInt8], at path: String, _ body: (String) -> Void) {
    let file = folder + "/" + path
    let before = try? Data(contentsOf: URL(fileURLWithPath: file))
    try? Data(bytes).write(to: URL(fileURLWithPath: file))
    body(folder)
    if let before {
      try? before.write(to: URL(fileURLWithPath: file))
    } else {
      unlink(file)
    }
  }
}
