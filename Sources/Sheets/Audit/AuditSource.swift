import Evaluations
import Indicators
import Localization
import Workbooks

/// Where the values of one indicator come from: the plan's own words, and what came with the newest value.
struct AuditSource {
  let book: Book
  let evaluation: Evaluation

  private var indicator: Indicator { evaluation.indicator }

  /// Number and name of the indicator.
  var title: String { "\(book.label(of: indicator.id))　\(indicator.name)" }

  /// The department in charge.
  var department: String { indicator.department }

  /// The room for one text of a department; the whole stands on 記述全文.
  private static let limit = 400

  private var releaseRoom: TextRoom { .row(width: AuditLayout.widths[3] - Style.indentWidth, size: 8) }

  /// The newest announcement of a department, or that of the plan.
  private var announcement: LongText {
    let reported = evaluation.record.entries.last { entry in
      entry.valueCells.contains { !$0.words[.nextRelease].isEmpty }
    }
    let cell = reported?.valueCells.last { !$0.words[.nextRelease].isEmpty }
    return LongText(
      .nextRelease, of: indicator, reported?.year, cell?.words[.nextRelease] ?? indicator.nextRelease,
      at: cell?.place ?? indicator.place)
  }

  /// The announcement as far as there is room for it.
  var nextRelease: String { book.texts.shown(announcement, in: releaseRoom) }

  /// Source and date of publication of the newest value.
  private var words: [LongText] {
    guard let newest = evaluation.record.newestDelivered,
      let cell = newest.valueCells.first(where: { $0.number != nil })
    else { return [] }
    return [
      LongText(.source, of: indicator, newest.year, cell.words[.source], at: cell.place),
      LongText(.released, of: indicator, newest.year, cell.words[.released], at: cell.place),
    ].filter { !$0.text.isEmpty }
  }

  /// What the row has no room for.
  var cutTexts: [LongText] {
    words.filter { WholeTexts.isCut($0, in: .width(Self.limit)) }
      + [announcement].filter { WholeTexts.isCut($0, in: releaseRoom) }
  }

  /// The source in the plan's words, and what is known of the newest value: source, date of publication, file and line.
  var text: String {
    guard let newest = evaluation.record.newestDelivered,
      let cell = newest.valueCells.first(where: { $0.number != nil }), let place = cell.place
    else { return indicator.source }
    let words = words.map { book.texts.shown($0, in: .width(Self.limit)) }
    let origin = (words + [place.fileAndLine]).joined(separator: "、")
    return [indicator.source, "\(newest.year)の値：\(origin)"].filter { !$0.isEmpty }.joined(separator: "／")
  }
}
