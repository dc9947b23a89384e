import Indicators

/// One input file that could be read as text.
struct InputFile {
  /// The path relative to the input folder: `exports/航空局.csv`.
  let path: String
  let text: CodedText
  /// SHA-256 of the bytes in hexadecimal; nil where nobody shows it.
  let digest: String?

  /// Reads the file; the failure says why it gives no text.
  static func open(
    _ name: InputName, in folder: String, as path: String, limits: Limits, digests: Bool = false
  ) -> Result<InputFile, Refusal> {
    do {
      let bytes = try FileBytes.read(name.path(in: folder), limit: limits.fileBytes)
      return decode(bytes, as: path, digest: digests ? Readers.digest(of: bytes) : nil)
    } catch {
      return .failure(Refusal(finding: Finding(message(for: error, limits), at: Place(file: path))))
    }
  }

  /// The reason why a file is not read.
  struct Refusal: Error {
    let finding: Finding
  }

  private static func decode(
    _ bytes: [UInt8], as path: String, digest: String?
  ) -> Result<InputFile, Refusal> {
    do {
      let text = try CodedText(recognising: bytes)
      return .success(InputFile(path: path, text: text, digest: digest))
    } catch {
      let (message, line): (Finding.Message, Int) =
        switch error {
        case .holdsNull(let line): (.fileHoldsNull, line)
        case .invalidUTF8(let line): (.fileInvalidUnicode("UTF-8"), line)
        case .invalidUTF16(let line): (.fileInvalidUnicode("UTF-16"), line)
        case .undecodable(let line): (.fileUndecodable, line)
        }
      return .failure(Refusal(finding: Finding(message, at: Place(file: path, line: line))))
    }
  }

  private static func message(for fault: FileBytes.Fault, _ limits: Limits) -> Finding.Message {
    switch fault {
    case .missing: .fileVanished
    case .notRegular: .fileNotRegular
    case .tooLarge: .fileTooLarge(bytes: limits.fileBytes)
    case .unreadable(let reason): .fileUnreadable(reason)
    }
  }
}
