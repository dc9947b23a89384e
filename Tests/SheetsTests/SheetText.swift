import Foundation

@testable import Exchange
@testable import Formulas
@testable import Localization
@testable import Sheets
@testable import Workbooks

/// A sheet as text that reads well in a review: one line for each cell, then what else the sheet has.
///
/// `L16 =IF(…) → 0.823 | 9 bold right "0.0%"`
struct SheetText {
  let sheet: Sheet

  var text: String {
    var lines = ["# \(sheet.name)"]
    lines += sheet.cells.keys.sorted().compactMap(line)
    lines += sheet.merges.map { "merge \($0.area.reference)" }.sorted()
    lines += sheet.validations.map { "validation \($0.area.reference) \($0.rule)" }
    lines += sheet.conditionalFormats.map { "rule \($0.area.reference) \(condition($0.condition))" }
    lines += sheet.comments.map { "comment \($0.position.reference) \($0.text)" }
    lines += sheet.charts.flatMap(chart)
    lines.append(frame)
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ position: Position) -> String? {
    guard let cell = sheet.cells[position] else { return nil }
    // A blank cell that staff cannot fill says nothing but its look.
    if cell.content == .blank, !cell.style.isUnlocked { return nil }
    return "\(position.reference) \(content(cell.content)) | \(style(cell.style))"
  }

  private func content(_ content: Cell.Content) -> String {
    switch content {
    case .blank: "blank"
    case .text(let text): "text \(visible(text))"
    case .number(let number): "number " + String(format: "%.12g", number)
    case .formula(let formula, let cached, let isArray):
      (isArray ? "{\(formula)}" : formula) + " → " + value(cached)
    case .link(.sheet(let sheet, let position), let text):
      "link \(sheet)!\(position.reference) \(visible(text))"
    case .link(.file(let file), let text): "link \(file) \(visible(text))"
    }
  }

  private func value(_ cached: Cell.Cached) -> String {
    switch cached {
    // Twelve digits are the same on every machine.
    case .number(let number): String(format: "%.12g", number)
    case .text(let text): visible(text)
    }
  }

  private func visible(_ text: String) -> String {
    "「" + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎") + "」"
  }

  private func style(_ style: Style) -> String {
    var words = ["\(style.font.size)"]
    if style.font.isBold { words.append("bold") }
    if style.font.isItalic { words.append("italic") }
    if style.font.color != .ink { words.append(hexadecimal(style.font.color)) }
    if let fill = style.fill { words.append("on " + hexadecimal(fill)) }
    if style.horizontal != .general { words.append("\(style.horizontal)") }
    if style.wraps { words.append("wraps") }
    if style.shrinks { words.append("shrinks") }
    if style.isUnlocked { words.append("open") }
    if let format = style.numberFormat { words.append("\"\(format)\"") }
    return words.joined(separator: " ")
  }

  private func hexadecimal(_ color: Color) -> String {
    let digits = String(color.rgb, radix: 16, uppercase: true)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  private func condition(_ condition: ConditionalFormat.Condition) -> String {
    switch condition {
    case .formula(let formula): formula
    case .beginsWith(let text): "begins with \(text)"
    }
  }

  private func chart(_ placed: PlacedChart) -> [String] {
    ["chart \(placed.position.reference) \(placed.width)×\(placed.height) \(placed.alternativeText)"]
      + placed.chart.series.map { series in
        let categories = series.categories.map { $0.area.reference } ?? "–"
        return
          "  series \(series.name) x \(categories) y \(series.values.sheet)!\(series.values.area.reference)"
      }
  }

  private var frame: String {
    let widths = sheet.columns.map { $0.isHidden ? "(\($0.width))" : "\($0.width)" }.joined(separator: " ")
    return [
      "widths \(widths)", "freeze \(sheet.freeze?.reference ?? "–")",
      "filter \(sheet.autofilter?.reference ?? "–")",
      "print \(sheet.print.area?.reference ?? "all") \(sheet.print.fit) rows \(sheet.print.rowBreaks) columns \(sheet.print.columnBreaks)",
      "protected \(sheet.isProtected)",
    ].joined(separator: "\n")
  }
}
