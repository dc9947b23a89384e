/// Who answers for what a source names (出典): a public body, somebody else, or nobody.
///
/// A value that is 確定 is what a body published as its own. Whoever can write or delete a page without a name answers for
/// nothing on it, so that such a page is no source of a value. The rules are tried from above.
///
/// | of an address | known by | answers |
/// |---|---|---|
/// | a web copy | its host | who answers for the copied page; nobody where its address is missing |
/// | a page in the bin, or before it is published | `__trashed`, `preview=true` | nobody |
/// | a page of a public body | `.go.jp`, `.lg.jp`, `.ac.jp`, `pref.` `city.` `town.` `vill.` `metro.` under `.jp`, `.gov`, `.int` | a public body |
/// | a bulletin board, answers to questions, an encyclopedia that everyone edits, a blog service, a chat program, a shortened address | its host, or a part of its path (`bbs`, `read.cgi`, `blog`) | nobody |
/// | any other page, such as a newspaper's | | somebody else |
///
/// A source without address is the name of a publication, unless it is one of the words for such pages (掲示板).
struct SourceNotation: Hashable {
  /// A site or word that a source names.
  struct Site: Hashable {
    /// The host, with the first part of the path where many share the host; the page itself where it is in the bin.
    let name: String
    /// Who answers for the page.
    let owner: Owner
  }

  /// Who answers for a page.
  enum Owner: Hashable {
    /// A public body.
    case publicBody
    /// Somebody else who can be asked: a newspaper, a company, an association.
    case other
    /// Nobody.
    case nobody
  }

  /// The sites in the order written; none for the name of a publication.
  let sites: [Site]

  /// Reads the text of a source.
  init(_ text: String) {
    guard !text.isEmpty else {
      sites = []
      return
    }
    let plain = WidthFolding.narrow(text).lowercased()
    let named = Self.addresses(in: plain).map(Self.site)
    let words = named.isEmpty && !plain.contains("公式") ? Self.words.filter(plain.contains) : []
    sites = named + words.map { Site(name: $0, owner: .nobody) }
  }

  /// The addresses without their schemes; of one inside another the inner one alone.
  private static func addresses(in text: String) -> [Substring] {
    text.split { $0.isWhitespace || ends.contains($0) }.compactMap { piece in
      piece.ranges(of: "://").last.map { piece[$0.upperBound...] }
    }.filter { !$0.isEmpty }
  }

  private static let ends: Set<Character> = ["\"", "<", ">", "(", ")", "、", "。", "」", "』", "】", ";", ","]

  private static func site(_ address: Substring) -> Site {
    let authority = address.prefix { !"/?#".contains($0) }
    var host = String(authority.split(separator: "@").last ?? "")
    host = String(host.prefix { $0 != ":" })
    if host.hasPrefix("www.") { host.removeFirst(4) }
    let path = address[authority.endIndex...]
    let parts = path.split { "/?#&".contains($0) }
    if isUnder(copies, host) {
      guard let start = parts.first(where: isHost)?.startIndex else {
        return Site(name: host, owner: .nobody)
      }
      return site(address[start...])
    }
    if parts.contains(where: { $0.hasSuffix("__trashed") || unpublished.contains(String($0)) }) {
      return Site(name: host + path, owner: .nobody)
    }
    let labels = host.split(separator: ".").map(String.init)
    let isJapanese = labels.last == "jp"
    if isUnder(bodies, host) || isJapanese && !authorities.isDisjoint(with: labels.dropLast()) {
      return Site(name: host, owner: .publicBody)
    }
    if isUnder(shared, host) {
      return Site(name: ([host] + parts.prefix(1).map(String.init)).joined(separator: "/"), owner: .nobody)
    }
    let isOpen =
      isUnder(open, host) || !openParts.isDisjoint(with: labels + parts.map(String.init))
    return Site(name: host, owner: isOpen ? .nobody : .other)
  }

  /// Whether a part of a path is a host: words with points between them, the last of letters alone.
  private static func isHost(_ part: Substring) -> Bool {
    let labels = part.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, last.count > 1 else { return false }
    return last.allSatisfy(\.isLetter) && !fileEndings.contains(String(last))
  }

  /// Whether a host is one of some domains or lies under it.
  private static func isUnder(_ domains: Set<String>, _ host: String) -> Bool {
    var rest = host[...]
    while true {
      if domains.contains(String(rest)) { return true }
      guard let point = rest.firstIndex(of: ".") else { return false }
      rest = rest[rest.index(after: point)...]
    }
  }

  // MARK: The lists

  private static func list(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }

  /// Domains under which none but public bodies, universities and international organisations have names.
  private static let bodies = list(
    "go.jp lg.jp ac.jp ed.jp gov int gov.uk go.kr gov.tw oecd.org un.org europa.eu worldbank.org imf.org")
  /// Labels of the names that prefectures and municipalities had before `lg.jp`.
  private static let authorities = list("pref city town vill metro")
  /// Copies of other pages.
  private static let copies = list(
    "megalodon.jp archive.org archive.today archive.is archive.ph archive.md archive.li archive.fo archive.vn "
      + "webcache.googleusercontent.com")
  /// Parts of addresses of pages that are not published.
  private static let unpublished = list("preview=true trash")
  /// Sites where anyone writes, and addresses that do not say where they lead.
  private static let open = list(
    "5ch.net 2ch.net 2ch.sc open2ch.net bbspink.com shitaraba.net shitaraba.com bakusai.com machi.to girlschannel.net "
      + "chiebukuro.yahoo.co.jp okwave.jp oshiete.goo.ne.jp quora.com reddit.com wikipedia.org wikiwand.com fandom.com "
      + "togetter.com posfie.com matome.naver.jp chatgpt.com chat.openai.com gemini.google.com claude.ai perplexity.ai "
      + "copilot.microsoft.com bit.ly t.co tinyurl.com goo.gl x.gd is.gd ow.ly")
  /// Blog services, each account of which is somebody's.
  private static let shared = list(
    "ameblo.jp note.com note.mu hatenablog.com hatenablog.jp hateblo.jp hatenadiary.com hatenadiary.jp hatena.ne.jp "
      + "fc2.com livedoor.jp livedoor.blog blogspot.com seesaa.net exblog.jp cocolog-nifty.com jugem.jp muragon.com "
      + "wordpress.com tumblr.com medium.com substack.com")
  /// Parts of hosts and paths that boards and blogs have on any site.
  private static let openParts = list(
    "bbs bbs.cgi read.cgi read.php thread threads forum forums viewtopic.php blog blogs")
  /// What a name in a path ends with that is a file and no host.
  private static let fileEndings = list(
    "html htm php cgi pdf xlsx xls xlsm csv docx doc aspx asp jsp shtml jpg png zip txt xml json")
  /// Words for such pages in a source.
  private static let words = [
    "掲示板", "個人ブログ", "個人のブログ", "ウィキペディア", "wikipedia", "知恵袋", "まとめサイト", "chatgpt", "生成ai",
  ]
}
