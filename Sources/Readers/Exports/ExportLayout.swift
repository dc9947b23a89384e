import Indicators

/// How the rows of an export are laid out, recognised from the headings.
struct ExportLayout {
  /// One column of values of a wide table.
  struct YearColumn: Hashable {
    let year: YearNotation.Year
    let index: Int
    let written: String
    /// The column of the year's statuses; nil where there is none.
    var statusIndex: Int?
  }

  enum Form: Hashable {
    /// A row for each indicator and year.
    case long
    /// A row for each indicator, a column for each year.
    case wide
    /// A row for each measure of the joint programme and year, and for each figure beside it.
    case programme
    /// Some headings are known and others are missing.
    case incomplete
  }

  let header: HeadingRow
  /// The unit of values beside which none stands: that of their heading, else of a line above the table.
  var unit: WrittenUnit?
  let form: Form
  /// By column; empty unless the table is wide.
  let years: [YearColumn]
  /// Headings that look like years and are none that can be used.
  let faultyYears: [(index: Int, written: String, fault: YearNotation.Fault)]
  /// Years that stand in two columns: the later one.
  let duplicateYears: [YearColumn]

  init(header row: HeadingRow) {
    var years: [YearColumn] = []
    var duplicates: [YearColumn] = []
    var statuses: [(year: FiscalYear, index: Int)] = []
    var faulty: [(index: Int, written: String, fault: YearNotation.Fault)] = []
    var unknown: [(index: Int, written: String)] = []
    for (index, written) in row.unknown {
      let folded = NameFolding.fold(written)
      let isStatus = folded.hasSuffix("状態")
      let endings = isStatus ? ["状態"] : ["実績値", "実績", "値"]
      let ending = endings.first { folded.hasSuffix($0) } ?? ""
      do {
        let year = try YearNotation.read(String(folded.dropLast(ending.count)))
        if isStatus {
          statuses.append((year.year, index))
        } else if years.contains(where: { $0.year.year == year.year }) {
          duplicates.append(YearColumn(year: year, index: index, written: written))
        } else {
          years.append(YearColumn(year: year, index: index, written: written))
        }
      } catch {
        if error == .unreadable {
          unknown.append((index, written))
        } else {
          faulty.append((index, written, error))
        }
      }
    }
    for position in years.indices {
      years[position].statusIndex = statuses.first { $0.year == years[position].year.year }?.index
    }
    let isNamed = row.has(.indicatorID) || row.has(.indicatorName)
    if row.has(.measureID) {
      form = .programme
    } else if isNamed, row.has(.year), row.has(.value) {
      form = .long
    } else if isNamed, !row.has(.year), !years.isEmpty {
      form = .wide
    } else {
      form = .incomplete
    }
    self.years = form == .wide ? years : []
    faultyYears = form == .wide ? faulty : []
    duplicateYears = form == .wide ? duplicates : []
    header = form == .wide ? HeadingRow(row, unknown: unknown) : row
    unit = row.column(.value)?.unit
  }

  /// The headings without which the table cannot be read.
  var missing: [Heading] {
    if form == .programme { return header.has(.year) ? [] : [.year] }
    guard form == .incomplete else { return [] }
    let name: [Heading] = header.has(.indicatorID) || header.has(.indicatorName) ? [] : [.indicatorID]
    return name + [.year, .value].filter { !header.has($0) }
  }

  /// The findings about the header; near misses are looked for among the known words.
  func findings(file: String, known: [String]) -> [Finding] {
    func place(_ index: Int, _ written: String) -> Place {
      Place(file: file, line: header.line, heading: written, column: index)
    }
    return header.findings(file: file, known: known)
      + missing.map {
        Finding(.headingMissing($0.rawValue), at: Place(file: file, line: header.line))
      }
      + faultyYears.map { index, written, fault in
        Finding(Finding.Message.year(fault, written).unreadColumn, at: place(index, written), found: written)
      }
      + duplicateYears.map {
        Finding(.headingDuplicate($0.year.year.label), at: place($0.index, $0.written), found: $0.written)
      }
  }
}
