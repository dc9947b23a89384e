import Evaluations
import Indicators
import Localization

extension Book {
  /// The line under a title: the report year, the date of the data, and the marking of the pages if there is one.
  var reportLine: String {
    let year = evaluations.context.reportYear
    let settings = plan.settings
    let parts = ["報告年度 \(year.japanese)", "データ時点 \(settings.asOf.japanese)", settings.marking]
    return parts.filter { !$0.isEmpty }.joined(separator: "　　")
  }
}
