import Foundation
import Indicators
import Testing

/// The samples of faults: one small file each, named after its fault, with the findings it must give beside it.
///
/// `plan.<table>.<fault>.csv` takes the place of one table of the sample plan; `anomalies.<check>.csv` is an export whose
/// values are looked over as well; every other sample is an export that is read alone.
/// `GOLDEN=record` writes the findings anew, and the test that did so fails on purpose.
enum FaultFixtures {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Samples")

  static let isRecording = ProcessInfo.processInfo.environment["GOLDEN"] == "record"

  /// The names of the samples without extension, sorted.
  static let samples: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }.sorted()
  }()

  static func bytes(of sample: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(sample + ".csv")))
  }

  /// The findings written down for a sample; empty where there are none.
  static func expected(_ sample: String) -> String {
    (try? String(contentsOf: folder.appendingPathComponent(sample + ".txt"), encoding: .utf8)) ?? ""
  }

  /// Compares a text with the one written down, or writes it down when recording.
  static func check(_ text: String, named name: String) throws {
    if isRecording {
      try record(text, for: name)
      Issue.record("recorded")
    }
    #expect(text == expected(name))
  }

  private static func record(_ text: String, for sample: String) throws {
    try text.write(to: folder.appendingPathComponent(sample + ".txt"), atomically: true, encoding: .utf8)
  }

  static let sources = folder.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources")

  /// The files that hold the messages, with what they are about.
  static let messages: [(title: String, path: String)] = [
    ("ファイル", "Readers/Messages/FileMessages.swift"), ("見出しと行", "Readers/Messages/TableMessages.swift"),
    ("ブックと表でないファイル", "Readers/Messages/WorkbookMessages.swift"),
    ("このプログラムのブック", "Readers/Messages/MarkedWorkbookMessages.swift"),
    ("値のまわりの語", "Readers/Messages/LabelMessages.swift"),
    ("出典", "Readers/Messages/SourceMessages.swift"),
    ("年度・数値・単位・状態", "Readers/Messages/CellMessages.swift"),
    ("指標と実績値", "Readers/Messages/ExportMessages.swift"),
    ("ありそうにない値", "Evaluations/Anomalies/AnomalyMessages.swift"),
    ("差し戻し票", "Readers/Messages/SlipMessages.swift"),
    ("指摘への回答", "Readers/Messages/AnswerMessages.swift"),
    ("前回公表値", "Readers/Messages/PublishedMessages.swift"),
    ("前回からの変更", "Evaluations/Published/ChangeMessages.swift"),
    ("共同プログラムの取組", "Readers/Messages/InitiativeMessages.swift"),
    ("計画の誤り", "Readers/Messages/PlanMessages.swift"),
    ("計画の系列（series.csv）", "Readers/Messages/SeriesTableMessages.swift"),
    ("基準と目標の書き方", "Readers/Messages/TargetMessages.swift"),
    ("計画の疑わしい点", "Readers/Messages/PlanDoubtMessages.swift"),
    ("評価と見通しの区分", "Readers/Messages/RatingMessages.swift"),
    ("検証用の系列（tassei backtest）", "Readers/Messages/SeriesMessages.swift"),
  ]

  /// The codes of all messages, as a source names them.
  static func codes(in path: String) throws -> [String] {
    let text = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
    return text.matches(of: #/"([a-z0-9]+(?:-[a-z0-9]+)+)"/#).map { String($0.output.1) }
  }

  /// The names of the files with messages, as they lie in the folders.
  static func messageFiles() throws -> [String] {
    try ["Readers/Messages", "Evaluations/Anomalies", "Evaluations/Published"].flatMap {
      path in
      try FileManager.default.contentsOfDirectory(atPath: sources.appendingPathComponent(path).path)
        .filter { $0.hasSuffix("Messages.swift") }.map { path + "/" + $0 }
    }.sorted()
  }

  /// Findings as lines that diff well.
  static func text(of findings: [Finding]) -> String {
    findings.map { finding in
      let place = finding.place
      var head = place.file
      if let line = place.line { head += ":\(line)" }
      if let letters = place.columnLetters { head += " \(letters)" }
      if let heading = place.heading { head += "「\(heading)」" }
      let subject = [
        finding.indicator?.text ?? finding.initiative?.description, finding.year?.label, finding.department,
      ].compactMap(\.self)
      let message = finding.message
      return """
        \(head) \(message.severity.name.ja) \(message.code) \(subject.joined(separator: " "))
          〔\((finding.found ?? "なし").prefix(60))〕
          \(message.problem.ja)
          \(message.remedy.ja)
          \(message.handling.ja)
          \(message.problem.en)
          \(message.remedy.en)
          \(message.handling.en)

        """
    }.joined()
  }

  /// The account of a file as a line.
  static func text(of file: SourceFile) -> String {
    let account = file.rowCounts
    return "\(file.path) \(file.encoding.rawValue) read \(account.read) = accepted \(account.accepted)"
      + " + dropped \(account.dropped) + rejected \(account.rejected)\n"
  }

  /// The reports and figures of the joint programme as lines.
  static func text(of programme: ProgrammeReports) -> String {
    let reports = programme.reports.flatMap { report in
      report.entries.map { entry in
        "\(report.initiative) \(report.year)〔\(entry.carriers)〕\(entry.activity.replacing("\n", with: "⏎"))"
          + "／\(entry.implementation?.rawValue ?? "なし")／\(entry.review?.rawValue ?? "なし")／\(entry.reviewText)\n"
      }
    }
    let figures = programme.metrics.map { figure in
      let target = figure.hasTarget ? "\(figure.indicator.target)" : "目標なし"
      return "\(figure.id) \(figure.indicator.name)（\(figure.indicator.unit.name)）\(target)\n"
    }
    return (reports + figures).joined()
  }

  /// Observations as lines.
  static func text(of observations: Observations) -> String {
    observations.sorted.map { observation in
      let series = observation.series == .main ? "" : "-\(observation.series.key)"
      let value =
        switch observation.value {
        case .measured(let number): "\(number)"
        case .absent(let absence): absence.rawValue
        }
      let qualifier = observation.words[.qualifier].isEmpty ? "" : " \(observation.words[.qualifier])"
      return
        "\(observation.indicator)\(series) \(observation.year) \(value) \(observation.status.rawValue)\(qualifier)\n"
    }.joined()
  }
}
