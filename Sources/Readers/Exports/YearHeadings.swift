import Indicators

/// The headings of a row that are none of the contract's, sorted by what they say of years; each by column.
struct YearHeadings {
  /// Those with values below them, with their columns of statuses where headings name these as well.
  private(set) var values: [ExportLayout.YearColumn] = []
  /// Those that begin with a year and end in something that is not understood.
  private(set) var doubtful: [ExportLayout.YearColumn] = []
  /// Those that look like years and are none that can be used.
  private(set) var faulty: [(index: Int, written: String, fault: YearNotation.Fault)] = []
  /// Those that say nothing of a year.
  private(set) var others: [(index: Int, written: String)] = []

  /// Whether no heading looks like a year.
  var areNone: Bool { values.isEmpty && doubtful.isEmpty && faulty.isEmpty }

  init(_ headings: [(index: Int, written: String)]) {
    var statuses: [(year: FiscalYear, index: Int)] = []
    for (index, written) in headings {
      let (words, unit) = Self.unitApart(written)
      do {
        switch try YearHeading.read(words) {
        case .values(let year, let status):
          values.append(.init(year: year, index: index, written: written, status: status, unit: unit))
        case .statuses(let year): statuses.append((year.year, index))
        case .doubtful(let year): doubtful.append(.init(year: year, index: index, written: written))
        }
      } catch .unreadable {
        others.append((index, written))
      } catch {
        faulty.append((index, written, error))
      }
    }
    for position in values.indices {
      // Of two columns of a year each has its own statuses, or both have the same.
      let ofYear = statuses.filter { $0.year == values[position].year.year }
      let own = ofYear.first { $0.index > values[position].index }
      values[position].statusIndex = (own ?? ofYear.first)?.index
    }
  }

  /// A heading of a year without the unit in brackets behind it, and the unit; the whole heading where that is no such one.
  private static func unitApart(_ written: String) -> (words: String, unit: WrittenUnit?) {
    guard let (words, unit) = TableUnit.behind(written), YearHeading.isOfValues(words) else {
      return (written, nil)
    }
    return (words, unit)
  }
}
