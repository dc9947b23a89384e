import CXlsxWriter
import Glibc
import TestKit
import Testing

/// The functions of CParts write the same bytes as the library's functions that they replace.
@Suite struct PartsTests {
  typealias Attributes = UnsafeMutablePointer<xml_attribute_list>?
  typealias WriteTag = @convention(c) (UnsafeMutablePointer<FILE>?, UnsafePointer<CChar>?, Attributes) -> Void
  typealias WriteData =
    @convention(c) (
      UnsafeMutablePointer<FILE>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?, Attributes
    ) -> Void
  typealias Attribute = UnsafeMutablePointer<xml_attribute>?
  typealias TextAttribute =
    @convention(c) (UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> Attribute
  typealias WholeAttribute = @convention(c) (UnsafePointer<CChar>?, UInt32) -> Attribute
  typealias NumberAttribute = @convention(c) (UnsafePointer<CChar>?, Double) -> Attribute
  typealias CellName = @convention(c) (UnsafeMutablePointer<CChar>?, UInt32, UInt16) -> Void

  /// Returns the function that the program calls under a name, and the library's function that it replaces.
  func pair<Function>(_ name: String, as: Function.Type) throws -> (ours: Function, theirs: Function) {
    let ours = try #require(dlsym(UnsafeMutableRawPointer(bitPattern: 0), name))
    let theirs = try #require(dlsym(UnsafeMutableRawPointer(bitPattern: -1), name))
    #expect(ours != theirs, "\(name) is the library's own")
    return (unsafeBitCast(ours, to: Function.self), unsafeBitCast(theirs, to: Function.self))
  }

  /// Returns the bytes of a stream after a function has written to it.
  func written(_ write: (UnsafeMutablePointer<FILE>?) -> Void) throws -> [UInt8] {
    let stream = try #require(lxw_tmpfile(nil))
    defer { fclose(stream) }
    write(stream)
    rewind(stream)
    var bytes: [UInt8] = []
    while case let byte = fgetc(stream), byte != EOF { bytes.append(UInt8(byte)) }
    return bytes
  }

  /// Calls a function with a list of attributes that the library creates.
  func with(_ values: [String], _ body: (Attributes) throws -> Void) throws {
    let make = try pair("lxw_new_attribute_str", as: TextAttribute.self).theirs
    let attributes = values.enumerated().map { make("key\($0.offset)", $0.element) }
    defer { for attribute in attributes { free(attribute) } }
    for (attribute, next) in zip(attributes, attributes.dropFirst()) {
      attribute?.pointee.list_entries.stqe_next = next
    }
    attributes.last??.pointee.list_entries.stqe_next = nil
    var list = xml_attribute_list(stqh_first: attributes.first ?? nil, stqh_last: nil)
    try withUnsafeMutablePointer(to: &list) { try body($0) }
  }

  static let texts = [
    "", "A1", "&", "<", ">", "\"", "\n", "\t", "'", "&amp;", "a&b<c>d\"e\nf", "&&&&", "達成率　％", "髙﨑①",
    "\u{1}\u{1f}", String(repeating: "率", count: 692), String(repeating: "x", count: 2079),
    String(repeating: "x", count: 2080), String(repeating: "\"", count: 2500),
    String(repeating: "y", count: 4095), String(repeating: "z<", count: 5000),
    String(repeating: "達成 & ", count: 9000),
  ]

  @Test(arguments: [
    "lxw_xml_start_tag", "lxw_xml_start_tag_unencoded", "lxw_xml_empty_tag", "lxw_xml_empty_tag_unencoded",
  ])
  func tags(_ name: String) throws {
    let (ours, theirs) = try pair(name, as: WriteTag.self)
    let lists = [[]] + Self.texts.map { [$0] } + [Self.texts]
    for values in lists {
      try with(values) { list in
        let bytes = try written { ours($0, "c:numRef", list) }
        #expect(!bytes.isEmpty)
        try #expect(bytes == written { theirs($0, "c:numRef", list) })
      }
    }
    try #expect(written { ours($0, "a", nil) } == written { theirs($0, "a", nil) })
  }

  /// The library writes cells with its own calls between these tags.
  ///
  /// The test writes many times the size of a stream's buffer, split at every position.
  @Test func tagsBetweenOtherWriting() throws {
    let (ours, theirs) = try pair("lxw_xml_start_tag", as: WriteTag.self)
    try with(["A1:C9", "a & b"]) { list in
      func many(_ tag: WriteTag) throws -> [UInt8] {
        try written { stream in
          for count in 0..<3000 {
            tag(stream, "row", list)
            for _ in 0..<count % 29 { fputc(0x2E, stream) }
          }
        }
      }
      let bytes = try many(ours)
      #expect(bytes.count > 100_000)
      try #expect(bytes == many(theirs))
    }
  }

  @Test func elements() throws {
    let element = try pair("lxw_xml_data_element", as: WriteData.self)
    typealias WriteEnd = @convention(c) (UnsafeMutablePointer<FILE>?, UnsafePointer<CChar>?) -> Void
    let end = try pair("lxw_xml_end_tag", as: WriteEnd.self)
    for data in Self.texts {
      for values in [[], ["str"], [data, data]] {
        try with(values) { list in
          let bytes = try written { element.ours($0, "f", data, list) }
          #expect(bytes.count > data.utf8.count)
          try #expect(bytes == written { element.theirs($0, "f", data, list) })
        }
      }
    }
    try #expect(written { end.ours($0, "worksheet") } == written { end.theirs($0, "worksheet") })
  }

  func text<Length>(_ characters: inout Length) -> String {
    withUnsafeBytes(of: &characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }

  func expectSame(_ ours: Attribute, _ theirs: Attribute, _ comment: Comment? = nil) throws {
    let ours = try #require(ours)
    let theirs = try #require(theirs)
    defer {
      free(ours)
      free(theirs)
    }
    #expect(text(&ours.pointee.key) == text(&theirs.pointee.key), comment)
    #expect(text(&ours.pointee.value) == text(&theirs.pointee.value), comment)
  }

  @Test func textAttributes() throws {
    let (ours, theirs) = try pair("lxw_new_attribute_str", as: TextAttribute.self)
    for text in Self.texts {
      try expectSame(ours("key", text), theirs("key", text))
      try expectSame(ours(text, "value"), theirs(text, "value"))
    }
  }

  @Test(arguments: [0, 1, 9, 10, 99, 100, 1_048_576, 0x7fff_ffff, 0x8000_0000, UInt32.max] as [UInt32])
  func wholeAttributes(_ value: UInt32) throws {
    let (ours, theirs) = try pair("lxw_new_attribute_int", as: WholeAttribute.self)
    try expectSame(ours("key", value), theirs("key", value))
  }

  @Test func numberAttributes() throws {
    let (ours, theirs) = try pair("lxw_new_attribute_dbl", as: NumberAttribute.self)
    var values = [
      0, 1, 10, 8.43, 0.1, 1.0 / 3, 13.5, 1e-7, 1e14, 999_999_999_999_999, 1e15, 1e16,
      123_456_789_012_345_680,
      9.2e18, 1.8e19, 1e300, .leastNonzeroMagnitude, .infinity, .nan,
    ]
    var numbers = Seeded(7)
    values += (0..<2000).map { _ in
      Double.random(in: -1...1, using: &numbers) * pow(10, Double(Int.random(in: -3...18, using: &numbers)))
    }
    values += values.map { $0.rounded() }
    for value in values {
      try expectSame(ours("key", value), theirs("key", value), "\(value)")
      try expectSame(ours("key", -value), theirs("key", -value), "\(-value)")
    }
  }

  @Test func cellNames() throws {
    let (ours, theirs) = try pair("lxw_rowcol_to_cell", as: CellName.self)
    var (mine, other) = (
      (0, 0, 0, 0) as (UInt64, UInt64, UInt64, UInt64), (0, 0, 0, 0) as (UInt64, UInt64, UInt64, UInt64)
    )
    for row in [0, 8, 9, 98, 99, 998, 1_048_574, 1_048_575, 99_999_998] as [UInt32] {
      for column in [0, 1, 25, 26, 51, 52, 701, 702, 703, 16_383, 16_384] as [UInt16] {
        withUnsafeMutableBytes(of: &mine) {
          ours($0.baseAddress?.assumingMemoryBound(to: CChar.self), row, column)
        }
        withUnsafeMutableBytes(of: &other) {
          theirs($0.baseAddress?.assumingMemoryBound(to: CChar.self), row, column)
        }
        #expect(text(&mine) == text(&other))
        #expect(!text(&mine).isEmpty)
      }
    }
  }
}
