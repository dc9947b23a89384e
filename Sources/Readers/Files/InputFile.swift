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
  /// - Parameters:
  ///   - digests: whether it is given its digest.
  ///   - inPieces: whether a large file is left where it is, for a reader that takes it piece by piece and looks in the
  ///     end whether it was changed meanwhile.
  static func open(
    _ name: InputName, in folder: String, as path: String, limits: Limits, digests: Bool = false,
    inPieces: Bool = false
  ) -> Result<InputFile, Refusal> {
    do throws(CodedText.Fault) {
      let window = try window(name.path(in: folder), limits, inPieces)
      let digest = digests ? try Readers.digest(of: window) : nil
      return .success(InputFile(path: path, text: try CodedText(recognising: window), digest: digest))
    } catch {
      return .failure(Refusal(error, path: path, limits))
    }
  }

  private static func window(
    _ path: UnsafePointer<CChar>, _ limits: Limits, _ inPieces: Bool
  ) throws(CodedText.Fault) -> TextWindow {
    do throws(FileBytes.Fault) {
      let file = try OpenFile(path, limit: limits.fileBytes)
      return inPieces && file.count > limits.pieceBytes
        ? try TextWindow(of: file, room: limits.pieceBytes)
        : TextWindow(try FileBytes.all(of: file, limit: limits.fileBytes))
    } catch {
      throw .unread(error)
    }
  }

  /// The reason why a file is not read.
  struct Refusal: Error {
    let finding: Finding

    /// What is said of a fault of the file at a path.
    init(_ fault: CodedText.Fault, path: String, _ limits: Limits) {
      let (message, line): (Finding.Message, Int?) =
        switch fault {
        case .holdsNull(let line): (.fileHoldsNull, line)
        case .invalidUTF8(let line): (.fileInvalidUnicode("UTF-8"), line)
        case .invalidUTF16(let line): (.fileInvalidUnicode("UTF-16"), line)
        case .undecodable(let line): (.fileUndecodable, line)
        case .unread(.missing): (.fileVanished, nil)
        case .unread(.notRegular): (.fileNotRegular, nil)
        case .unread(.tooLarge): (.fileTooLarge(bytes: limits.fileBytes), nil)
        case .unread(.changed): (.fileChanged, nil)
        case .unread(.unreadable(let reason)): (.fileUnreadable(reason), nil)
        }
      finding = Finding(message, at: Place(file: path, line: line))
    }
  }
}
