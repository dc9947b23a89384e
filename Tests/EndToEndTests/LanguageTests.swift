import TestKit
import Testing

/// The language of messages without the option `--language`.
struct LanguageTests {
  @Test(
    arguments: [
      ([:], false), (["LANG": "en_US.UTF-8"], true), (["LC_ALL": "", "LANG": "en_US.UTF-8"], true),
      (["LC_ALL": "ja_JP.UTF-8", "LANG": "en_US.UTF-8"], false),
      (["LC_ALL": "en_GB.UTF-8", "LC_MESSAGES": "ja_JP.UTF-8"], true),
      (["LC_MESSAGES": "en_US.UTF-8", "LANG": "ja_JP.UTF-8"], true), (["LANG": "C"], false),
    ] as [([String: String], Bool)])
  func `the locale is English or the messages are Japanese`(
    _ environment: [String: String], isEnglish: Bool
  ) throws {
    try Samples.with { folder in
      let run = try Command.run(["check"], in: folder, environment: environment)
      #expect(run.status == 0)
      #expect(run.output.contains("指摘はありません") == !isEnglish)
    }
  }
}
