import Foundation

/// The parts of an archive, as `/usr/bin/unzip` lists them.
package enum ArchiveListing {
  /// The sizes of the parts, unpacked, in the order of the archive.
  package static func sizes(of path: String) throws -> [Int] {
    let listing = try CommandRun.of(URL(fileURLWithPath: "/usr/bin/unzip"), ["-l", path])
    // `     1234  1980-01-01 00:00   xl/workbook.xml`; the sum at the end names no date.
    return listing.output.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ")
      return fields.count == 4 && fields[2].contains(":") ? Int(fields[0]) : nil
    }
  }
}
