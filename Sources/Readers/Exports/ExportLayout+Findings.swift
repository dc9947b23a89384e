import Indicators

/// What is said of the headings of an export.
extension ExportLayout {
  /// The columns of values beyond the first of a year, or beyond the first of a long table.
  private var seconds: [(column: ValueColumn, name: String)] {
    values.indices.filter { position in
      let (year, unread) = (values[position].year?.year, values[position].unread)
      return unread == nil && !values[position].labels.contains(where: \.isQualifierOfPart)
        && values[..<position].contains {
          $0.year?.year == year && $0.unread == nil
            && $0.labels.map(\.meaning) == values[position].labels.map(\.meaning)
        }
    }.map { (values[$0], values[$0].year?.year.label ?? Heading.value.rawValue) }
  }

  /// The findings about the header.
  ///
  /// - Parameters:
  ///   - known: the words among which near misses are looked for.
  ///   - filled: the columns of ``inDoubt`` that hold anything.
  ///   - halves: the years that ``leaveOutHalves(_:)`` took out.
  func findings(file: String, known: Suggestion.Candidates, filled: Set<Int>, halves: [ValueColumn])
    -> [Finding]
  {
    func finding(_ message: Finding.Message, _ index: Int, _ written: String, _ line: Int) -> Finding {
      Finding(message, at: Place(file: file, line: line, heading: written, column: index), found: written)
    }
    let duplicates = header.duplicates.filter {
      !(form == .long && $0.heading == .value)
        && !(form == .wide && ($0.heading == .status || $0.heading == .value))
    }
    let missingMessages: [Finding.Message] =
      missing == [.year, .value] ? [.yearsMissing] : missing.map { .headingMissing($0.rawValue) }
    var findings = duplicates.map {
      finding(.headingDuplicate($0.heading.rawValue), $0.index, $0.written, header.line)
    }
    findings += missingMessages.map { Finding($0, at: Place(file: file, line: header.line)) }
    findings += faulty.map { column in
      let message: Finding.Message =
        column.fault == .unreadable
        ? .headingOfSeveralYears(column.written) : .year(column.fault, column.written).unreadColumn
      return finding(message, column.index, column.written, column.line)
    }
    findings += [beside].compactMap(\.self).map { finding(.tableBeside, $0.index, $0.written, $0.line) }
    findings += seconds.map {
      finding(.headingTwice($0.name), $0.column.index, $0.column.written, $0.column.line)
    }
    findings += unplaced.filter { filled.contains($0.index) }.map {
      finding(.headingWithoutYear($0.written), $0.index, $0.written, $0.line)
    }
    findings += halves.map { finding(.headingOverTwo($0.written), $0.index, $0.written, $0.line) }
    findings += beyondEra.map { finding(.headingBeyondEra($0.written), $0.index, $0.written, $0.line) }
    // What a filled column says decides on its rows, and is reported with them.
    let unsaid = labelColumns.filter { form == .incomplete || !filled.contains($0.index) }
    // Nobody slips in more headings, and to look for what was meant takes longer than all the rest.
    findings += unsaid.prefix(100).compactMap { column in
      known.nearest(to: column.written).map {
        finding(.headingUnknown(column.written, suggestion: $0), column.index, column.written, column.line)
      }
    }
    findings += notResultFindings(file)
    return findings
  }

  /// One finding for each word, with all of its columns.
  private func notResultFindings(_ file: String) -> [Finding] {
    var groups: [(word: String, columns: [OtherColumn])] = []
    for (column, label) in notResults {
      if let index = groups.firstIndex(where: { $0.word == label.word }) {
        groups[index].columns.append(column)
      } else {
        groups.append((label.word, [column]))
      }
    }
    let all = groups.flatMap(\.columns) + unused
    guard let first = all.first else { return [] }
    let letters = all.map { Place(file: file, column: $0.index).columnLetters ?? "" }
    let words = groups.map(\.word) + Set(unused.map(\.written)).sorted()
    return [
      Finding(
        .columnsNotResults(words, columns: letters),
        at: Place(file: file, line: first.line, heading: first.written, column: first.index),
        found: first.written)
    ]
  }
}

extension Label {
  /// Whether the word makes the values of its column something else than those of the whole year.
  fileprivate var isQualifierOfPart: Bool {
    switch meaning {
    case .runningTotal, .singleYear, .otherScope, .wholeYear: true
    case .nothing, .status, .notResult, .declaredNotResult, .pointInTime, .absence, .baseline, .approximate,
      .bound,
      .footnote:
      false
    }
  }
}
