import Indicators

/// The ways of writing a unit (単位): `人`, `千人`, `（万人）`, `単位：千人`, `％`.
enum UnitNotation {
  /// The multiples that may stand before what is counted, the longer first.
  static let multiples: [(text: String, exponent: Int)] = [
    ("千億", 11), ("百億", 10), ("十億", 9), ("千万", 7), ("百万", 6), ("十万", 5), ("兆", 12), ("億", 8), ("万", 4),
    ("千", 3), ("百", 2),
  ]

  /// The unit; nil for a blank text.
  static func read(_ text: String) -> WrittenUnit? {
    guard !text.isLongerThanWords else { return WrittenUnit(exponent: 0, base: text) }
    var written = WidthFolding.narrow(text).filter { $0 != " " }
    for prefix in ["単位:", "単位は", "単位"] where written.begins(with: prefix) {
      written.removeFirst(prefix.count)
    }
    written = written.insideBrackets ?? written
    guard !written.isEmpty else { return nil }
    // 千円/人 is one name: 千 multiplies nothing that could be counted in another multiple.
    if written.contains("/") { return WrittenUnit(exponent: 0, base: canonical(written)) }
    for multiple in multiples where written.begins(with: multiple.text) {
      let base = String(written.dropFirst(multiple.text.count))
      return WrittenUnit(exponent: multiple.exponent, base: canonical(base))
    }
    return WrittenUnit(exponent: 0, base: canonical(written))
  }

  /// The unit of a text that can only be one: 千人, （人）, ％; nil for any other text and for a multiple alone.
  static func known(_ text: String) -> WrittenUnit? {
    text.isLongerThanWords ? nil : read(text).flatMap { isKnown($0.base) ? $0 : nil }
  }

  /// Whether a text names the unit of an indicator, or another multiple of the same thing.
  static func names(_ text: String, _ unit: Unit) -> Bool {
    read(text).map { isSame($0.base, unit.base) } ?? false
  }

  /// The unit of an indicator, any text: 人, 万人, 百万円, 千円/人, ‰; nil for a blank text, a multiple alone and a number.
  ///
  /// Only 千, 万, 百万, 億 and 兆 before a name are multiples; any other text is one name.
  static func readPlanUnit(_ text: String) -> Unit? {
    guard let written = read(text), !written.base.isEmpty, !text.isLongerThanWords,
      let first = WidthFolding.narrow(text).first, !first.isWholeNumber || first.isLetter
    else { return nil }
    if let multiple = Unit.Multiple.allCases.first(where: { $0.exponent == written.exponent }) {
      return Unit(multiple: multiple, base: written.base)
    }
    return Unit(base: written.text)
  }

  /// Whether two names count the same thing: 人 and 名, % and パーセント, 社・団体 and 団体.
  static func isSame(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let (left, right) = (canonical(left), canonical(right))
    return left == right || synonyms.contains { $0.contains(left) && $0.contains(right) }
  }

  /// Whether the text is a thing that government tables count, so that a unit was meant and not a slip of the hand.
  static func isKnown(_ base: String) -> Bool {
    known.contains(canonical(base))
  }

  private static func canonical(_ base: String) -> String {
    switch base {
    case "%", "パーセント", "パ-セント", "㌫": "%"
    default: base.unicodeScalars.contains("･") ? base.replacing("･", with: "・") : base
    }
  }

  private static let synonyms: [[String]] = [
    ["人", "名"], ["社・団体", "社", "団体", "企業・団体", "社団体"], ["作品", "点"], ["か所", "箇所", "カ所", "ヶ所", "ケ所"],
  ]

  private static let known: Set<String> = [
    "人", "名", "件", "社・団体", "社", "団体", "企業・団体", "市町村", "市", "町", "村", "作品", "点", "日", "%", "円", "回",
    "か所", "箇所", "カ所", "ヶ所", "ケ所", "校", "組", "組織", "戸", "世帯", "人泊", "泊", "泊数", "台", "本", "冊", "便", "路線",
    "ha", "km", "m", "トン", "t", "歳", "年", "ヶ月", "時間", "位", "倍", "ポイント", "事業者", "事業所", "施設", "地域", "地区", "事例",
    "取組", "講座", "店", "店舗", "企業", "アクセス", "PV", "フォロワー", "ドル", "頭", "隻", "本数", "‰", "㎡", "m2", "km2", "t-CO2",
    "GJ", "kWh", "指数", "人口10万対", "円/人", "千円/人",
    "回/人", "万円/10a", "分", "g", "kg", "L", "か月", "カ月",
  ]
}

/// A unit as somebody wrote it: a power of ten and what is counted.
struct WrittenUnit: Hashable {
  /// The exponent of ten: 4 for 万人, 6 for 百万円.
  let exponent: Int
  /// What is counted; empty where only a multiple is written.
  let base: String
}

extension WrittenUnit {
  /// The unit with its multiple: 千人.
  var text: String {
    (UnitNotation.multiples.first { $0.exponent == exponent }?.text ?? "") + base
  }
}
