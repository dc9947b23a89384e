import Foundation
import Glibc
import Indicators
import TestKit

@testable import Readers
@testable import Tables

/// What the readers reported of a folder.
struct Reported: Equatable {
  let observations: Observations
  let findings: [Finding]
  let counts: [SourceFile.RowCounts]

  init(folder: String, plan: Plan) {
    guard let exports = try? readExports(folder: InputFolder(folder + "/exports"), for: plan) else {
      preconditionFailure("the exports vanished")
    }
    observations = exports.value.observations
    findings = exports.findings
    counts = exports.value.files.map(\.rowCounts)
    for observation in observations.sorted {
      precondition(observation.value.number?.isFinite ?? true, "no finite observation")
    }
    for count in counts {
      precondition(min(count.accepted, count.dropped, count.rejected) >= 0, "a count below nothing")
    }
  }

  /// Whether a year stands over two columns.
  var hasHalves: Bool { findings.contains { $0.message.code == "heading-over-two" } }

  /// Whether a file was refused because CP932 gave it no header, which UTF-8 would be reported otherwise.
  var isMojibake: Bool {
    findings.contains { ["file-not-text", "header-missing"].contains($0.message.code) }
  }
}

/// The sample plan in a folder of memory, files of which are changed and put back.
struct Inputs {
  static let shared = Inputs()
  /// The same with a joint programme.
  static let themed = Inputs(replacing: SamplePlan.themed)

  let folder: String
  let plan: Plan

  init(replacing tables: [String: [UInt8]?] = [:]) {
    folder = (getenv("FUZZ_FOLDER").map { String(cString: $0) } ?? "/tmp") + "/inputs-\(getpid())"
    try? SamplePlan.write(in: folder, replacing: tables)
    try? WorkingFolder.write("", to: "published/.keep", in: folder)
    try? WorkingFolder.write("指標ID,年度,値\nK01,R6,\"1,532\"\n", to: "exports/b.csv", in: folder)
    guard let plan = try? readPlan(folder: InputFolder(folder + "/plan")) else {
      preconditionFailure("no sample plan")
    }
    self.plan = plan.value
  }

  func reported(_ bytes: [UInt8], at path: String = "exports/a.csv") -> Reported {
    var reported: Reported?
    with(bytes, at: path) { reported = Reported(folder: $0, plan: plan) }
    guard let reported else { preconditionFailure("nothing was told") }
    return reported
  }

  func with(_ bytes: [UInt8], at path: String, _ body: (String) -> Void) {
    with([path: bytes], body)
  }

  /// Runs the body with other files, and puts back what stood there.
  func with(_ files: [String: [UInt8]], _ body: (String) -> Void) {
    var before: [String: Data?] = [:]
    for (path, bytes) in files {
      let file = URL(fileURLWithPath: folder + "/" + path)
      before[path] = try? Data(contentsOf: file)
      try? Data(bytes).write(to: file)
    }
    body(folder)
    for path in files.keys {
      if let data = before[path] ?? nil {
        try? data.write(to: URL(fileURLWithPath: folder + "/" + path))
      } else {
        unlink(folder + "/" + path)
      }
    }
  }
}
