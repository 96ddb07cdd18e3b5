#include <openssl/evp.h>

#include <array>
#include <memory>

#include "base/bytes.h"

namespace sicut {

namespace {

using Digest = std::array<unsigned char, EVP_MAX_MD_SIZE>;

std::string hex_of(const Digest& digest, unsigned length) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  hex.reserve(2 * std::size_t{length});
  for (unsigned i = 0; i < length; ++i) {
    hex += kDigits[digest[i] >> 4];
    hex += kDigits[digest[i] & 15u];
  }
  return hex;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  Digest digest{};
  unsigned length = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr);
  return hex_of(digest, length);
}

std::string sha256_hex(const Bytes& bytes) {
  constexpr std::size_t kPiece = std::size_t{1} << 20;
  const std::string_view all = bytes.view();
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
  for (std::size_t at = 0; at < all.size(); at += kPiece) {
    const std::string_view piece = all.substr(at, kPiece);
    EVP_DigestUpdate(context.get(), piece.data(), piece.size());
    bytes.let_go(at, piece.size());
  }
  Digest digest{};
  unsigned length = 0;
  EVP_DigestFinal_ex(context.get(), digest.data(), &length);
  return hex_of(digest, length);
}

}  // namespace sicut
