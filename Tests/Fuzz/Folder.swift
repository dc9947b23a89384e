import Foundation
import Glibc
import Indicators
import TestKit

@testable import Readers

/// Any bytes as a table of the plan or as an export: the readers return or refuse, and every row has its account.
///
/// The first byte chooses the table; an export is taken for 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFolder(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let bytes = UnsafeBufferPointer(start: start + 1, count: count - 1)
  let tables = SamplePlan.tables.map(\.name)
  let choice = Int(start[0]) % (tables.count + 1)
  let path = choice == 0 ? "exports/a.csv" : "plan/" + tables[choice - 1]
  Inputs.shared.with(bytes, at: path) { folder in
    guard let plan = try? readPlan(folder: folder + "/plan") else { return }
    guard let exports = try? readExports(folder: folder + "/exports", for: plan.value) else {
      preconditionFailure("the exports vanished")
    }
    for observation in exports.value.observations.sorted {
      precondition(observation.value.number?.isFinite ?? true, "no finite observation")
    }
    for file in exports.value.files {
      let account = file.account
      precondition(min(account.accepted, account.dropped, account.rejected) >= 0, "account below nothing")
    }
  }
  return 0
}

/// The sample plan in a folder of memory, one table of which is changed and put back.
private struct Inputs {
  static let shared = Inputs()

  let folder: String

  init() {
    folder = (getenv("FUZZ_FOLDER").map { String(cString: $0) } ?? "/tmp") + "/inputs-\(getpid())"
    try? SamplePlan.write(in: folder)
    try? WorkingFolder.write("指標ID,年度,値\nK01,R6,\"1,532\"\n", to: "exports/b.csv", in: folder)
  }

  func with(_ bytes: UnsafeBufferPointer<UInt8>, at path: String, _ body: (String) -> Void) {
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
