import Indicators

/// One input file that could be read as text.
struct InputFile {
  /// The path relative to the input folder: `exports/航空局.csv`.
  let path: String
  let text: CodedText
  /// SHA-256 of the bytes in hexadecimal; nil where nobody shows it.
  let digest: String?

  /// Reads the file; the failure says why it gives no text.
  ///
  /// - Parameter digests: whether it is given its digest.
  static func open(
    _ name: InputName, in folder: String, as path: String, limits: Limits, digests: Bool = false
  ) -> Result<InputFile, Refusal> {
    do throws(FileBytes.Fault) {
      let bytes = try FileBytes.read(name.path(in: folder), limit: limits.fileBytes)
      let digest = digests ? Readers.digest(of: bytes) : nil
      return CodedText.recognised(bytes)
        .map { InputFile(path: path, text: $0, digest: digest) }
        .mapError { Refusal($0, path: path) }
    } catch {
      return .failure(Refusal(error, path: path, limits))
    }
  }

  /// The reason why a file is not read.
  struct Refusal: Error {
    let finding: Finding

    /// What is said of a file that gave no bytes.
    init(_ fault: FileBytes.Fault, path: String, _ limits: Limits) {
      let message: Finding.Message =
        switch fault {
        case .missing: .fileVanished
        case .notRegular: .fileNotRegular
        case .tooLarge: .fileTooLarge(bytes: limits.fileBytes)
        case .changed: .fileChanged
        case .unreadable(let reason): .fileUnreadable(reason)
        }
      finding = Finding(message, at: Place(file: path))
    }

    /// What is said of a file whose bytes are no text.
    init(_ fault: CodedText.Fault, path: String) {
      let (message, line): (Finding.Message, Int) =
        switch fault {
        case .holdsNull(let line): (.fileHoldsNull, line)
        case .invalidUTF8(let line): (.fileInvalidUnicode("UTF-8"), line)
        case .invalidUTF16(let line): (.fileInvalidUnicode("UTF-16"), line)
        case .undecodable(let line): (.fileUndecodable, line)
        }
      finding = Finding(message, at: Place(file: path, line: line))
    }
  }
}
