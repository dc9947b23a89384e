import Indicators

/// The texts of a row of the joint programme.
extension ExportRow {
  /// The text of a column; empty where it is a sign or a word for nothing (－, 未報告, 集計中).
  ///
  /// 中止 and 休止 say what became of a measure.
  func said(_ heading: Heading) -> String {
    let text = text(heading)
    let absence = AbsenceNotation.read(text)
    return absence == nil || absence == .suspended ? text : ""
  }

  /// Who reported: the carriers that the row names; nil where it names none.
  var department: String? {
    let carrier = said(.carrier)
    return carrier.isEmpty ? nil : carrier
  }
}
