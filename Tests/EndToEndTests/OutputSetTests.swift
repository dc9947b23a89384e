import Foundation
import Glibc
import Indicators
import TestKit
import Testing

@testable import tassei

/// The set of files of a report year: it is replaced in one step, and foreign files are never lost.
struct OutputSetTests {
  private static let report = ["report", "--quiet"]

  private static let names = [
    "R6/.manifest.json", "R6/KPI_R6_00_総括.xlsx", "R6/KPI_R6_4-1_移住の促進.xlsx", "R6/KPI_R6_99_算定方法・出典.xlsx",
    "R6/results.json", "R6/公表前/KPI_R6.csv", "R6/公表前/KPI_R6_評価.csv", "R6/公表前/datapackage.json",
    "R6/公表前/index.html",
    "R6/差し戻し票/差し戻し票_移住課.txt", "R6/差し戻し票/差し戻し票_移住課.xlsx",
    "R6/差し戻し票/差し戻し票_統計課.txt", "R6/差し戻し票/差し戻し票_統計課.xlsx",
    "R6/差し戻し票/差し戻し票_航空課.txt", "R6/差し戻し票/差し戻し票_航空課.xlsx", "R6/指摘一覧.csv", "R6/結果一覧.csv",
  ]

  @Test func `a report is one set`() throws {
    try Samples.with { folder in
      let run = try Command.run(Self.report, in: folder)
      #expect(run == CommandRun(output: "", standardError: "", status: 0))
      #expect(try Tree(folder + "/Outputs").names == Self.names)
    }
  }

  @Test func `same inputs, same bytes, in any zone, locale, umask and folder`() throws {
    try Samples.with { folder in
      let first = try Command.run(
        Self.report, in: folder, environment: ["TZ": "Asia/Tokyo", "LC_ALL": "ja_JP.UTF-8", "HOME": folder])
      let before = try Tree(folder + "/Outputs")
      let again = try Command.run(
        Self.report, in: folder, environment: ["TZ": "America/New_York", "LC_ALL": "en_US.UTF-8"])
      #expect(try Tree(folder + "/Outputs").differences(from: before) == [])
      let elsewhere = try Command.run(
        ["report", "--inputs", folder + "/Inputs", "--outputs", folder + "/a/b/Outputs", "--quiet"], in: "/",
        after: "umask 077; export LC_ALL=C TZ=UTC")
      #expect(try Tree(folder + "/a/b/Outputs").differences(from: before) == [])
      #expect([first.status, again.status, elsewhere.status] == [0, 0, 0])
    }
  }

  @Test func `what stays behind of an old set is not reported as if the new one had failed`() {
    let moved = Leftovers.MovedFiles(notMoved: ["Outputs/.tassei-7-R6"])
    #expect(
      Messages(language: .japanese).lines(of: moved)
        == ["片付けられないものが残っています。権限を確かめて削除してください: Outputs/.tassei-7-R6"])
    #expect(
      Messages(language: .english).lines(of: moved)
        == [
          "Something of an earlier run could not be cleared. Check the rights and delete it: Outputs/.tassei-7-R6"
        ])
  }

  @Test func `the report of another year stands beside`() throws {
    try Samples.with { folder in
      #expect(try Command.run(Self.report + ["--year", "令和5年度"], in: folder).status == 0)
      #expect(try Command.run(Self.report, in: folder).status == 0)
      let years = try FileManager.default.contentsOfDirectory(atPath: folder + "/Outputs").sorted()
      #expect(years == [".lock", "R5", "R6"])
    }
  }

  @Test func `closed streams and no environment do no harm`() throws {
    try Samples.with { folder in
      let run = try Command.run(["report"], in: folder, after: "exec 0<&- 1>&- 2>&-")
      #expect(run.status == 0)
      #expect(try Tree(folder + "/Outputs").names == Self.names)
    }
  }

  @Test func `no file takes the place of a closed stream`() async {
    await #expect(processExitsWith: .success) {
      for descriptor in Int32(0)...2 { close(descriptor) }
      StandardStreams.prepare()
      exit(open("/dev/null", O_RDONLY) > 2 ? EXIT_SUCCESS : EXIT_FAILURE)
    }
  }

  @Test func `a run that finds the folder held ends with 75 and changes nothing`() throws {
    try Samples.with { folder in
      #expect(try Command.run(Self.report, in: folder).status == 0)
      let before = try Tree(folder + "/Outputs")
      let lock = open(folder + "/Outputs/.lock", O_RDWR)
      defer { close(lock) }
      #expect(flock(lock, LOCK_EX) == 0)
      try WorkingFolder.write("指標ID,年度,値\nK01,R6,\"1,600\"\n", to: "Inputs/exports/移住課.csv", in: folder)
      let run = try Command.run(["report", "--outputs", folder + "/Outputs"], in: folder)
      #expect(run.status == 75)
      #expect(run.output == "")
      #expect(run.standardError == "\(folder)/Outputs: 別の実行が書き込み中です。終わってから、もう一度お試しください。\n")
      #expect(try Tree(folder + "/Outputs") == before)
    }
  }

  @Test func `an output that cannot be made ends with 73`() throws {
    try Samples.with { folder in
      try WorkingFolder.write("", to: "file", in: folder)
      let run = try Command.run(["report", "--outputs", "file/Outputs"], in: folder)
      #expect(run.status == 73)
      #expect(run.standardError.hasPrefix("file/Outputs: 書き込めません（"))
    }
  }

  @Test(arguments: [4, 8, 16])
  func `a disk that fills up leaves the old set and no stale files, and the next run succeeds`(
    _ kibibytes: Int
  ) throws {
    try Samples.with { folder in
      #expect(try Command.run(Self.report, in: folder).status == 0)
      let before = try Tree(folder + "/Outputs")
      try WorkingFolder.write("指標ID,年度,値\nK01,R6,\"1,600\"\n", to: "Inputs/exports/移住課.csv", in: folder)
      let run = try Command.run(Self.report, in: folder, after: "ulimit -f \(kibibytes)")
      #expect(run.status == 73)
      #expect(run.standardError.hasSuffix("前の出力はそのままです。\n"))
      #expect(try Tree(folder + "/Outputs") == before)
      #expect(try Command.run(Self.report, in: folder).status == 0)
      let after = try Tree(folder + "/Outputs")
      #expect(after.names == Self.names)
      #expect(after.differences(from: before).contains("R6/results.json"))
    }
  }

  @Test func `what staff changed or added is moved aside, numbered and named`() throws {
    try Samples.with { folder in
      let book = "KPI_R6_4-1_移住の促進.xlsx"
      #expect(try Command.run(Self.report, in: folder).status == 0)
      let before = try Tree(folder + "/Outputs")
      for (note, moved) in [("一", "R6_KPI_R6_4-1_移住の促進.xlsx"), ("二", "R6_KPI_R6_4-1_移住の促進_2.xlsx")] {
        try WorkingFolder.write(note, to: "Outputs/R6/" + book, in: folder)
        let run = try Command.run(Self.report, in: folder)
        #expect(run.standardError == "前の出力のうち、書き換えられたものを退避しました: Outputs/退避/\(moved)\n")
        #expect(try Tree(folder + "/Outputs").files["退避/" + moved] == Data(note.utf8))
      }
      try WorkingFolder.write("メモ", to: "Outputs/R6/作業/メモ.txt", in: folder)
      let run = try Command.run(Self.report, in: folder)
      #expect(run.standardError.contains("Outputs/退避/R6_作業\n"))
      let after = try Tree(folder + "/Outputs")
      #expect(after.files["退避/R6_作業/メモ.txt"] == Data("メモ".utf8))
      #expect(after.differences(from: before).allSatisfy { $0.hasPrefix("退避/") })
    }
  }

  @Test func `a folder that this tool never wrote is moved aside as a whole`() throws {
    try Samples.with { folder in
      try WorkingFolder.write("昨年の表", to: "Outputs/R6/表.xlsx", in: folder)
      #expect(try Command.run(Self.report, in: folder).status == 0)
      #expect(try Tree(folder + "/Outputs").names == Self.names + ["退避/R6_表.xlsx"])
    }
  }

  @Test func `a file in the place of the set is left alone`() throws {
    try Samples.with { folder in
      try WorkingFolder.write("", to: "Outputs/R6", in: folder)
      #expect(try Command.run(Self.report, in: folder).status == 73)
      #expect(try Tree(folder + "/Outputs").names == ["R6"])
    }
  }

  @Test func `the stale files of a killed run is cleared, but not what staff had changed in it`() throws {
    try Samples.with { folder in
      #expect(try Command.run(Self.report, in: folder).status == 0)
      try WorkingFolder.write("", to: "Outputs/.tassei-1-R6/.unfinished", in: folder)
      try WorkingFolder.write("half", to: "Outputs/.tassei-1-R6/KPI_R6_00_総括.xlsx", in: folder)
      try WorkingFolder.write("書込", to: "Outputs/.tassei-2-R5/KPI_R5_00_総括.xlsx", in: folder)
      try WorkingFolder.write("{\"files\":[]}", to: "Outputs/.tassei-2-R5/.manifest.json", in: folder)
      let run = try Command.run(Self.report, in: folder)
      #expect(run.status == 0)
      let after = try Tree(folder + "/Outputs")
      #expect(after.names == Self.names + ["退避/R5_KPI_R5_00_総括.xlsx"])
      #expect(after.files["退避/R5_KPI_R5_00_総括.xlsx"] == Data("書込".utf8))
    }
  }

  @Test func `a part never takes the place of the whole`() throws {
    try Samples.with { folder in
      #expect(try Command.run(Self.report, in: folder).status == 0)
      let before = try Tree(folder + "/Outputs")
      let run = try Command.run(Self.report + ["--section", "4①"], in: folder)
      #expect(run.status == 73)
      #expect(run.standardError.hasPrefix("Outputs/R6/KPI_R6_00_総括.xlsx: 選んだ区分のほかのブックがあります。"))
      #expect(try Tree(folder + "/Outputs") == before)
      for sections in [["4①"], ["4①", "00", "99"]] {
        let run = try Command.run(Self.report + ["--outputs", "部分", "--section"] + sections, in: folder)
        #expect(run == CommandRun(output: "", standardError: "", status: 0))
      }
      #expect(try Tree(folder + "/部分") == before)
    }
  }

  @Test(arguments: [["--section", "9①"], ["--section", "4①", "4②"], ["--jobs", "0"]])
  func `a section that the report has not, or no worker, is a wrong call`(_ arguments: [String]) throws {
    try Samples.with { folder in
      let run = try Command.run(Self.report + arguments, in: folder)
      #expect(run.status == 64)
      #expect(run.standardError.contains(arguments[0] == "--jobs" ? "1以上" : "指定できるのは 00、4①、99 です。"))
      #expect(try Tree(folder).names.allSatisfy { $0.hasPrefix("Inputs/") })
    }
  }

  @Test(arguments: ["移住/促進", "../移住", "..", "移住\\促進"])
  func `a plan whose names would leave the folder writes nothing outside`(_ name: String) throws {
    try Samples.with { folder in
      try WorkingFolder.write(
        "区分,章,名称,種別,ファイル名\n4,章,数値目標,数値目標,\n4①,章,移住の促進,節,\(name)\n",
        to: "Inputs/plan/sections.csv", in: folder)
      let run = try Command.run(Self.report, in: folder)
      let outside = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(outside == ["Inputs"] || outside == ["Inputs", "Outputs"])
      #expect(name == ".." || [73, 78].contains(run.status))
    }
  }
}
