package import Indicators
package import Tables

/// Why a file of series is not read at all: it is missing, no regular file, too large, or no text.
package struct SeriesError: Error {
  /// What is wrong (要修正), at the path as it was given.
  package let finding: Finding
}

/// Reads a file of series for `tassei backtest`: headings `id`, `n_hist`, `values` and, if known, `first_year` in any
/// order, the values separated by spaces.
///
/// A series that cannot be read is a finding and is left out. Places carry the path as it was given.
/// - Returns: the series in the order of the file; none where the header is missing.
/// - Throws: ``SeriesError`` where there is no text to read.
package func readSeries(at path: String, limits: Limits = Limits()) throws(SeriesError) -> Reading<
  [YearlySeries]
> {
  let slash = path.lastIndex(of: "/")
  let folder = slash.map { String(path[..<$0]) } ?? "."
  let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
  switch InputFile.open(InputName(name), in: folder, as: path, limits: limits) {
  case .success(let file):
    var reader = SeriesReader(file: file)
    reader.read()
    return Reading(value: reader.series, findings: reader.findings)
  case .failure(.noBytes(.missing)):
    throw SeriesError(finding: Finding(.seriesFileMissing, at: Place(file: path)))
  case .failure(let refusal):
    throw SeriesError(finding: refusal.finding(at: path, limits))
  }
}

/// Finds the header and reads the rows below it.
private struct SeriesReader {
  /// The headings, as they are written.
  enum Heading: String, CaseIterable {
    case id
    case historyCount = "n_hist"
    case firstYear = "first_year"
    case values

    static let required: [Heading] = [.id, .historyCount, .values]
  }

  let file: InputFile
  private(set) var series: [YearlySeries] = []
  private(set) var findings: [Finding] = []
  private var columns: [Heading: Int] = [:]

  init(file: InputFile) {
    self.file = file
  }

  mutating func read() {
    var scanner = CSVScanner(file.text)
    guard let header = scanner.next() else {
      return findings.append(
        Finding(.seriesHeadingsMissing(Heading.required.map(\.rawValue)), at: Place(file: file.path)))
    }
    let cells = header.cells.map { WidthFolding.trimmed($0).lowercased() }
    for heading in Heading.allCases { columns[heading] = cells.firstIndex(of: heading.rawValue) }
    let missing = Heading.required.filter { columns[$0] == nil }
    guard missing.isEmpty else {
      let place = Place(file: file.path, line: header.number)
      return findings.append(
        Finding(.seriesHeadingsMissing(missing.map(\.rawValue)), at: place, found: cells.first))
    }
    while let record = scanner.next() {
      guard !record.isEmpty else { continue }
      do throws(Fault) {
        series.append(try readRow(record))
      } catch {
        findings.append(error.finding)
      }
    }
  }

  /// Whether a byte may stand in a number: Swift itself also takes `0x1F` and `inf`.
  private static func isOfNumber(_ byte: UInt8) -> Bool {
    byte.isDigit || "+-.eE".utf8.contains(byte)
  }

  /// Why a series is left out.
  private struct Fault: Error {
    let finding: Finding
  }

  private func readRow(_ record: TableRow) throws(Fault) -> YearlySeries {
    func text(_ heading: Heading) -> String {
      guard let column = columns[heading], column < record.cells.count else { return "" }
      return WidthFolding.trimmed(record.cells[column])
    }
    func fault(_ message: Finding.Message, _ heading: Heading, found: String? = nil) -> Fault {
      let place = Place(
        file: file.path, line: record.number, heading: heading.rawValue, column: columns[heading])
      return Fault(finding: Finding(message, at: place, found: found ?? text(heading)))
    }
    guard !record.isBroken else {
      throw Fault(finding: Finding(.quoteUnterminated, at: Place(file: file.path, line: record.number)))
    }
    guard let count = Int(text(.historyCount)), count >= 1 else {
      throw fault(.seriesCountUnreadable(text(.historyCount)), .historyCount)
    }
    let firstYear = Int(text(.firstYear))
    // A year beyond four digits is a slip, and could not be counted on from.
    guard text(.firstYear).isEmpty || firstYear.map((0...9999).contains) == true else {
      throw fault(.seriesYearUnreadable(text(.firstYear)), .firstYear)
    }
    var values: [Double] = []
    for part in text(.values).split(separator: " ") {
      guard part.utf8.allSatisfy(Self.isOfNumber), let value = Double(part), value.isFinite else {
        throw fault(
          .seriesValueUnreadable(String(part), number: values.count + 1), .values, found: String(part))
      }
      values.append(value)
    }
    guard values.count > count else {
      throw fault(.seriesTooShort(values: values.count, history: count), .values)
    }
    return YearlySeries(id: text(.id), historyCount: count, firstYear: firstYear, values: values)
  }
}
