import Indicators

/// The name of a file as the folder holds it: bytes, which need be no UTF-8.
///
/// An archive that was packed on Windows often unpacks with names in CP932; the file is read all the same.
package struct InputName: Hashable, Sendable {
  let bytes: [UInt8]

  /// A name that is UTF-8.
  package init(_ name: String) {
    bytes = Array(name.utf8)
  }

  /// A name as the folder holds it.
  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The name as a person sees it: UTF-8, else CP932, else with U+FFFD for what is neither; controls are shown.
  package var shown: String {
    if let name = String(validating: bytes, as: UTF8.self) { return name.visible }
    let name = (try? CP932.utf8(of: bytes).get()) ?? bytes
    return String(decoding: name, as: UTF8.self).visible
  }

  /// Whether the name ends with `.csv`, in capitals or not.
  package var isTable: Bool {
    shown.lowercased().hasSuffix(".csv")
  }

  /// Whether the name ends as that of an export does: `.csv`, `.tsv`, `.txt`, `.xlsx`, `.xlsm` or `.xltx`, in small or
  /// capital, narrow or full-width letters, with or without spaces behind it.
  package var isExport: Bool {
    Self.exportEndings.contains(where: ending.hasSuffix)
  }

  /// Whether the name ends with `.txt` alone, so that the file may be no table at all.
  package var isPlainText: Bool {
    ending.hasSuffix(".txt") && !ending.hasSuffix(".csv.txt")
  }

  private static let exportEndings = [".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xltx"]

  /// The end of the name in narrow small letters without spaces behind it.
  private var ending: String {
    var narrow = String.UnicodeScalarView()
    for scalar in shown.unicodeScalars.suffix(24) {
      switch scalar.value {
      case 0xFF01...0xFF5E: narrow.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x20, 0x3000, 0xA0: continue
      default: narrow.append(scalar)
      }
    }
    return String(narrow).lowercased()
  }

  /// Whether a system or an office program leaves files of the name: `.DS_Store`, `~$a.xlsx`, `Thumbs.db`.
  var isHidden: Bool {
    bytes.first == UInt8(ascii: ".") || bytes.starts(with: Array("~$".utf8))
      || ["thumbs.db", "desktop.ini", "__macosx"].contains(shown.lowercased())
  }

  /// The path for the system.
  package func path(in folder: String) -> [CChar] {
    (Array(folder.utf8) + [UInt8(ascii: "/")] + bytes + [0]).map(CChar.init(bitPattern:))
  }
}

extension InputName: Comparable {
  /// By bytes, so that the order of a folder does not matter.
  package static func < (left: InputName, right: InputName) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
