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
}
