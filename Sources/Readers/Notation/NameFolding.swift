/// The form in which names, headings and words are compared: the same for every way of writing them.
///
/// Compatibility forms are composed (NFKC), radicals of PDF texts become characters (⺠ → 民), spaces, quotation marks
/// and ※ fall away, Latin letters become capitals, every dash becomes `-` and every wave `~`.
///
/// | written | compared |
/// |---|---|
/// | `Ｕ・Ｉ ターン` | `U・Iターン` |
/// | `官⺠連携` | `官民連携` |
/// | `「ちょっと暮らし」滞在日数` | `ちょっと暮らし滞在日数` |
/// | `Ｒ２〜Ｒ６` | `R2~R6` |
enum NameFolding {
  /// The form of a text in which it is compared.
  static func fold(_ text: String) -> String {
    guard !text.unicodeScalars.allSatisfy(isFolded) else { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      kept.append(0x2E80...0x2EFF ~= scalar.value ? radicals[scalar] ?? scalar : scalar)
    }
    var folded = String.UnicodeScalarView()
    for scalar in CompatibilityForm.composed(String(kept)).unicodeScalars {
      switch scalar {
      case "a"..."z": folded.append(Unicode.Scalar(UInt8(scalar.value) - 32))
      case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE63}": folded.append("-")
      case "\u{301C}", "\u{3030}", "\u{223C}", "\u{2053}": folded.append("~")
      case "「", "」", "『", "』", "\"", "'", "“", "”", "‘", "’", "※": continue
      case _ where scalar.isInvisible: continue
      case _ where WidthFolding.isBlank(scalar): continue
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// Whether a character is its own compared form, whatever stands beside it: kanji, kana, capitals, digits.
  private static func isFolded(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x28...0x5A, 0x3041...0x3096, 0x30A1...0x30FE, 0x4E00...0x9FFF: true
    default: false
    }
  }

  /// The radicals U+2E80…2EFF with the characters they stand for.
  ///
  /// Source: Unicode 14, EquivalentUnifiedIdeograph.txt. U+2F00…2FDF are folded by NFKC.
  private static let radicals: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs = Array(pairedRadicals.unicodeScalars.filter { !$0.properties.isWhitespace })
    let keys = stride(from: 0, to: pairs.count - 1, by: 2)
    return Dictionary(keys.map { (pairs[$0], pairs[$0 + 1]) }) { first, _ in first }
  }()

  private static let pairedRadicals = """
    ⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌
    ⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓
    ⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝
    ⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐
    ⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟
    """
}
