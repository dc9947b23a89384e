import Foundation
import Indicators
import Testing

/// One case of reading: what a department sends, and what must come of it.
///
/// The cases stand in `ReadingCases/*.txt`. They were written from the contract of reading, never recorded from a run:
///
/// ```
/// == half-years-in-a-label-column | 9.2 part        name, and the rule that decides
/// plan: aliases.csv: 期間,（使わない）               a row that the shipped plan has besides, or instead
/// file: 実績.tsv                                    the name of the file; the case's own name and .csv without this line
/// > 指標ID,年度,値                                  a row of the file
/// also: 別の課.csv                                  another file, whose rows follow
/// = K20 R5 131200 速報 [約]                         a value that counts, with its status unless 確定 and its mark
/// = K20 R6 集計中                                   a year without value, with its reason
/// ? K21 R5                                         a year that must be 未確認
/// ~ K20 R5 備考 開館                                a text beside the value, which must contain the words
/// ! 要修正 3C 上期 値の取り方                         a finding: severity, place or -, words of its Japanese text
/// ```
///
/// No other value may count. The highest severity is that of the first `!`; without any, 参考. `! なし` allows no finding at
/// all, `! 確認まで` allows 確認, `! 任意` allows any.
/// Further lines are `encoding:`, `bytes:`, `unended`, `folder:`, `workbook:`, `count:` and `department:`.
struct ReadingCase: Sendable, CustomTestStringConvertible {
  /// A value or an absence that must come of the case.
  struct Expected: Sendable {
    let value: String
    /// The status that must stand with the value; nil for any.
    let status: String?
    /// What must stand around the number; nil for anything.
    let qualifier: String?
  }

  /// A finding that must be among those of the case.
  struct ExpectedFinding: Sendable {
    let severity: Finding.Severity
    let row: Int?
    let column: String?
    let words: [String]
  }

  /// What may be found at most.
  enum Severest: Sendable, Equatable {
    case nothing
    case atMost(Finding.Severity)
    case exactly(Finding.Severity)
    case anything
  }

  let name: String
  let rule: String
  var planRows: [(table: String, row: String)] = []
  var files: [(name: String, bytes: [UInt8])] = []
  var folders: [String] = []
  /// The name of a file of `ReadingCases/Workbooks` that is the case's file.
  var workbook: String?
  var expected: [String: Expected] = [:]
  var heldBack: Set<String> = []
  var texts: [(key: String, field: String, words: String)] = []
  var findings: [ExpectedFinding] = []
  var severest = Severest.atMost(.note)
  /// The number of findings that the case may give.
  var count: ClosedRange<Int>?
  var department: String?

  var testDescription: String { "\(name) (\(rule))" }

  /// The folder of the cases.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("ReadingCases")

  /// All cases, by file and in the order of the file.
  static let all: [ReadingCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().flatMap { name in
      let text = (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
      return ReadingCaseParser.cases(of: text, in: name)
    }
  }()
}

/// Reads the cases of one text; a line that it does not know becomes a case that cannot pass.
struct ReadingCaseParser {
  private var current: ReadingCase
  private var fileName: String
  private var rows: [String] = []
  private var bytes: [UInt8]?
  private var encoding = "utf-8"
  private var isEnded = true
  private var hasFile = false
  private var isSeverestGiven = false

  static func cases(of text: String, in file: String) -> [ReadingCase] {
    var cases: [ReadingCase] = []
    var parser: ReadingCaseParser?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("== ") {
        if let parser { cases.append(parser.finished()) }
        parser = ReadingCaseParser(heading: String(line.dropFirst(3)))
      } else if !line.isEmpty, !line.hasPrefix("#") {
        parser?.take(line, in: file)
      }
    }
    if let parser { cases.append(parser.finished()) }
    return cases
  }

  private init(heading: String) {
    let parts = heading.components(separatedBy: " | ")
    current = ReadingCase(name: parts[0], rule: parts.dropFirst().joined(separator: " | "))
    fileName = parts[0] + ".csv"
  }

  private func finished() -> ReadingCase {
    var parser = self
    parser.closeFile()
    return parser.current
  }

  private mutating func closeFile() {
    defer { (rows, bytes, encoding, isEnded) = ([], nil, "utf-8", true) }
    if let bytes {
      current.files.append((fileName, bytes))
    } else if hasFile || !rows.isEmpty {
      let text = rows.joined(separator: "\r\n") + (isEnded && !rows.isEmpty ? "\r\n" : "")
      current.files.append((fileName, Self.encoded(text, encoding)))
    }
    hasFile = false
  }

  private mutating func take(_ line: String, in file: String) {
    if let rest = Self.rest(of: line, behind: "> ") {
      rows += Self.expanded(rest)
    } else if let rest = Self.rest(of: line, behind: "= ") {
      takeValue(rest.components(separatedBy: " "))
    } else if let rest = Self.rest(of: line, behind: "? ") {
      current.heldBack.insert(rest)
    } else if let rest = Self.rest(of: line, behind: "~ ") {
      let parts = rest.components(separatedBy: " ")
      current.texts.append((parts[0] + " " + parts[1], parts[2], parts.dropFirst(3).joined(separator: " ")))
    } else if let rest = Self.rest(of: line, behind: "! ") {
      takeFinding(rest.components(separatedBy: " "))
    } else {
      takeDirective(line, in: file)
    }
  }

  private mutating func takeDirective(_ line: String, in file: String) {
    if let rest = Self.rest(of: line, behind: "plan: ") {
      let parts = rest.components(separatedBy: ": ")
      current.planRows.append((parts[0], parts.dropFirst().joined(separator: ": ")))
    } else if let rest = Self.rest(of: line, behind: "file: ") {
      (fileName, hasFile) = (Self.unescaped(rest), true)
    } else if let rest = Self.rest(of: line, behind: "also: ") {
      closeFile()
      (fileName, hasFile) = (Self.unescaped(rest), true)
    } else if let rest = Self.rest(of: line, behind: "encoding: ") {
      encoding = rest
    } else if let rest = Self.rest(of: line, behind: "bytes: ") {
      bytes = Self.bytes(of: rest)
    } else if line == "unended" {
      isEnded = false
    } else if let rest = Self.rest(of: line, behind: "folder: ") {
      current.folders.append(rest)
    } else if let rest = Self.rest(of: line, behind: "workbook: ") {
      current.workbook = rest
    } else if let rest = Self.rest(of: line, behind: "department: ") {
      current.department = rest
    } else if let rest = Self.rest(of: line, behind: "count: "),
      let count = Int(rest.replacing("≤", with: ""))
    {
      current.count = (rest.hasPrefix("≤") ? 0 : count)...count
    } else {
      // Such a value never comes, so that the case fails and shows the line.
      current.expected["\(file): \(line)"] = .init(value: "?", status: nil, qualifier: nil)
    }
  }

  private mutating func takeValue(_ parts: [String]) {
    var rest = parts.dropFirst(3)
    let key = parts.prefix(2).joined(separator: " ")
    var (status, qualifier): (String?, String?) = (Observation.Status.confirmed.rawValue, "")
    if let mark = rest.last, mark.hasPrefix("["), mark.hasSuffix("]") {
      qualifier = mark == "[*]" ? nil : String(mark.dropFirst().dropLast())
      rest.removeLast()
    }
    if let word = rest.first { status = word == "*" ? nil : word }
    let value = parts.count > 2 ? parts[2] : "?"
    current.expected[key] = .init(value: value, status: status, qualifier: qualifier)
  }

  private mutating func takeFinding(_ parts: [String]) {
    switch parts[0] {
    case "なし": current.severest = .nothing
    case "任意": current.severest = .anything
    case "確認まで": current.severest = .atMost(.confirmation)
    default:
      guard let severity = Finding.Severity.allCases.first(where: { $0.name.ja == parts[0] }) else {
        current.expected["! " + parts[0]] = .init(value: "?", status: nil, qualifier: nil)
        return
      }
      let place = parts.count > 1 ? parts[1] : "-"
      let letters = place.filter { $0.isASCII && $0.isLetter }
      current.findings.append(
        .init(
          severity: severity, row: Int(place.filter(\.isNumber)), column: letters.isEmpty ? nil : letters,
          words: Array(parts.dropFirst(2))))
      if !isSeverestGiven { current.severest = .exactly(severity) }
      isSeverestGiven = true
    }
  }

  private static func rest(of line: String, behind prefix: String) -> String? {
    line.hasPrefix(prefix) ? String(line.dropFirst(prefix.count)) : nil
  }
}

extension ReadingCaseParser {
  /// One row, or as many as `{n1-60}` says; `{24}` are so many commas, `{あ700}` so many letters.
  fileprivate static func expanded(_ row: String) -> [String] {
    var row = unescaped(row)
    while let match = row.firstMatch(of: /\{([^0-9{}]?)([0-9]+)\}/) {
      let text = match.1.isEmpty ? "," : String(match.1)
      row.replaceSubrange(match.range, with: String(repeating: text, count: Int(match.2) ?? 0))
    }
    guard let match = row.firstMatch(of: /\{n([0-9]+)-([0-9]+)\}/) else { return [row] }
    guard let first = Int(match.1), let last = Int(match.2), first <= last else { return [row] }
    return (first...last).map { row.replacingCharacters(in: match.range, with: String($0)) }
  }

  /// The text with `\t`, `\n` and `\u{FEFF}` as the characters that they name.
  fileprivate static func unescaped(_ text: String) -> String {
    var text = text.replacing(#"\t"#, with: "\t").replacing(#"\n"#, with: "\n")
    while let match = text.firstMatch(of: /\\u\{([0-9A-F]+)\}/) {
      let scalar = UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init)
      text.unicodeScalars.replaceSubrange(match.range, with: scalar.map { [$0] } ?? [])
    }
    return text
  }

  /// Bytes in hexadecimal, with `0*60` for sixty zeros.
  fileprivate static func bytes(of text: String) -> [UInt8] {
    text.components(separatedBy: " ").flatMap { part -> [UInt8] in
      if part.hasPrefix("0*") { return Array(repeating: 0, count: Int(part.dropFirst(2)) ?? 0) }
      let digits = Array(part)
      return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
        UInt8(String(digits[$0...$0 + 1]), radix: 16)
      }
    }
  }

  fileprivate static func encoded(_ text: String, _ encoding: String) -> [UInt8] {
    let data: Data? =
      switch encoding {
      case "utf-16": text.data(using: .utf16LittleEndian).map { Data([0xFF, 0xFE]) + $0 }
      case "cp932": text.data(using: .shiftJIS)
      case "iso-2022-jp": text.data(using: .iso2022JP)
      case "utf-8": Data(text.utf8)
      default: nil
      }
    return data.map(Array.init) ?? Array("?? \(encoding)".utf8)
  }
}
