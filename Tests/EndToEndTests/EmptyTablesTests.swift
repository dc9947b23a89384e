import Foundation
import TestKit
import Testing

/// Tables of the plan that a command emptied before it read them.
struct EmptyTablesTests {
  @Test func `a list that is written straight into confirmed csv is named as what it is`() throws {
    try Samples.with { folder in
      let script = "\"$0\" check --format csv > Inputs/plan/confirmed.csv; echo $?"
      let run = try CommandRun.of(
        URL(fileURLWithPath: "/bin/bash"), ["-c", script, Command.executable.path], in: folder,
        environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"])
      #expect(run.output == "78\n", "\(run)")
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: folder + "/Inputs/plan/confirmed.csv")).isEmpty == false)
    }
  }

  @Test(arguments: ["confirmed.csv", "treatment.csv", "ratings.csv"])
  func `an empty table of the plan is named with its cause and remedy`(_ name: String) throws {
    try Samples.with { folder in
      try WorkingFolder.write("", to: "Inputs/plan/" + name, in: folder)
      let run = try Command.run(["report"], in: folder)
      #expect(run.status == 78)
      let text = run.output + run.standardError
      #expect(text.contains("plan/\(name)"))
      #expect(text.contains("計画の表が空（0バイト）です。コマンドの出力をこのファイルに直接書き出すと、読む前に空になります。"), "\(text)")
      #expect(text.contains("別の名前のファイルに書き出してから、この名前に変えてください。"))
      #expect(!text.contains("実績の表を"))
      let english = try Command.run(["report", "--language", "en"], in: folder)
      #expect((english.output + english.standardError).contains("Write to another file and rename it"))
    }
  }
}
