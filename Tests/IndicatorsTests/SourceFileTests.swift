import Indicators
import Testing

struct SourceFileTests {
  @Test func `what was read is what was accepted, dropped and rejected`() {
    #expect(SourceFile.RowCounts(accepted: 3, dropped: 2, rejected: 1).read == 6)
    #expect(SourceFile.RowCounts().read == 0)
  }
}
