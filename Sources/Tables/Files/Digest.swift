import CSystem

/// The SHA-256 of the bytes in hexadecimal; empty when the library refuses, which it does for no input.
package func digest(of bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: 32)
  guard csystem_sha256(bytes, bytes.count, &digest) == 1 else { return "" }
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
