import Evaluations
import Indicators
import Localization

/// Where the values of one indicator come from: the plan's own words, and what came with the newest value.
struct AuditSource {
  let book: Book
  let evaluation: Evaluation

  private var indicator: Indicator { evaluation.indicator }

  /// Number and name of the indicator.
  var title: String { "\(book.label(of: indicator.id))　\(indicator.name)" }

  /// The department in charge.
  var department: String { indicator.department }

  /// The room for one text of a department; the whole stands in its file.
  private static let limit = 400

  /// The newest announcement of a department, or that of the plan.
  var nextRelease: String {
    let reported = evaluation.record.entries.flatMap(\.cells).last { !$0.words[.nextRelease].isEmpty }
    return reported?.words[.nextRelease] ?? indicator.nextRelease
  }

  /// The source in the plan's words, and what is known of the newest value: source, date of publication, file and line.
  var text: String {
    guard let newest = evaluation.record.newestDelivered,
      let cell = newest.cells.first(where: { $0.number != nil }), let place = cell.place
    else { return indicator.source }
    let words = [cell.words[.source], cell.words[.released]].filter { !$0.isEmpty }
      .map { TextWidth.shortened($0, to: Self.limit) }
    let origin = (words + [place.fileAndLine]).joined(separator: "、")
    return [indicator.source, "\(newest.year)の値：\(origin)"].filter { !$0.isEmpty }.joined(separator: "／")
  }
}
