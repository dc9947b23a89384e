import Indicators

/// The values of cells of the plan; what cannot be read goes into the findings, all in one pass.
extension PlanRow {
  /// The text; nil with a finding where it is blank, nil without one where 要記入 has its own.
  func required(_ heading: Heading, into findings: inout FindingList) -> String? {
    let text = text(heading)
    guard text.isEmpty else { return text }
    guard !isToFill(heading) else { return nil }
    findings.append(finding(.cellRequired(heading.rawValue), heading))
    return nil
  }

  /// The text; nil where the cell is blank.
  func optionalText(_ heading: Heading) -> String? {
    let text = text(heading)
    return text.isEmpty ? nil : text
  }

  /// The year; nil with a finding.
  func year(_ heading: Heading, into findings: inout FindingList) -> FiscalYear? {
    guard !isToFill(heading) else { return nil }
    do {
      return try YearNotation.read(text(heading)).year
    } catch {
      if let year = YearNotation.beyondEra(text(heading))?.year {
        findings.append(finding(.planTime(.beyondEra(text(heading), year)), heading))
        return year
      }
      findings.append(finding(Finding.Message.year(error, text(heading)).stoppingReport, heading))
      return nil
    }
  }

  /// One of the names of a list of choices; the default where the cell is blank, nil with a finding otherwise.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ heading: Heading, default fallback: Choice? = nil, into findings: inout FindingList
  ) -> Choice? where Choice.RawValue == String {
    let text = text(heading)
    if text.isEmpty, let fallback { return fallback }
    guard !text.isEmpty else { return required(heading, into: &findings).flatMap { Choice(rawValue: $0) } }
    let former = Heading.formerWords.first {
      $0.heading == heading && NameFolding.fold($0.word) == NameFolding.fold(text)
    }
    let folded = NameFolding.fold(former?.now ?? text)
    if let choice = Choice.allCases.first(where: { NameFolding.fold($0.rawValue) == folded }) {
      return choice
    }
    findings.append(choiceFinding(heading, among: Choice.allCases.map(\.rawValue)))
    return nil
  }

  /// A finding at a cell that holds none of a list of names.
  func choiceFinding(_ heading: Heading, among names: [String]) -> Finding {
    let text = text(heading)
    let suggestion = Suggestion.nearest(to: text, among: names)
    return finding(.choiceUnknown(text, allowed: names, suggestion: suggestion), heading)
  }

  /// What a notation makes of the cell; nil with a finding that says what is expected.
  func value<Value>(
    _ heading: Heading, expected: Text, into findings: inout FindingList, by notation: (String) -> Value?
  ) -> Value? {
    guard !isToFill(heading) else { return nil }
    let text = text(heading)
    if let value = notation(text) { return value }
    findings.append(finding(.cellInvalid(text, expected: expected), heading))
    return nil
  }

  /// A plain number without unit or words; nil for a blank cell, nil with a finding for anything else.
  func number(_ heading: Heading, in unit: Unit? = nil, into findings: inout FindingList) -> Double? {
    let text = text(heading)
    guard !text.isEmpty else { return nil }
    let written: WrittenNumber
    do {
      written = try NumberNotation.read(text)
    } catch {
      findings.append(finding(Finding.Message.number(error, text).stoppingReport, heading))
      return nil
    }
    guard let unit else { return written.number.value }
    do {
      return try UnitConversion.convert(written, column: nil, to: unit).value
    } catch {
      findings.append(finding(Finding.Message.conversion(error, text, to: unit).stoppingReport, heading))
      return nil
    }
  }

  /// A share like 50% as a ratio; nil with a finding.
  func band(_ heading: Heading, into findings: inout FindingList) -> Double? {
    value(heading, expected: Text(ja: "「50%」のような割合", en: "a share like 50%"), into: &findings) { text in
      guard let number = try? NumberNotation.read(text), number.base == "%", !number.number.isNegative,
        number.number.significand > 0
      else { return nil }
      return number.number.shifted(by: -2).value
    }
  }

  /// The known indicator; nil with a finding.
  func indicator(known: KnownIndicators, into findings: inout FindingList) -> Indicator.ID? {
    guard let text = required(.indicatorID, into: &findings) else { return nil }
    return indicator(text, .indicatorID, known: known, into: &findings)
  }

  /// The known indicator that a text of a cell names; nil with a finding.
  func indicator(
    _ text: String, _ heading: Heading, known: KnownIndicators, into findings: inout FindingList
  ) -> Indicator.ID? {
    let id = Indicator.ID(NameFolding.fold(text))
    guard !known.contains(id) else { return id }
    let suggestion = known.suggestions.nearest(to: text)
    findings.append(finding(.planIndicatorUnknown(text, suggestion: suggestion), heading))
    return nil
  }

  /// The section as written; nil with a finding.
  func section(into findings: inout FindingList) -> Section.ID? {
    guard let text = required(.section, into: &findings) else { return nil }
    do {
      return try SectionNotation.read(text)
    } catch {
      findings.append(finding(error == .date ? .sectionIsDate(text) : .sectionUnreadable(text), .section))
      return nil
    }
  }
}
