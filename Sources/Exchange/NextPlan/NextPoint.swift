import Indicators

/// One thing that the person who sets up the next plan has to fill or to check: a row of 確認事項.
struct NextPoint {
  /// What kind of work a point asks for, in the order of the rows.
  enum Part: String, CaseIterable {
    case fill = "記入"
    case baseline = "基準"
    case carried = "引き継ぎ"
    case silent = "本文"
    case source = "出典等"
    case start = "使い始め"
  }

  let part: Part
  /// The cell, row or table of the draft; a place without a file for work outside the tables.
  let place: Place
  /// What the point is about: an indicator, a setting, a table.
  let subject: String
  /// What to do.
  let task: String
  /// Why it is to be done.
  let reason: String
  /// What the present plan says.
  let present: String
  /// What the draft says.
  let draft: String
}
