import TestKit
import Testing

/// What `tassei plan` lists of revised targets and of the values of single years.
struct PlanListingTests {
  @Test func `revisions and the values of single years stand below their indicator`() throws {
    try Samples.with { folder in
      try WorkingFolder.write(
        "指標ID,報告年度から,目標,理由\nK01,R5,\"1,700件(R6)\",実績が上回ったため\n", to: "Inputs/plan/targets.csv",
        in: folder)
      try WorkingFolder.write(
        "指標ID,年度,目安値,印刷,報告年度から\nK01,R3,1500,,\nK01,R4,1520,\"1,520件以上\",\nK01,R6,1680,,R5\n",
        to: "Inputs/plan/path.csv", in: folder)
      let run = try Command.run(["plan"], in: folder)
      #expect(run.status == 0)
      #expect(run.output.contains("\n        目安値 R3 1500・R4 1,520件以上\n"))
      #expect(
        run.output.contains("\n        改定 R5から 1,465件(H30) → 1,700件(R6)（実績が上回ったため）　目安値 R6 1680\n"))
    }
  }
}
