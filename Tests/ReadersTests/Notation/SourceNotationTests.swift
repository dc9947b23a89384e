import Testing

@testable import Readers

/// Who answers for a source, by the domains that Japan gives to public bodies alone and by what boards and blogs are.
struct SourceNotationTests {
  @Test(arguments: [
    "総務省「人口推計」", "第2期北海道創生総合戦略 第4章", "https://www.stat.go.jp/data/jinsui/", "当課調べ",
    "https://www.pref.hokkaido.lg.jp/ss/skc/", "http://www.pref.nagano.jp/a.html",
    "https://www.city.sapporo.jp/x", "町公式ブログ（https://www.town.example.lg.jp/blog/1）",
    "https://www.hokudai.ac.jp/", "https://www.oecd.org/data",
  ])
  func `a publication or a page of a public body is its own`(_ text: String) {
    #expect(SourceNotation(text).sites.allSatisfy { $0.owner == .publicBody })
  }

  @Test(
    arguments: [
      ("https://jbbs.shitaraba.net/bbs/read.cgi/study/2246/1", "jbbs.shitaraba.net"),
      ("https://naomichi-suzuki.example/__trashed", "naomichi-suzuki.example/__trashed"),
      ("https://www.pref.example.lg.jp/a/old__trashed/", "pref.example.lg.jp/a/old__trashed/"),
      ("https://example.com/?p=3&preview=true", "example.com/?p=3&preview=true"),
      ("https://ameblo.jp/someone/entry-1.html", "ameblo.jp/someone"),
      ("https://note.com/someone/n/1", "note.com/someone"),
      ("https://ja.wikipedia.org/wiki/北海道", "ja.wikipedia.org"),
      ("http://example.net/BBS/1", "example.net"), ("https://blog.example.jp/1", "blog.example.jp"),
      ("https://detail.chiebukuro.yahoo.co.jp/qa/1", "detail.chiebukuro.yahoo.co.jp"),
      ("https://bit.ly/3abc", "bit.ly"), ("地域の掲示板の書き込み", "掲示板"), ("Ｗｉｋｉｐｅｄｉａ", "wikipedia"),
      ("https://archive.is/abcde", "archive.is"),
      ("https://megalodon.jp/ref/2017-0201/jbbs.shitaraba.net/bbs/read.cgi/1", "jbbs.shitaraba.net"),
    ])
  func `nobody answers for a board, a blog, an encyclopedia of all, or a page in the bin`(
    _ text: String, name: String
  ) {
    #expect(SourceNotation(text).sites == [SourceNotation.Site(name: name, owner: .nobody)])
  }

  @Test(
    arguments: [
      ("https://digital.hakoshin.jp/news/travel/119928", ["digital.hakoshin.jp"]),
      ("R5：https://jwing.net/?p=78241　R6：https://www.jwing.net/?p=92877", ["jwing.net", "jwing.net"]),
      (
        "https://megalodon.jp/ref/2017-0201-1024-59/www.nikkei.com/article/DGXLZO12364260R30C17A1L41000",
        ["nikkei.com"]
      ),
      ("https://web.archive.org/web/2020/https://www.nhk.or.jp/a", ["nhk.or.jp"]),
      ("新聞（https://example.com:8080/a）による", ["example.com"]),
    ])
  func `any other page is somebody's`(_ text: String, names: [String]) {
    #expect(
      SourceNotation(text).sites == names.map { SourceNotation.Site(name: $0, owner: .other) })
  }
}
