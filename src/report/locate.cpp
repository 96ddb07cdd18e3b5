#include "report/locate.h"

#include <algorithm>

namespace sicut::report {
namespace {

// Tokens on either side of the expected place that are tried. Layers taken out inside one quotation (a
// running head, a footnote) shift the place by fewer words than this.
constexpr std::size_t kWindow = 200;

using TokenIndex = std::size_t;

std::size_t distance(std::size_t a, std::size_t b) {
  return a > b ? a - b : b - a;
}

bool stands_at(const std::vector<Token>& tokens, TokenIndex at, const std::vector<Token>& words) {
  if (at + words.size() > tokens.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (tokens[at + i].key != words[i].key) return false;
  }
  return true;
}

// The occurrence of `words` nearest to offset `expected` among tokens that no other change has taken;
// tokens.size() where there is none.
TokenIndex nearest(const std::vector<Token>& tokens, const std::vector<Token>& words, std::size_t expected,
                   const std::vector<std::size_t>& taken) {
  const auto middle = std::lower_bound(tokens.begin(), tokens.end(), expected,
                                       [](const Token& token, std::size_t at) { return token.offset < at; });
  const auto centre = static_cast<TokenIndex>(middle - tokens.begin());
  const TokenIndex from = centre > kWindow ? centre - kWindow : 0;
  const TokenIndex to = std::min(tokens.size(), centre + kWindow);
  TokenIndex best = tokens.size();
  for (TokenIndex at = from; at < to; ++at) {
    if (taken[at] != kNoChange || !stands_at(tokens, at, words)) continue;
    if (best == tokens.size() ||
        distance(tokens[at].offset, expected) < distance(tokens[best].offset, expected)) {
      best = at;
    }
  }
  return best;
}

// A byte of the original and the offset of the reading text that is known to stand for it.
struct Anchor {
  std::size_t bytes = 0;
  std::size_t offset = 0;

  [[nodiscard]] std::size_t expected(std::size_t at) const {
    if (at >= bytes) return offset + (at - bytes);
    return offset > bytes - at ? offset - (bytes - at) : 0;
  }
};

}  // namespace

std::size_t bytes_into(const std::vector<Place>& places, std::uint32_t at) {
  std::size_t before = 0;
  for (const Place& place : places) {
    if (at <= place.start) break;
    before += std::min(at, place.end) - std::min(at, place.start) + (at > place.end ? 1U : 0U);
  }
  return before;
}

std::vector<std::size_t> tokens_of_changes(const std::vector<Token>& tokens, const std::vector<Place>& places,
                                           const std::vector<Change>& changes, Side side, Divider& divider) {
  std::vector<std::size_t> change_of(tokens.size(), kNoChange);
  Anchor anchor;
  for (std::size_t c = 0; c < changes.size(); ++c) {
    const ChangeSide& changed = side == Side::quote ? changes[c].quote : changes[c].source;
    const std::vector<Token> words = divider.divide(changed.text);
    if (words.empty()) continue;
    const TokenIndex found =
        nearest(tokens, words, anchor.expected(bytes_into(places, changed.place.start)), change_of);
    if (found == tokens.size()) continue;
    for (std::size_t i = 0; i < words.size(); ++i) change_of[found + i] = c;
    anchor = {bytes_into(places, changed.place.end), tokens[found + words.size() - 1].end};
  }
  return change_of;
}

}  // namespace sicut::report
