import Indicators
import Tables

/// How long the texts of a plan may be, so that every place of a workbook holds them.
///
/// A text of the plan does not stand in cells alone. What is too long for a place is a mistake of the plan with file,
/// row and column, and no failure of the one workbook that has the place. Formulas and links hold no control characters
/// and no codes like `_x0041_`, so that all but the longest texts are without them.
///
/// | texts | UTF-16 units | narrowest place |
/// |---|---|---|
/// | 語 | 50 | a label of a chart and a text in a formula, 255 with sign and count |
/// | 単位 | 30 | a label of a chart beside two numbers, 255 |
/// | names | 300 | a link and an alternative text, 2,079 bytes for up to two names and words |
/// | other texts | 2,000 | a cell that joins several of them, 32,767 |
enum PlanTextLimit {
  /// The most UTF-16 units of a cell below a heading, as a workbook writes them.
  static func units(_ heading: Heading) -> Int {
    switch heading {
    case .words: 50
    case .unit: 30
    case .indicatorID, .indicatorName, .shortName, .englishName, .previousID, .initiativeID, .initiativeName,
      .year,
      .value, .status, .item,
      .section,
      .chapter, .name, .kind, .fileName, .baseline, .target, .judgedBaseline, .judgedTarget, .decimals,
      .yearKind, .direction, .lower, .upper,
      .nature, .department, .policy, .expected, .rating, .alias, .meaning, .treatment, .scale, .symbol,
      .scope, .condition, .look, .firstReport, .firstReportOfTarget, .printedText, .lastReport, .surveyCycle,
      .changeBand, .role, .factor, .ownID,
      .total,
      .part, .theme, .side, .certainty, .nextRelease, .released, .implementation, .review, .reportYear,
      .series, .verdict, .qualifier, .carrier, .code, .answer, .checkedBy, .checkedOn:
      300
    case .source, .analysis, .outlook, .remark, .activity, .reviewText, .explanation, .definition,
      .reason, .gist, .related, .previousValues:
      2_000
    }
  }

  /// What is wrong with a text as such; nil where every place holds it, and where it is too long for any cell, which is
  /// reported with the row.
  static func fault(of text: String, below heading: Heading, _ limits: Limits) -> Finding.Message? {
    let limit = units(heading)
    if text.utf8.count > limit / 7 {
      let units = CellText.units(text)
      if units > limit {
        return units > limits.cellCharacters ? nil : .cellTooLong(limit: limit).stoppingReport
      }
    }
    // A file name has rules of its own.
    guard limit <= 300, heading != .fileName, !isPlain(text) else { return nil }
    return .cellInvalid(
      text,
      expected: Text(
        ja: "制御文字も「_x0041_」のような符号もない文字",
        en: "a text without control characters and codes like _x0041_"))
  }

  private static func isPlain(_ text: String) -> Bool {
    let isClean = text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && !$0.properties.isNoncharacterCodePoint || $0 == "\n" || $0 == "\t"
    }
    return isClean
      && (!text.utf8.contains(UInt8(ascii: "_")) || text.firstMatch(of: #/_x[0-9A-Fa-f]{4}_/#) == nil)
  }
}
