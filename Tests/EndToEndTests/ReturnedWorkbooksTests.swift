import ArgumentParser
import Exchange
import Foundation
import Indicators
import Readers
import Sheets
import TestKit
import Testing
import Workbooks

@testable import tassei

/// Workbooks of the program that come back among the exports: what somebody changed counts, and nothing else.
struct ReturnedWorkbooksTests {
  // MARK: Reports

  @Test func `a report that nobody changed gives nothing and says so`() throws {
    let returned = try ReturnedWorkbook.report { _ in }
    #expect(returned.codes == ["workbook-unchanged"])
    #expect(returned.isUnchanged)
  }

  @Test func `a changed value is a revision with the workbook as its place`() throws {
    let returned = try ReturnedWorkbook.report { $0.set(.values, "K01", "R5", .number(1_510)) }
    let value = try #require(returned["K01", 2023])
    #expect(value.value == .measured(1_510))
    #expect(value.status == .revised)
    #expect(value.place.file == "exports/返却.xlsx［実績入力］")
    #expect(value.place.line == returned.place.row + 1)
    #expect(value.place.columnLetters == returned.place.letters)
    #expect(returned.codes == ["workbook-value-changed"])
    #expect(returned.changes == ["K01 R5"])
  }

  @Test func `a changed provisional value stays provisional and takes the place of the earlier one`() throws {
    let returned = try ReturnedWorkbook.report { $0.set(.values, "K01", "R6", .number(1_533)) }
    let value = try #require(returned["K01", 2024])
    #expect(value.value == .measured(1_533))
    #expect(value.status == .provisional)
    #expect(returned.codes == ["workbook-value-changed"])
  }

  @Test func `a status that is chosen anew counts for the same value`() throws {
    let returned = try ReturnedWorkbook.report { $0.set(.statuses, "K01", "R6", .text("確定")) }
    let value = try #require(returned["K01", 2024])
    #expect(value.value == .measured(1_532))
    #expect(value.status == .confirmed)
    #expect(returned.codes.isEmpty)
  }

  @Test func `a value with its new status asks nothing`() throws {
    let returned = try ReturnedWorkbook.report {
      $0.set(.values, "K01", "R6", .number(1_540))
      $0.set(.statuses, "K01", "R6", .text("確定"))
    }
    #expect(returned["K01", 2024]?.value == .measured(1_540))
    #expect(returned["K01", 2024]?.status == .confirmed)
    #expect(returned.codes.isEmpty)
  }

  @Test func `a value in a blank cell counts, whatever reason stood beside it`() throws {
    let returned = try ReturnedWorkbook.report { $0.set(.values, "K02", "R3", .number(187.5)) }
    #expect(returned["K02", 2021]?.value == .measured(187.5))
    #expect(returned["K02", 2021]?.status == .confirmed)
    #expect(returned.codes.isEmpty)
  }

  @Test func `a series of a balance is known by its own row`() throws {
    let returned = try ReturnedWorkbook.report("_00_") { $0.set(.values, "G1-out", "R5", .number(55_000)) }
    #expect(returned["G1", 2023, .outflow]?.value == .measured(55_000))
    #expect(returned["G1", 2023, .inflow]?.value == .measured(53_100))
  }

  @Test func `a text that is no number is refused at its cell`() throws {
    let returned = try ReturnedWorkbook.report { $0.set(.values, "K01", "R5", .text("千五百くらい？")) }
    #expect(returned.findings.contains { $0.message.severity == .correction && $0.place.file.contains("返却") })
    #expect(returned["K01", 2023]?.value == .measured(1_505))
  }

  @Test func `a deleted value is asked about, and that of the export stays`() throws {
    let returned = try ReturnedWorkbook.report { $0.set(.values, "K01", "R5", .blank) }
    #expect(returned["K01", 2023]?.value == .measured(1_505))
    #expect(returned.codes == ["workbook-value-cleared"])
  }

  @Test func `a changed treatment is no value and is named`() throws {
    let returned = try ReturnedWorkbook.report { $0.set(.others, "K01", "R5", .text("除外")) }
    #expect(returned.codes == ["workbook-assumptions-changed"])
    #expect(returned.isUnchanged)
  }

  @Test func `a report of an earlier year says so`() throws {
    let returned = try ReturnedWorkbook.report(year: "R5") { $0.set(.values, "K01", "R4", .number(1_421)) }
    #expect(returned["K01", 2022]?.value == .measured(1_421))
    #expect(returned.codes == ["workbook-of-earlier-year", "workbook-value-changed"])
  }

  @Test func `a report of another plan is refused whole`() throws {
    let returned = try ReturnedWorkbook.report {
      $0.set(.values, "K01", "R5", .number(1_510))
      $0.mark { $0.replacing("|2020-2024|", with: "|2015-2019|") }
    }
    #expect(returned.codes == ["workbook-of-other-plan"])
    #expect(returned.isUnchanged)
  }

  @Test func `a report without its mark is known by its sheets and refused`() throws {
    let returned = try ReturnedWorkbook.report {
      $0.set(.values, "K01", "R5", .number(1_510))
      $0.book.definedNames.removeAll { $0.name.hasPrefix("Tassei_") }
    }
    #expect(returned.codes == ["workbook-of-report"])
    #expect(returned.isUnchanged)
  }

  @Test(arguments: ["report", "\"memo|2024|9.0.0|2020-2024|計画\"", "\"\""])
  func `a mark that is not understood is refused`(_ formula: String) throws {
    let returned = try ReturnedWorkbook.report { $0.mark { _ in "=" + formula } }
    #expect(returned.codes == ["workbook-of-other-version"])
  }

  /// The areas of a slip alone.
  private static let ofSlips: [BookArea] = [.questions, .promises, .missingSeries]

  @Test(
    arguments: BookArea.allCases.filter {
      ![.table, .writtenTable, .answers].contains($0) && !ofSlips.contains($0)
    })
  func `an area beyond what the sheet holds is refused at once`(_ area: BookArea) throws {
    let returned = try ReturnedWorkbook.report {
      let index = try #require($0.book.definedNames.firstIndex { $0.name == area.rawValue })
      $0.book.definedNames[index].formula = "='実績入力'!$A$1:$XFD$1048576"
    }
    #expect(returned.codes == ["workbook-without-area"])
    #expect(returned.isUnchanged)
  }

  @Test func `a report whose sheet of inputs is hidden is refused`() throws {
    let returned = try ReturnedWorkbook.report {
      $0.set(.values, "K01", "R5", .number(1_510))
      let sheet = $0.sheet
      $0.book.sheets[sheet].isHidden = true
    }
    #expect(returned.codes == ["workbook-without-area"])
  }

  @Test func `a changed cell of the joint programme is named and not read`() throws {
    let returned = try ReturnedWorkbook.report("_J-1_", inputs: Samples.shipped + "/example") {
      $0.set(.others, row: 0, column: 0, .text("中止"))
    }
    #expect(returned.codes == ["workbook-of-programme-changed"])
    #expect(returned.isUnchanged)
  }

  // MARK: Forms and slips

  @Test func `a form whose known value is unchanged delivers nothing for it`() throws {
    let returned = try ReturnedWorkbook.form { _ in }
    #expect(returned.codes == ["workbook-unchanged"])
    #expect(returned.isUnchanged)
  }

  @Test func `a known value that is changed in a form is a revision`() throws {
    let returned = try ReturnedWorkbook.form { $0.set(year: "R6", "値", .number(1_540)) }
    #expect(returned["K01", 2024]?.value == .measured(1_540))
    #expect(returned["K01", 2024]?.status == .provisional)
    #expect(returned["K01", 2024]?.place.file == "exports/返却.xlsx［照会様式］")
    #expect(returned.codes == ["workbook-value-changed"])
  }

  @Test func `each line of a form is compared with what was written on it`() throws {
    let returned = try ReturnedWorkbook.form(ofBoth: true) { $0.set(year: "R6", "値", .number(1_540)) }
    #expect(returned.changes == ["K01 R6"])
    #expect(returned.codes == ["workbook-value-changed"])
    #expect(returned["K02", 2024]?.value == .measured(408.2))
    #expect(returned["K02", 2024]?.place.file == "exports/航空課.csv")
  }

  @Test func `a text of a form belongs to the newest year that is asked for`() throws {
    let returned = try ReturnedWorkbook.form {
      $0.set(year: "R7", "値", .number(1_600))
      $0.set(year: "R7", "要因分析", .text("窓口が増えた。"))
    }
    #expect(returned["K01", 2025]?.value == .measured(1_600))
    #expect(returned["K01", 2025]?.words[.analysis] == "窓口が増えた。")
    #expect(returned["K01", 2024]?.words[.analysis] == "")
    #expect(returned.codes.isEmpty)
  }

  @Test func `the protection of a cell does not decide whether it is read`() throws {
    let returned = try ReturnedWorkbook.form {
      $0.set(year: "R7", "値", .number(1_600))
      $0.restyle(year: "R7", "値") { $0.isUnlocked = false }
    }
    #expect(returned["K01", 2025]?.value == .measured(1_600))
    #expect(returned.codes.isEmpty)
  }

  @Test func `a form whose heading was changed is refused`() throws {
    let returned = try ReturnedWorkbook.form {
      $0.set(year: "R7", "値", .number(1_600))
      let (sheet, table) = ($0.sheet, $0.area(.table))
      let source = Position(row: table.first.row, column: table.first.column + 1)
      $0.book.sheets[sheet].write(.text("資料"), at: source, style: Style())
    }
    #expect(returned.codes == ["workbook-without-area"])
    #expect(returned.isUnchanged)
  }

  @Test func `what is wrong in a form is named where it stands`() throws {
    let returned = try ReturnedWorkbook.form {
      $0.set(year: "R7", "値", .number(1_600))
      $0.set(year: "R7", "状態", .text("ほぼ確定"))
    }
    let finding = try #require(returned.findings.first { $0.found == "ほぼ確定" })
    // The years stand in row 7, K01 in rows 8 and 9.
    #expect(finding.place.line == 8)
    #expect(finding.place.columnLetters == "K", "\(finding.place)")
    #expect(finding.found == "ほぼ確定")
    #expect(returned["K01", 2025]?.value == .absent(.unverified))
    let sourced = try ReturnedWorkbook.form {
      $0.set(year: "R7", "値", .number(1_600))
      $0.set(year: "R7", "出典", .text("https://ja.wikipedia.org/wiki/x"))
    }
    let source = try #require(
      sourced.findings.first { $0.message.code.hasPrefix("source") },
      "\(sourced.findings.map(\.message.code))")
    // The heads of the texts stand in row 11 and 12.
    #expect(source.place.line == 13)
    #expect(source.place.columnLetters == "B")
  }

  @Test func `a reason in a form says why there is no value`() throws {
    let returned = try ReturnedWorkbook.form { $0.set(year: "R7", "状態", .text("集計中")) }
    #expect(returned["K01", 2025]?.value == .absent(.inPreparation))
    #expect(returned.codes.isEmpty)
  }

  @Test func `a status chosen beside a changed value is that of the value`() throws {
    let returned = try ReturnedWorkbook.form {
      $0.set(year: "R6", "値", .number(1_540))
      $0.set(year: "R6", "状態", .text("確定"))
      $0.set(year: "R7", "備考", .text("集計の終わりを待った。"))
    }
    #expect(returned["K01", 2024]?.value == .measured(1_540))
    #expect(returned["K01", 2024]?.status == .confirmed)
  }

  @Test func `what is written below the table of a form is refused`() throws {
    let returned = try ReturnedWorkbook.form {
      let (sheet, row) = ($0.sheet, $0.area(.table).last.row + 2)
      $0.book.sheets[sheet].write(.text("K02"), at: Position(row: row, column: 0), style: Style())
      $0.book.sheets[sheet].write(.number(400), at: Position(row: row, column: 5), style: Style())
    }
    #expect(returned.codes == ["form-outside"])
    #expect(returned.isUnchanged)
  }

  @Test func `a sheet that was added to a form is asked about`() throws {
    let returned = try ReturnedWorkbook.form {
      var sheet = Sheet(name: "内訳")
      sheet.write(.text("K01"), at: Position(row: 0, column: 0), style: Style())
      $0.book.sheets.append(sheet)
    }
    #expect(returned.codes == ["form-sheet-unread"])
  }

  @Test(arguments: ofSlips + [.answers])
  func `an area beyond what the sheet of a slip holds is refused at once`(_ area: BookArea) throws {
    let bad = ("Inputs/exports/悪い.csv", "指標ID,年度,値\nK01,R3,1,4O5\n")
    let returned = try ReturnedWorkbook.slip(adding: bad) {
      let index = try #require($0.book.definedNames.firstIndex { $0.name == area.rawValue })
      $0.book.definedNames[index].formula = "='差し戻し票'!$A$1:$XFD$1048576"
    }
    #expect(returned.codes == ["workbook-without-area"])
    #expect(returned.isUnchanged)
  }

  @Test func `the table of a form has no value that is known`() throws {
    try Samples.with { folder in
      let line = try ReportPipeline(InputOptions.parse(["--inputs", folder + "/Inputs"]))
      let forms = requestForms(line.evaluations, plan: line.plan, version: "1")
      let row = try #require(
        forms.lazy.flatMap { $0.table.split(whereSeparator: \.isNewline) }
          .first { $0.hasPrefix("K01,") && $0.contains(",R6,") })
      #expect(row.contains("／R6 1,532（速報）\",R6,,件,,"))
    }
  }
}
