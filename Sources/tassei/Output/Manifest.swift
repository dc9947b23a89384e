import FoundationEssentials
import Glibc
import Indicators
import Readers
import Tables

/// The list of the files that a run wrote (`.manifest.json`).
///
/// Later runs use it to distinguish the tool's own files from foreign and edited ones.
struct Manifest: Codable, Equatable {
  static let fileName = ".manifest.json"

  struct Entry: Codable, Equatable {
    let name: String
    /// SHA-256 of the bytes in hexadecimal.
    let sha256: String
  }

  /// The plan whose report a set is.
  struct Owner: Codable, Equatable {
    let title: String
    let organisation: String
    /// The marking of its pages (表示), such as 例示; nil in manifests of earlier versions.
    let marking: String?

    /// Whether a report of the other plan may take the place of one of this plan.
    func admits(_ other: Owner) -> Bool {
      title == other.title && organisation == other.organisation
        && (marking == nil || marking == other.marking)
    }
  }

  /// The plan of the set; nil for forms, and in manifests of earlier versions.
  let owner: Owner?
  let files: [Entry]

  /// Reads the manifest of a folder; returns an empty one if none is readable.
  static func read(in folder: Folder) -> Manifest {
    guard let bytes = try? bytes(of: folder.path(of: fileName)),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes))
    else { return Manifest(owner: nil, files: []) }
    return manifest
  }

  /// Creates the manifest of existing files of a folder.
  static func of(_ names: [String], in folder: Folder, owner: Owner? = nil) throws(OutputFault) -> Manifest {
    var files: [Entry] = []
    for name in names {
      files.append(Entry(name: name, sha256: try fingerprint(at: folder.path(of: name))))
    }
    return Manifest(owner: owner, files: files)
  }

  /// Returns the text of the file; equal manifests have equal texts.
  func text() throws(OutputFault) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else {
      throw .system(path: Self.fileName, reason: "JSON")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// Returns whether an entry of the folder is an unchanged file of the manifest.
  func holds(_ name: String, in folder: Folder) -> Bool {
    if name == Self.fileName { return Folder.kind(at: folder.path(of: name)) == .other }
    guard let entry = files.first(where: { $0.name == name }),
      Folder.kind(at: folder.path(of: name)) == .other
    else { return false }
    return (try? Self.fingerprint(at: folder.path(of: name))) == entry.sha256
  }

  /// Returns whether an entry of the folder is a file of the manifest in which nobody changed anything: an unchanged one,
  /// or a workbook that a spreadsheet program saved with the same contents of its open cells.
  func owns(_ name: String, in folder: Folder) -> Bool {
    if holds(name, in: folder) { return true }
    guard name.hasSuffix(".xlsx"), files.contains(where: { $0.name == name }),
      let bytes = try? Self.bytes(of: folder.path(of: name))
    else { return false }
    return isUntouchedWorkbook(bytes, limits: Limits())
  }

  /// Returns whether the manifest lists files in a folder of that name.
  func hasFolder(_ name: String) -> Bool {
    files.contains { $0.name.hasPrefix(name + "/") }
  }

  /// Returns the SHA-256 digest of a file.
  ///
  /// An empty digest throws, because it would make all files equal.
  private static func fingerprint(at path: String) throws(OutputFault) -> String {
    let digest = digest(of: try bytes(of: path))
    guard !digest.isEmpty else { throw .system(path: path, reason: "SHA-256") }
    return digest
  }

  /// Returns the bytes of a regular file; links are not followed.
  static func bytes(of path: String) throws(OutputFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .system(path: path, code: EINVAL)
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system(path: path, code: errno) }
      bytes += chunk[..<count]
    }
  }
}

extension Manifest.Owner {
  /// The plan of some settings.
  init(_ settings: Settings) {
    self.init(title: settings.title, organisation: settings.organisation, marking: settings.marking)
  }
}
