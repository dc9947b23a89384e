import CXlsxWriter
import Dispatch
import Foundation
import Synchronization
import TestKit
import Testing

@testable import Workbooks

/// A workbook is written through streams that know what they lost, and refused without them.
struct StreamsTests {
  private static func sample(rows: Int) -> Workbook {
    var workbook = Samples.chart()
    for row in 0..<rows {
      workbook.sheets[0].write(.text("行\(row)"), at: Position(row: row, column: 8), style: Style())
    }
    return workbook
  }

  /// Where the tests run, the library is one that can be trusted.
  @Test func `the library of this machine writes through the streams`() throws {
    try requireStreams()
  }

  @Test func `the sizes are those of the parts in the archive`() throws {
    try Samples.withFile(Self.sample(rows: 1)) { path in
      let sizes = try write(Self.sample(rows: 3_000), to: path)
      // Types, two relations, sheet, workbook, chart, drawing, texts, theme, styles, relations of both, core, app.
      #expect(sizes.count == 14)
      #expect(try sizes == ArchiveListing.sizes(of: path))
      #expect(sizes.contains { $0 > 100_000 })
    }
  }

  @Test func `workbooks that are written side by side count their own streams alone`() throws {
    try WorkingFolder.with { folder in
      let alone = try (1...8).map { try write(Self.sample(rows: 100 * $0), to: "\(folder)/alone-\($0).xlsx") }
      #expect(Set(alone).count == 8)
      let together = Mutex([Int: [Int]]())
      DispatchQueue.concurrentPerform(iterations: 32) { run in
        let number = run % 8
        let sizes = try? write(Self.sample(rows: 100 * (number + 1)), to: "\(folder)/together-\(run).xlsx")
        together.withLock { $0[run] = sizes }
      }
      together.withLock { sizes in
        for run in 0..<32 { #expect(sizes[run] == alone[run % 8]) }
      }
    }
  }

  /// Makes a stream, lets a closure use it, and returns what is known of it.
  private static func streamed(
    closing: Bool = true, _ use: (UnsafeMutablePointer<FILE>) throws -> Void
  ) throws -> Result<[Int], StreamFault> {
    let streams = Streams()
    let stream = try #require(lxw_tmpfile(nil))
    try use(stream)
    if closing { fclose(stream) }
    defer { if !closing { fclose(stream) } }
    do throws(StreamFault) {
      return .success(try streams.sizes())
    } catch {
      return .failure(error)
    }
  }

  private static func readAll(_ stream: UnsafeMutablePointer<FILE>) -> Int {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    var count = 0
    while case let more = fread(&bytes, 1, bytes.count, stream), more > 0 { count += more }
    return count
  }

  @Test(arguments: [0, 1, 4_096, 65_472, 65_473, 1_000_000])
  func `a stream that is read to its end counts its bytes`(_ count: Int) throws {
    let result = try Self.streamed { stream in
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
      #expect(fwrite(bytes, 1, count, stream) == count)
      rewind(stream)
      #expect(Self.readAll(stream) == count)
    }
    #expect(result == .success([count]))
  }

  /// What the packer reads of a part that was written.
  private static func completed(_ part: String) throws -> String {
    var read: [UInt8] = []
    let result = try streamed { stream in
      fputs(part, stream)
      rewind(stream)
      var bytes = [UInt8](repeating: 0, count: 4_096)
      while case let more = fread(&bytes, 1, bytes.count, stream), more > 0 { read += bytes[..<more] }
    }
    #expect(result == .success([read.count]))
    return String(decoding: read, as: UTF8.self)
  }

  private static let chart = "<?xml version=\"1.0\"?>\n<c:chartSpace><c:chart>"

  @Test(arguments: [
    ("<a:latin typeface=\"游ゴシック\"/>", "<a:latin typeface=\"游ゴシック\"/><a:ea typeface=\"游ゴシック\"/>"),
    ("<c:symbol val=\"long_dash\"/>", "<c:symbol val=\"dash\"/>"), ("<a:latinx/><c:v>長い_dash</c:v>", nil),
    ("<c:symbol val=\"diamond\"/>", nil),
  ])
  func `a chart is completed when it is read, and nothing else of it is changed`(part: String, new: String?)
    throws
  {
    for count in [1, 2, 5_000] {
      let written = String(repeating: part + "<c:v>1</c:v>", count: count)
      let wanted = String(repeating: (new ?? part) + "<c:v>1</c:v>", count: count)
      let end = "</c:chart></c:chartSpace>"
      #expect(
        try Self.completed(Self.chart + written + end)
          == Self.chart + wanted + "<c:showDLblsOverMax val=\"0\"/>" + end)
      // Another part stays as it is.
      let sheet = "<worksheet>" + written + "</c:chart></worksheet>"
      #expect(try Self.completed(sheet) == sheet)
    }
  }

  @Test func `a chart that is written is the library's own with the additions`() throws {
    let workbook = Samples.chart { placed in
      placed.chart.series[0].marker = Marker(.dash, size: 7)
      placed.chart.series[0].labels = DataLabels(position: .left)
      placed.chart.joinsAcrossGaps = true
    }
    let written = try Samples.contents(workbook).xml("xl/charts/chart1.xml")
    #expect(written.contains("<c:dispBlanksAs val=\"span\"/><c:showDLblsOverMax val=\"0\"/></c:chart>"))
    #expect(written.contains("<c:symbol val=\"dash\"/>") && written.contains("<c:dLblPos val=\"l\"/>"))
    let fonts = written.matches(of: #/<a:latin ([^>]*)>/#).count
    #expect(fonts > 0 && fonts == written.matches(of: #/<a:latin ([^>]*)><a:ea ([^>]*)>/#).count)
    let own = written.replacing(#/<a:ea [^>]*>/#, with: "")
      .replacing("<c:showDLblsOverMax val=\"0\"/>", with: "")
      .replacing("<c:symbol val=\"dash\"/>", with: "<c:symbol val=\"long_dash\"/>")
    #expect(try Self.completed(own) == written)
  }

  @Test func `a stream that is not read to its end is reported`() throws {
    let unread = try Self.streamed { fputs("<a/>", $0) }
    #expect(unread == .failure(.unread))
    let begun = try Self.streamed { stream in
      for _ in 0..<20_000 { fputs("<a/>", stream) }
      rewind(stream)
      fgetc(stream)
    }
    #expect(begun == .failure(.unread))
    let open = try Self.streamed(closing: false) { stream in
      fputs("<a/>", stream)
      rewind(stream)
      #expect(Self.readAll(stream) == 4)
    }
    #expect(open == .failure(.unread))
    let wholly = try Self.streamed { stream in
      fputs("<a/>", stream)
      rewind(stream)
      #expect(Self.readAll(stream) == 4)
    }
    #expect(wholly == .success([4]))
  }

  @Test func `a workbook for which no stream was made is reported`() {
    #expect(throws: StreamFault.bypassed) {
      let streams = Streams()
      _ = try streams.sizes()
    }
  }

  @Test func `what was made before a workbook began is not counted`() throws {
    let left = try #require(lxw_tmpfile(nil))
    let result = try Self.streamed { stream in
      fputs("<a/>", stream)
      rewind(stream)
      #expect(Self.readAll(stream) == 4)
    }
    fclose(left)
    #expect(result == .success([4]))
  }

  @Test(.enabled(if: !Sanitizer.isActive, "a sanitizer is at work"))
  func `a part that finds no memory is reported, and nothing is aborted`() async {
    await #expect(processExitsWith: .success) {
      let piece = [UInt8](repeating: 0x61, count: 1 << 16)
      let kind = __rlimit_resource_t(RLIMIT_AS.rawValue)
      var before = rlimit()
      getrlimit(kind, &before)
      let result = try StreamsTests.streamed { stream in
        var limit = rlimit(rlim_cur: 1, rlim_max: before.rlim_max)
        setrlimit(kind, &limit)
        // What malloc holds already is used up first.
        var written = piece.count
        var pieces = 0
        while written == piece.count, pieces < 1 << 16 {
          written = fwrite(piece, 1, piece.count, stream)
          pieces += 1
        }
        setrlimit(kind, &before)
        rewind(stream)
        #expect(StreamsTests.readAll(stream) < pieces * piece.count)
      }
      #expect(result == .failure(.lackedMemory))
    }
  }
}
