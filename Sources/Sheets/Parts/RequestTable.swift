import Evaluations
import Formulas
import Indicators
import Workbooks

/// お願いすること: for each department what is missing and what it must correct or confirm, by when, with its slip.
struct RequestTable {
  /// A department with its counts; the findings are those of the run, what is missing is live.
  struct Request {
    let department: String
    let missing: LiveCount
    let corrections: LiveCount
    let confirmations: LiveCount
  }

  /// The columns, from left to right.
  struct Columns {
    let department: ClosedRange<Int>
    let missing: ClosedRange<Int>
    let corrections: ClosedRange<Int>
    let confirmations: ClosedRange<Int>
    /// Nil where the plan has no deadline.
    let deadline: ClosedRange<Int>?

    /// - Parameters:
    ///   - first: the first of the narrow columns, counted from 0.
    ///   - widths: those of the columns; without a deadline the department takes its part.
    init(first: Int, widths: [Int], hasDeadline: Bool) {
      var widths = widths
      if !hasDeadline { widths[0] += widths.removeLast() }
      var start = first
      let columns = widths.map { width in
        defer { start += width }
        return PageGrid.narrow(start...start + width - 1)
      }
      (department, missing, corrections, confirmations) = (columns[0], columns[1], columns[2], columns[3])
      deadline = hasDeadline ? columns[4] : nil
    }

    var all: ClosedRange<Int> { department.lowerBound...PageGrid.last }
  }

  let book: Book
  let columns: Columns
  /// Most urgent first: those that must correct something, then those from which most is missing.
  let requests: [Request]
  /// The findings that call for action and concern no department.
  let others: Int
  private let slips: [String: String]

  /// How many departments are listed; one more gives the last row to all others together.
  static let most = 12

  init(_ totals: StateTotals, columns: Columns) {
    let book = totals.states.book
    self.book = book
    self.columns = columns
    let open = book.findings.filter { $0.severity != .note }
    let named = DepartmentName.all(of: book.plan, and: book.findings)
    slips = Dictionary(zip(named, DepartmentName.fileNames(named))) { first, _ in first }
    requests = totals.departments.map { department in
      Request(
        department: department, missing: totals.missingCount(from: department),
        corrections: totals.findingCount(.correction, of: department),
        confirmations: totals.findingCount(.confirmation, of: department))
    }
    .filter { $0.missing.number + $0.corrections.number + $0.confirmations.number > 0 }
    .enumerated().sorted { left, right in
      func order(_ request: Request) -> (Int, Int, Int) {
        (-request.corrections.number, -request.missing.number, -request.confirmations.number)
      }
      let (first, second) = (order(left.element), order(right.element))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
    others = open.count { $0.department == nil }
  }

  /// How many rows the table takes below its header.
  var rowCount: Int {
    if requests.isEmpty { return 1 }
    return min(requests.count, Self.most) + (hasTotal ? 1 : 0)
  }

  private var hasTotal: Bool { requests.count > 1 && requests.count < Self.most }

  // MARK: Writing

  func writeHeader(row: Int, to sheet: inout Sheet) {
    let titles: [(ClosedRange<Int>?, String)] = [
      (columns.department, "担当課"), (columns.missing, Absence.notSubmitted.rawValue),
      (columns.corrections, Finding.Severity.correction.name.ja),
      (columns.confirmations, Finding.Severity.confirmation.name.ja), (columns.deadline, "期限"),
    ]
    for case (let columns?, let title) in titles {
      sheet.put(.text(title), row: row, columns, .pageHeader)
    }
  }

  /// Writes the rows below the header, and a line for what belongs to no department.
  func write(firstRow: Int, to sheet: inout Sheet) {
    guard !requests.isEmpty else {
      sheet.put(
        .text("\(Absence.notSubmitted.rawValue)・要修正・確認はありません。"), row: firstRow, columns.all, .body)
      return
    }
    let isCut = requests.count > Self.most
    let listed = isCut ? requests.prefix(Self.most - 1) : requests[...]
    for (offset, request) in listed.enumerated() {
      write(
        name: .link(
          .file(
            "\(DepartmentName.slipFolder)/\(DepartmentName.slipStem(slips[request.department] ?? "")).xlsx"),
          text: request.department), request, row: firstRow + offset, to: &sheet)
    }
    if isCut {
      let rest = requests.dropFirst(listed.count)
      write(
        name: .text("ほか\(rest.count)課"), Self.sum(rest), row: firstRow + listed.count, to: &sheet)
    } else if hasTotal {
      write(name: .text("計"), Self.sum(listed), row: firstRow + listed.count, to: &sheet, isTotal: true)
    }
  }

  private static func sum(_ requests: ArraySlice<Request>) -> Request {
    Request(
      department: "", missing: .sum(requests.map(\.missing)),
      corrections: .sum(requests.map(\.corrections)),
      confirmations: .sum(requests.map(\.confirmations)))
  }

  private func write(
    name: Cell.Content, _ request: Request, row: Int, to sheet: inout Sheet, isTotal: Bool = false
  ) {
    let text = isTotal ? Style.tableCell.bold().fill(.ai4) : Style.tableCell
    let count = text.aligned(.right).format(NumberFormat.rowsOrDot)
    var link = Style.link.bottom(.hair, .hair).shrinking()
    if case .text = name { link = text.shrinking() }
    sheet.put(name, row: row, columns.department, link)
    sheet.put(request.missing.content, row: row, columns.missing, count.bold())
    sheet.put(
      request.corrections.content, row: row, columns.corrections,
      request.corrections.number > 0 && !isTotal ? count.bold().color(.vermilion) : count)
    sheet.put(request.confirmations.content, row: row, columns.confirmations, count)
    guard let columns = columns.deadline, let day = book.plan.settings.deadline else { return }
    sheet.put(
      isTotal ? .blank : .text("\(day.month)/\(day.day)"), row: row, columns, text.size(8).aligned(.center))
  }

  /// What the head says at its right: where the slips are.
  static let remark = "課名を押すと差し戻し票"

  /// What stands below the table: findings that concern no department, and those that ask for nothing.
  var note: String {
    if others > 0 { return "課によらない要対応\(others)件は「\(FindingsLayout.sheet)」にあります。" }
    let notes = book.findings.count { $0.severity == .note }
    return notes > 0 ? "「参考」\(notes)件は対応が要らないので数えていません。" : ""
  }
}
