import Indicators

@testable import Readers
@testable import Tables

/// Any bytes as tables of the plan: the plan is refused for a reason, or it is one that the calculation can rely on.
///
/// A table begins with a byte that chooses it; from 0x80 on what follows is added to the sample's own table, below that it
/// takes its place. NUL ends a table, so that several can be wrong at the same time.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPlan(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  var files: [String: [UInt8]] = [:]
  for part in UnsafeBufferPointer(start: start, count: count).split(separator: 0) {
    guard let choice = part.first else { continue }
    let table = tables[Int(choice & 0x7F) % tables.count]
    files["plan/" + table.name] = Array(choice >= 0x80 ? table.text.utf8 : "".utf8) + part.dropFirst()
  }
  Inputs.shared.with(files) { folder in
    do throws(PlanError) {
      let plan = try readPlan(folder: InputFolder(folder + "/plan"))
      precondition(!plan.findings.contains { $0.severity == .correction }, "a plan with a mistake")
      check(plan.value)
      let reported = Reported(folder: folder, plan: plan.value)
      let answered = ClosedFindings(
        plan.findings + reported.findings, answers: plan.value.answers, observations: reported.observations,
        publications: [], plan: plan.value, whole: plan.value)
      precondition(
        answered.open.count + answered.closed.count >= plan.findings.count + reported.findings.count,
        "a finding that nobody tells")
      precondition(
        answered.closed.allSatisfy { $0.finding.severity == .confirmation }, "a mistake that an answer closed"
      )
    } catch {
      switch error {
      case .missing: preconditionFailure("the plan vanished")
      case .unread(let findings), .wrong(let findings):
        precondition(findings.contains { $0.severity == .correction }, "refused without a reason")
        precondition(findings.allSatisfy { $0.place.file.hasPrefix("plan/") }, "a finding elsewhere")
      }
    }
  }
  return 0
}

/// The tables of the sample plan, of a joint programme, of sums, of series, of revised targets and of answers.
private let tables: [(name: String, text: String)] =
  SamplePlan.tables + [
    ("measures.csv", ""), ("sums.csv", "合計,内訳\n"), ("series.csv", "指標ID,系列,名称,役割,単位,倍率,ID\n"),
    ("targets.csv", "指標ID,報告年度から,目標,判定の目標,基準,判定の基準,理由\n"),
    ("confirmed.csv", "指標ID,年度,系列,指摘,値,回答,理由,確認者,確認日\n"),
  ]

/// Whatever names something in an accepted plan names what there is, and numbers are finite.
private func check(_ plan: Plan) {
  let ids = Set(plan.indicators.map(\.id))
  precondition(ids.count == plan.indicators.count, "an indicator twice")
  precondition(!plan.settings.period.isEmpty, "no period")
  let sections = Set(plan.sections.map(\.id))
  precondition(sections.count == plan.sections.count, "a section twice")
  precondition(
    plan.placements.allSatisfy { sections.contains($0.section) && ids.contains($0.indicator) },
    "a placement of nothing")
  let named = plan.overrides.map(\.indicator) + plan.treatments.map(\.indicator) + plan.path.map(\.indicator)
  precondition(ids.isSuperset(of: named), "a decision on nothing")
  precondition(plan.path.allSatisfy(\.value.isFinite), "no finite expected value")
  precondition(plan.constants.allSatisfy(\.value.isFinite), "no finite constant")
  precondition(plan.indicators.allSatisfy { $0.baseline.value?.isFinite ?? true }, "no finite baseline")
}
