import CMessageDigest

/// SHA-256 (FIPS 180-4), by libmd.
enum Digest {
  /// The digest of the bytes as 64 hexadecimal digits.
  static func sha256(_ bytes: [UInt8]) -> String {
    var context = SHA2_CTX()
    SHA256Init(&context)
    SHA256Update(&context, bytes, bytes.count)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// The revision of an entry's words, which its translations name: twelve digits of the digest of title, summary and
  /// text, joined by line feeds.
  static func revision(title: String, summary: String, markdown: String) -> String {
    String(sha256(Array([title, summary, markdown].joined(separator: "\n").utf8)).prefix(12))
  }
}
