package import Indicators

/// The names of the departments that get files, and the parts of file names made from them.
package enum DepartmentName {
  /// The departments of a plan in its order, and those that findings name besides.
  package static func all(of plan: Plan, and findings: [Finding] = []) -> [String] {
    var seen: Set<String> = []
    let planned = plan.indicators.map(\.department)
    let others = findings.compactMap(\.department).sorted()
    return (planned + others).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// A name for each department that every file system takes, no two alike whatever it does with capitals.
  package static func fileNames(_ departments: [String]) -> [String] {
    var seen: Set<String> = []
    return departments.map { department in
      let plain = plain(department)
      var name = plain
      var number = 1
      while !seen.insert(name.lowercased()).inserted {
        number += 1
        name = "\(plain)_\(number)"
      }
      return name
    }
  }

  /// The folder of the output in which return slips stand.
  package static let slipFolder = "差し戻し票"

  /// The folder of the output in which the results of single departments stand.
  package static let resultsFolder = "所管課"

  /// The name of the return slip of a department without extension, from its name for files.
  package static func slipStem(_ fileName: String) -> String { "\(slipFolder)_\(fileName)" }

  /// The most bytes of a name: a file name, with what stands before and behind this one, has 255 at most.
  private static let byteLimit = 120

  /// The name without what separates folders, is forbidden in a file name or cannot stand in the link of a workbook, cut
  /// where it is long.
  private static func plain(_ department: String) -> String {
    let forbidden: Set<Unicode.Scalar> = [
      "/", "\\", ":", "*", "?", "\"", "<", ">", "|", "#", "\u{FFFE}", "\u{FFFF}",
    ]
    var name = String.UnicodeScalarView()
    for scalar in department.unicodeScalars {
      let isPlain = !forbidden.contains(scalar) && scalar.value >= 0x20 && scalar.value != 0x7F
      name.append(isPlain ? scalar : "_")
    }
    var short = String(name)
    while short.utf8.count > byteLimit { short.removeLast() }
    // Some systems drop points and spaces at the end of a name.
    let kept = short.reversed().drop { $0 == "." || $0 == " " }.reversed()
    guard !kept.isEmpty else { return "所管課" }
    // _x begins the number of a character in the parts of a workbook; _ stands before the name, too.
    return String("_\(String(kept))".replacing("_x", with: "_X").dropFirst())
  }
}
