import Indicators

/// `plan/settings.csv`: what the plan says of itself.
enum SettingsTable {
  static let form = PlanTable.Form(
    name: "settings.csv", required: [.item, .value], optional: [.explanation], most: 5_000)

  /// The items that the calculation or the pages use; every row is a remark as well.
  private enum Item: String, CaseIterable {
    case title = "計画名"
    case organisation = "団体名"
    case period = "計画期間"
    case reportYear = "報告年度"
    case asOf = "データ時点"
    case deadline = "提出期限"
    case inquiryDeadline = "照会の期限"
    case inquiryAddress = "照会の宛先"
    case rounding = "端数処理"
    case staleLimit = "最新値の許容年数"
    case changeBand = "前年比の許容幅"
    case marking = "表示"
    case publicTerms = "公表の条件"
    case programmeSection = "共同プログラムの区分"
    case programmeReporters = "共同プログラムの報告元"

    /// The item of a row; nil for a remark and for anything else.
    init?(folding text: String) {
      let folded = NameFolding.fold(text)
      guard let item = Self.allCases.first(where: { NameFolding.fold($0.rawValue) == folded }) else {
        return nil
      }
      self = item
    }
  }

  /// The names of the items, in the order in which they are usually written.
  static let items = Item.allCases.map(\.rawValue)

  /// The cell that states the report year; the table as a whole where none does.
  static func placeOfReportYear(in table: PlanTable) -> Place {
    table.rows.first { Item(folding: $0.text(.item)) == .reportYear }?.place(.value)
      ?? Place(file: table.file)
  }

  /// The settings; nil where one that is needed is missing or cannot be read.
  ///
  /// - Parameter sections: nil where their table could not be read.
  static func read(
    _ table: PlanTable, sections: KnownSections?, into findings: inout FindingList
  ) -> Settings? {
    var rows: [Item: PlanRow] = [:]
    for row in table.rows {
      let item = row.text(.item)
      if let known = Item(folding: item) {
        if let first = rows[known] {
          findings.append(row.finding(.rowDuplicate(firstLine: first.line), .item))
        }
        rows[known] = rows[known] ?? row
      } else if !NameFolding.fold(item).hasPrefix("確認:") {
        let suggestion = Suggestion.nearest(to: item, among: Item.allCases.map(\.rawValue))
        findings.append(row.finding(.settingUnknown(item, suggestion: suggestion), .item))
      }
    }
    for item in [Item.title, .organisation, .period, .reportYear, .asOf] where rows[item] == nil {
      findings.append(Finding(.settingMissing(item.rawValue), at: Place(file: table.file)))
    }
    let title = rows[.title]?.required(.value, into: &findings)
    let organisation = rows[.organisation]?.required(.value, into: &findings)
    let period = rows[.period].flatMap { readPeriod($0, into: &findings) }
    let reportYear = rows[.reportYear].flatMap { $0.year(.value, into: &findings) }
    let asOf = rows[.asOf].flatMap { readDay($0, into: &findings) }
    func optionalDay(_ item: Item) -> Settings.Day? {
      rows[item].flatMap { $0.text(.value).isEmpty ? nil : readDay($0, into: &findings) }
    }
    let (deadline, inquiryDeadline) = (optionalDay(.deadline), optionalDay(.inquiryDeadline))
    let rounding: Rounding? = rows[.rounding].flatMap {
      $0.choice(.value, default: .halfAwayFromZero, into: &findings)
    }
    let staleLimit = rows[.staleLimit].flatMap { readWholeNumber($0, into: &findings) }
    let changeBand = rows[.changeBand].flatMap { $0.band(.value, into: &findings) }
    guard let title, let organisation, let period, let reportYear, let asOf else { return nil }
    if let row = rows[.reportYear], !period.contains(reportYear) {
      findings.append(row.finding(.reportYearOutside, .value))
    }
    if let row = rows[.asOf], asOf.isBefore(endOf: reportYear) {
      findings.append(row.finding(.dataBeforeYearEnd(asOf, of: reportYear), .value))
    }
    var settings = Settings(
      title: title, organisation: organisation, period: period, reportYear: reportYear, asOf: asOf)
    settings.deadline = deadline
    settings.inquiryDeadline = inquiryDeadline
    settings.inquiryAddress = rows[.inquiryAddress]?.text(.value) ?? ""
    if let rounding { settings.rounding = rounding }
    if let staleLimit { settings.staleLimit = staleLimit }
    if let changeBand { settings.changeBand = changeBand }
    settings.marking = rows[.marking]?.text(.value) ?? ""
    settings.publicTerms = rows[.publicTerms]?.text(.value) ?? ""
    settings.programmeSection = rows[.programmeSection].flatMap {
      readSection($0, among: sections, into: &findings)
    }
    settings.programmeReporters = WordList.read(rows[.programmeReporters]?.text(.value) ?? "")
    settings.remarks = table.rows.map {
      Settings.Remark(item: $0.text(.item), value: $0.text(.value), explanation: $0.text(.explanation))
    }
    return settings
  }

  private static func readPeriod(_ row: PlanRow, into findings: inout FindingList) -> ClosedRange<FiscalYear>?
  {
    var remarks: [PlanTime.Remark] = []
    let period: ClosedRange<FiscalYear>? = row.value(
      .value, expected: Text(ja: "「R2〜R6」のような期間", en: "a period like R2〜R6"), into: &findings
    ) { text in
      guard let time = try? PlanTime.read(NameFolding.fold(text), kind: .fiscal), !time.isSum, !time.isMean,
        case .period(let period) = time.years
      else { return nil }
      remarks = time.remarks
      return period
    }
    for remark in remarks { findings.append(row.finding(.planTime(remark), .value)) }
    return period
  }

  private static func readDay(_ row: PlanRow, into findings: inout FindingList) -> Settings.Day? {
    row.value(
      .value, expected: Text(ja: "「2025-09-30」のような日付", en: "a day like 2025-09-30"), into: &findings,
      by: DayNotation.read)
  }

  private static func readWholeNumber(_ row: PlanRow, into findings: inout FindingList) -> Int? {
    row.value(
      .value, expected: Text(ja: "0から99までの整数", en: "a whole number from 0 to 99"), into: &findings
    ) { text in
      guard let number = try? NumberNotation.read(text), ["", "年"].contains(number.base) else { return nil }
      return Int(exactly: number.number.value).flatMap { 0...99 ~= $0 ? $0 : nil }
    }
  }

  /// The section; nil for a blank cell, nil with a finding for anything that is none.
  private static func readSection(
    _ row: PlanRow, among sections: KnownSections?, into findings: inout FindingList
  ) -> Section.ID? {
    guard !row.text(.value).isEmpty else { return nil }
    let written: Section.ID? = row.value(
      .value, expected: Text(ja: "「5③」のような区分", en: "a section like 5③"), into: &findings
    ) { try? SectionNotation.read($0) }
    guard let written, let sections else { return nil }
    if sections[written] == nil { findings.append(row.finding(.sectionUnknown(row.text(.value)), .value)) }
    return sections[written]
  }

  private static func readBand(_ row: PlanRow, into findings: inout FindingList) -> Double? {
    row.value(
      .value, expected: Text(ja: "「50%」のような割合", en: "a share like 50%"), into: &findings
    ) { text in
      guard let number = try? NumberNotation.read(text), number.base == "%", !number.number.isNegative,
        number.number.significand > 0
      else { return nil }
      return number.number.shifted(by: -2).value
    }
  }
}
