import Evaluations
import Foundation
import Indicators
import TestKit
import Testing
import Workbooks

@testable import Sheets

/// What holds for the workbooks of every plan, on seeded draws.
struct RandomPlansTests {
  @Test(arguments: 0..<40)
  func `every plan has workbooks that can be written and whose formulas find what they read`(_ seed: Int)
    throws
  {
    let random = RandomPlan(seed: seed)
    let evaluations = evaluate(random.plan, random.observations, reportYear: random.reportYear)
    let builders = layOut(evaluations, plan: random.plan, findings: [], files: [], version: "1.2.3")
    #expect(builders.count == 4)
    try WorkingFolder.with { folder in
      for builder in builders {
        let workbook = builder.workbook
        for sheet in workbook.sheets {
          let lost = sheet.cells.filter { cell in
            if case .formula(let formula, _, _) = cell.value.content {
              formula.contains("#REF!")
            } else {
              false
            }
          }
          #expect(lost.isEmpty, "\(builder.fileName) \(sheet.name) \(lost.map(\.key.reference))")
        }
        let path = folder + "/" + builder.fileName
        try write(workbook, to: path)
        #expect(FileManager.default.fileExists(atPath: path))
      }
    }
  }
}
