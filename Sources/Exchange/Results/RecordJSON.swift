import Evaluations
import Figures
import Indicators
import Localization

extension Record {
  /// One object for each delivered or owed value, by year and series.
  ///
  /// ```
  /// { "year": "R5", "series": "inflow", "value": 136, "status": "confirmed", "status_ja": "確定", "reason": null, "awaited": false,
  ///   "treatment": "used", "treatment_ja": "使う", "file": "exports/航空.csv", "line": 12,
  ///   "qualifier": "約", "remark": null, "analysis": null, "prospects": null }
  /// ```
  ///
  /// `series` stands only where a series is not the indicator's own, and `role` where the plan's table gives one; `status` is `absent` where `reason` says why, and `awaited`
  /// is true while the value is still expected.
  var observationsJSON: [JSON] {
    entries.flatMap { entry in
      zip(indicator.definitions, entry.cells).compactMap { definition, cell in
        cell.state == .notExpected ? nil : cell.json(of: definition, entry: entry)
      }
    }
  }
}

extension Record.Cell {
  fileprivate func json(of definition: SeriesDefinition, entry: Record.Entry) -> JSON {
    var members: [(name: String, value: JSON)] = [("year", .string(entry.year.label))]
    if let series = definition.series.englishName { members.append(("series", .string(series))) }
    if definition.role != .actual { members.append(("role", .string(definition.role.englishName))) }
    return .object(
      members + [
        ("value", number.map(JSON.number) ?? .null),
        ("status", .string(englishStatus)),
        ("status_ja", .text(word?.text)),
        ("reason", .text(absence?.englishName)),
        ("awaited", .bool(isAwaited)),
        ("treatment", .string(entry.treatmentWord.englishName)),
        ("treatment_ja", .string(entry.treatmentWord.text)),
        ("file", .text(place?.file)),
        ("line", place?.line.map(JSON.integer) ?? .null),
        ("qualifier", .text(text(.qualifier))),
        ("remark", .text(text(.remark))),
        ("analysis", .text(text(.analysis))),
        ("prospects", .text(text(.outlook))),
      ])
  }

  /// A text of the department as a whole; nil where there is none.
  private func text(_ field: Observation.Words.Field) -> String? {
    words[field].isEmpty ? nil : words[field]
  }

  private var englishStatus: String {
    switch state {
    case .measured(_, let status): status.englishName
    case .baseline: InputWord.baseline.englishName
    case .absent, .notExpected: "absent"
    }
  }
}
