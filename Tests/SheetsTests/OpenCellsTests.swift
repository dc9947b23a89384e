import Testing

@testable import Exchange
@testable import Sheets
@testable import Workbooks

/// The cells that people may change.
struct OpenCellsTests {
  @Test func `every open cell of a protected sheet says what to type, by one validation`() throws {
    let sample = ListingSample()
    let books = [BookScope.overall, .section(ListingSample.first)].map { sample.book($0).workbook }
    let programme = ProgrammeSample()
    let ofProgramme = programmeForm(programme.programme, plan: programme.plan, version: "1")
    let forms =
      requestForms(sample.evaluations, plan: sample.plan, version: "1").map(\.workbook)
      + [try #require(ofProgramme).workbook]
    let workbooks =
      books + [programme.book(nil).workbook, programme.book(ProgrammeSample.theme("Ⅰ")).workbook] + forms
    var count = 0
    for sheet in workbooks.flatMap(\.sheets) where sheet.isProtected {
      for (position, cell) in sheet.cells where cell.style.isUnlocked {
        let prompts = sheet.validations.filter { $0.area.contains(position) }.map { $0.inputMessage ?? "" }
        #expect(prompts.count == 1 && prompts != [""], "\(sheet.name) \(position.reference): \(prompts)")
        count += 1
      }
    }
    #expect(count > 100)
  }

  /// A spreadsheet makes a date of 2026/9 that is typed into a cell without a format.
  @Test func `every open cell of a form keeps what is typed as text, but for the values`() throws {
    let (sample, programme) = (ListingSample(), ProgrammeSample())
    let form = try #require(requestForms(sample.evaluations, plan: sample.plan, version: "1").first)
    let other = try #require(programmeForm(programme.programme, plan: programme.plan, version: "1"))
    for (workbook, texts) in [
      (form.workbook, ["出典", "公表時点", "次回公表", "要因分析", "今後の方向性", "備考"]),
      (other.workbook, ["取組実績", "指標名", "単位", "状態", "目標", "実施主体", "実施状況", "見直し", "見直し内容", "備考"]),
    ] {
      let sheet = workbook.sheets[0]
      for text in texts {
        let heads = sheet.cells.filter { $0.value.content == .text(text) }.map(\.key).sorted {
          $0.row < $1.row
        }
        let head = try #require(heads.first { $0.column < 20 }, "\(text)")
        let open = sheet.cells.filter {
          $0.key.column == head.column && $0.key.row > head.row && $0.value.style.isUnlocked
        }
        #expect(!open.isEmpty, "\(text)")
        #expect(open.allSatisfy { $0.value.style.numberFormat == "@" }, "\(text)")
      }
    }
  }
}
