import CSystem

/// The SHA-256 of the bytes in hexadecimal; empty when the library refuses, which it does for no input.
package func digest(of bytes: [UInt8]) -> String {
  var digest = RunningDigest()
  digest.take(bytes.span)
  return digest.finish()
}

/// The same of a text that need not be in memory.
func digest(of text: TextWindow) throws(CodedText.Fault) -> String {
  var digest = RunningDigest()
  _ = try text.first { piece, _ -> Never? in
    digest.take(piece)
    return nil
  }
  return digest.finish()
}

/// A SHA-256 that takes its bytes piece by piece.
private struct RunningDigest: ~Copyable {
  private let state = csystem_sha256_begin()

  mutating func take(_ piece: Span<UInt8>) {
    piece.withUnsafeBytes { csystem_sha256_take(state, $0.baseAddress, $0.count) }
  }

  /// In hexadecimal; empty when the library refused.
  mutating func finish() -> String {
    var bytes = [UInt8](repeating: 0, count: 32)
    guard csystem_sha256_finish(state, &bytes) == 1 else { return "" }
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  deinit { csystem_sha256_end(state) }
}
