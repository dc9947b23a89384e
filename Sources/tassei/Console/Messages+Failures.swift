import Indicators
import Tables
import Workbooks

/// The messages of failures.
extension Messages {
  /// Prints the findings that cause the failure, and then its reason.
  func print(_ failure: Failure, findingsTo stream: Stream) {
    if case .strict(let findings) = failure {
      printCorrections(findings)
    } else if let findings = failure.findings {
      write(listing(of: findings), to: stream)
    }
    write(text(of: failure).visible, to: .standardError)
    if case .indicator(_, let named) = failure, !named.isEmpty { write(list(of: named), to: .standardError) }
  }

  /// Lists indicators, one to a line: id, name and department.
  private func list(of indicators: [Indicator]) -> String {
    let shown = indicators.prefix(Self.listedIndicators).map { indicator in
      let name = localized(indicator.name, indicator.englishName ?? indicator.name)
      let department = indicator.department.isEmpty ? "" : "（\(indicator.department)）"
      return "  \(indicator.id)  \(name)\(department)".visible
    }
    let more = indicators.count - shown.count
    let rest =
      more == 0 ? [] : [localized("  ほか\(more)件（tassei plan で表示します）", "  and \(more) more (see tassei plan)")]
    return (shown + rest).joined(separator: "\n")
  }

  /// The number of indicators that a list shows.
  private static let listedIndicators = 20

  /// Says that what the command printed was lost.
  func printOutputFault(_ reason: String) {
    write(
      localized(
        "標準出力に書き込めません（\(reason)）。表示は途中で切れています。出力先の空き容量を確かめてください。",
        "Standard output cannot be written (\(reason)). What was printed is cut. Check the free space there."
      ).visible, to: .standardError)
  }

  private func text(of failure: Failure) -> String {
    switch failure {
    case .year(let text):
      localized(
        "--year「\(text)」は年度として読めません。「R5」「令和5年度」「2023」のように指定してください。",
        "--year: \(text) is no year. Write R5, 令和5年度 or 2023.")
    case .period(let text, let present):
      localized(
        "--next「\(text)」は次の計画期間ではありません。今の計画期間（\(present.lowerBound)〜\(present.upperBound)）より後に始まる期間を「R7-R11」のように指定してください。",
        "--next: \(text) is no period that begins after \(present.lowerBound). Write it like R7-R11.")
    case .input(let path, nil):
      localized(
        "\(path): フォルダーがありません。--inputs の指定を確かめてください。", "\(path): there is no such folder. Check --inputs.")
    case .input(let path, let reason?):
      localized(
        "\(path): 読めません（\(reason)）。読み取りの権限を確かめてください。",
        "\(path): cannot be read (\(reason)). Check the right to read it.")
    case .noExports(let path, let findings):
      findings.isEmpty
        ? localized(
          "\(path): 実績のファイルが一つもありません。所管課から届いたCSVファイルかExcelブック（名前の終わりが .csv か .xlsx）を置いてください。何も書き出していません。",
          "\(path): there is no file of values. Put the departments' files (*.csv, *.xlsx) there. Nothing was written."
        )
        : localized(
          "\(path): どのファイルからも、実績の値も値がない理由も読めません。上の指摘を直してください。何も書き出していません。",
          "\(path): no file gives a value or a reason why there is none. Mend what is listed above. Nothing was written."
        )
    case .exportsUnread(let path, let findings):
      localized(
        "\(path): 読めないファイルが\(findings.count)件あります。中身が分からないため、何も書き出していません。前の出力はそのままです。",
        "\(path): \(findings.count) files cannot be read. Nobody knows what they hold, so nothing was written. The previous output stands."
      )
    case .planUnread:
      localized(
        "計画のファイルがないか、読めません。何も書き出していません。", "The plan is missing or cannot be read. Nothing was written.")
    case .planWrong:
      localized("計画に誤りがあります。何も書き出していません。", "The plan is wrong. Nothing was written.")
    case .seriesUnread:
      localized("読めないファイルがあるため、何も測っていません。", "A file cannot be read. Nothing was measured.")
    case .strict:
      localized(
        "要修正の指摘があるため、--strict により何も書き出していません。",
        "Findings need correction; with --strict nothing was written.")
    case .output(let fault): text(of: fault)
    case .archive(let path, let fault): text(of: fault, at: path)
    case .unkept(let input): text(of: input)
    case .department(let name, let known):
      localized(
        "--department「\(name)」は計画の所管課にありません。計画の所管課は \(known.joined(separator: "、")) です。",
        "--department: the plan has no \(name). It has \(known.joined(separator: ", ")).")
    case .section(let name, let known):
      localized(
        "--section「\(name)」というブックはありません。指定できるのは \(known.joined(separator: "、")) です。",
        "--section: the report has no workbook \(name). It has \(known.joined(separator: ", ")).")
    case .indicator(let text, let named):
      named.isEmpty
        ? localized(
          "「\(text)」という指標は計画にありません。tassei plan で指標IDを確かめてください。",
          "The plan has no indicator \(text). See tassei plan for the ids.")
        : localized(
          "「\(text)」に当てはまる指標が\(named.count)件あります。次の指標IDのどれかを指定してください。",
          "\(text) fits \(named.count) indicators. Choose one by its id:")
    case .unreported(let path, let year):
      localized(
        "\(path): \(year)年度の報告書がありません。先に tassei report で作ってください。何も書き出していません。",
        "\(path): there is no report of \(year). Make it with tassei report first. Nothing was written.")
    case .incompleteReport(let path, let year):
      localized(
        "\(path): 報告書のこのファイルがありません。tassei report で\(year)年度をすべて作り直してから記録してください。何も書き出していません。",
        "\(path): this file of the report is missing. Make the whole report of \(year) again. Nothing was written."
      )
    case .outdated(let path, let year):
      localized(
        "\(path): 報告書を作った後に入力が変わっています。tassei report で\(year)年度を作り直し、確かめてから記録してください。何も書き出していません。",
        "\(path): the inputs have changed since. Make the report of \(year) again. Nothing was written.")
    }
  }

  private func text(of input: InputFolder.Unkept) -> String {
    let rest = localized("何も記録していません。", " Nothing was recorded.")
    let problem =
      switch input.fault {
      case .unreadable(let reason):
        localized(
          "読めません（\(reason)）。読み取りの権限を確かめてください。", "cannot be read (\(reason)). Check the right to read it.")
      case .tooLarge:
        localized(
          "大きすぎて、入力の一式に残せません。フォルダーから除くか、--file-limit で上限を上げてください。",
          "is too large to be kept. Take it out of the folder, or raise --file-limit.")
      case .notRegular:
        localized(
          "ふつうのファイルではないため、入力の一式に残せません。フォルダーから除いてください。",
          "is no regular file and cannot be kept. Take it out of the folder.")
      case .changed, .missing:
        localized("読んでいる間に変わりました。もう一度お試しください。", "changed while it was read. Try again.")
      }
    return input.path + ": " + problem + rest
  }

  private func text(of fault: InputArchive.Fault, at path: String) -> String {
    let rest = localized("何も書き出していません。", "Nothing was written.")
    switch fault {
    case .archive(.noBytes(.missing)):
      return localized(
        "\(path): ファイルがありません。--from には、tassei publish が残した <年度>_入力.zip を指定してください。",
        "\(path): there is no such file. Give --from what tassei publish kept (<year>_入力.zip).") + rest
    case .archive(.noBytes(.unreadable(let reason))):
      return localized("\(path): 読めません（\(reason)）。", "\(path): cannot be read (\(reason)).") + rest
    case .archive(.noBytes(.tooLarge)), .archive(.tooLarge):
      return localized(
        "\(path): 大きすぎます。--file-limit で上限を上げてください。", "\(path): is too large. Raise --file-limit.") + rest
    case .archive(.noBytes(.changed)), .archive(.noBytes(.notRegular)), .archive(.damaged),
      .archive(.unwritable):
      return localized(
        "\(path): ZIPファイルとして読めません。壊れているか、別のファイルです。控えから戻してください。",
        "\(path): is no whole ZIP archive. Restore it from a backup.") + rest
    case .archive(.misplaced(let name)), .foreign(let name):
      return localized(
        "\(path): tassei publish が残した入力の一式ではありません（「\(name)」）。展開して --inputs で読ませることはできます。",
        "\(path): is not what tassei publish kept (\(name)). Unpack it and name the folder by --inputs.")
        + rest
    case .laterForm(let other):
      return localized(
        "\(path): 新しい版（\(other)）のプログラムが残したものです。その版で作り直してください。",
        "\(path): was kept by a later version (\(other)). Use that version.") + rest
    }
  }

  private func text(of fault: OutputFault) -> String {
    switch fault {
    case .system(let path, let reason):
      localized(
        "\(path): 書き込めません（\(reason)）。前の出力はそのままです。",
        "\(path): cannot be written (\(reason)). The previous output stands.")
    case .full(let path):
      localized(
        "\(path): 空き容量がないため書き込めません。空きを作ってから、もう一度お試しください。前の出力はそのままです。",
        "\(path): cannot be written, the disk is full. Make room and try again. The previous output stands.")
    case .name(let name):
      localized(
        "「\(name)」はファイル名に使えません。計画の「ファイル名」を直してください。",
        "\(name) cannot be the name of a file. Mend the plan's ファイル名.")
    case .workbook(let name, .streams(_, let fault)): "\(name): \(text(of: fault))"
    case .library(let fault): text(of: fault)
    case .memory(let megabytes):
      localized(
        "このプロセスが使えるメモリーの制限（ulimit -v、ulimit -d）が小さすぎます。あと\(megabytes)MiB以上使えるように制限を緩めてください。前の出力はそのままです。",
        "This process may have too little memory (ulimit -v, ulimit -d). Let it have \(megabytes) MiB more. The previous output stands."
      )
    case .workbook(let name, let error):
      localized(
        "\(name): ブックを作れません（\(error)）。前の出力はそのままです。",
        "\(name): the workbook cannot be made (\(error)). The previous output stands.")
    case .incomplete(let path):
      localized(
        "\(path): 書き込みが途中で終わりました。空き容量を確かめてください。前の出力はそのままです。",
        "\(path): was written without its end. Check the free space. The previous output stands.")
    case .noFolder(let path):
      localized(
        "\(path): フォルダーではないものがあります。移してから、もう一度お試しください。",
        "\(path): something that is no folder stands here. Move it and try again.")
    case .wouldLose(let path):
      localized(
        "\(path): 選んだ区分のほかのブックがあります。--section のときは、別のフォルダーを --outputs に指定してください。前の出力はそのままです。",
        "\(path): a workbook stands here that was not asked for. With --section use another --outputs. The previous output stands."
      )
    case .otherPlan(let path, let other):
      localized(
        "\(path): 計画か表示の異なる報告書（\(other.organisation)「\(other.title)」、表示「\(other.marking ?? "")」）があります。別のフォルダーを --outputs に指定するか、前の報告書を移してください。前の出力はそのままです。",
        "\(path): the report of another plan or marking stands here: \(other.organisation), \(other.title), “\(other.marking ?? "")”. Use another --outputs, or move it. The previous output stands."
      )
    case .lockless(let path, let reason):
      localized(
        "\(path): このドライブはファイルのロックに対応していません（\(reason)）。同時の実行を防げないため書き出しません。このコンピューターのフォルダーを --outputs に指定し、できたものを写してください。前の出力はそのままです。",
        "\(path): this drive offers no locks (\(reason)), so two runs could disturb each other. Use a folder of this computer as --outputs and copy the result. The previous output stands."
      )
    case .interrupted(let signal):
      localized(
        "シグナル\(signal)で中止しました。前の出力はそのままです。", "Ended by signal \(signal). The previous output stands.")
    case .published(let path):
      localized(
        "\(path): 異なる公表値の記録がすでにあります。公表し直したのであれば --replace を付けてください。",
        "\(path): other values are kept already. Use --replace if the report was published again.")
    case .occupied(let path):
      localized(
        "\(path): すでに何かがあります。まだないフォルダーか、空のフォルダーを指定してください。何も書き出していません。",
        "\(path): something is there already. Name a new or empty folder. Nothing was written.")
    case .busy(let path):
      localized(
        "\(path): 別の実行が書き込み中です。終わってから、もう一度お試しください。",
        "\(path): another run is writing here. Try again when it has ended.")
    }
  }

  private func text(of fault: StreamFault) -> String {
    switch fault {
    case .ownMemory:
      localized(
        "このコンピューターの libxlsxwriter は、独自のメモリーストリーム（USE_FMEMOPEN）を使うように作られているため、書き込みの失敗を確かめられません。Debian のパッケージの libxlsxwriter を使ってください。前の出力はそのままです。",
        "libxlsxwriter was built with memory streams of its own (USE_FMEMOPEN), whose failures nobody learns of. Use the libxlsxwriter that Debian packages. The previous output stands."
      )
    case .bypassed:
      localized(
        "このコンピューターの libxlsxwriter は、関数 lxw_tmpfile を置き換えられないように作られているため、書き込みの失敗を確かめられません。Debian のパッケージの libxlsxwriter を使ってください。前の出力はそのままです。",
        "libxlsxwriter was built so that its function lxw_tmpfile cannot be replaced, and failures of writing would go unnoticed. Use the libxlsxwriter that Debian packages. The previous output stands."
      )
    case .unread:
      localized(
        "libxlsxwriter がブックの一部を最後まで読みませんでした。もう一度お試しください。前の出力はそのままです。",
        "libxlsxwriter did not read a part of the workbook to its end. Try again. The previous output stands."
      )
    case .limited:
      localized(
        "ファイルの大きさの制限（ulimit -f）が小さいため、ブックを書き込めません。制限を緩めてから、もう一度お試しください。前の出力はそのままです。",
        "The workbook is larger than a file may become (ulimit -f). Raise this limit and try again. The previous output stands."
      )
    case .lackedMemory:
      localized(
        "メモリーが足りないため、ブックを書き込めません。ほかのプログラムを終えてから、もう一度お試しください。前の出力はそのままです。",
        "The workbook cannot be written for want of memory. End other programs and try again. The previous output stands."
      )
    }
  }
}
