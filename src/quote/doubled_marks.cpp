#include "quote/doubled_marks.h"

#include <array>

#include "quote/letters.h"

namespace sicut::quote {

namespace {

constexpr std::size_t kFarthest = 4000;  // bytes to the sign that closes
constexpr char32_t kLow = 0x201e, kOpening = 0x201c, kClosing = 0x201d;

}  // namespace

constexpr std::array<DoubledMarks::Pair, 11> DoubledMarks::kPairs = {{{",,", "''", kLow, kClosing},
                                                                      {",,", "“", kLow, 0},
                                                                      {",,", "”", kLow, 0},
                                                                      {",,", "‘‘", kLow, kClosing},
                                                                      {",,", "\"", kLow, 0},
                                                                      {"''", "''", kOpening, kClosing},
                                                                      {"‘‘", "’’", kOpening, kClosing},
                                                                      {"´´", "´´", kOpening, kClosing},
                                                                      {"‚‚", "‘‘", kLow, kClosing},
                                                                      {"‚‚", "’’", kLow, kClosing},
                                                                      {"<<", ">>", 0xab, 0xbb}}};

// The pair whose closing sign comes first; a search is not made again before its find is passed.
const DoubledMarks::Pair* DoubledMarks::opened_at(std::size_t at) {
  const std::string_view rest = text_.substr(at);
  const Pair* nearest = nullptr;
  std::size_t place = at + kFarthest;
  for (std::size_t i = 0; i < kPairs.size(); ++i) {
    const Pair& pair = kPairs[i];
    if (!rest.starts_with(pair.opens)) continue;
    const std::size_t inside = at + pair.opens.size() + 1;
    if (next_[i] < inside) next_[i] = text_.find(pair.closes, inside);
    if (next_[i] >= place) continue;
    nearest = &pair;
    place = next_[i];
  }
  return nearest;
}

// Space before the sign, and a word or another mark right behind it; French marks may stand apart.
bool DoubledMarks::stands_open(std::size_t at, std::size_t length) const {
  const char32_t before = at > start_ ? text::decode_before(text_, at).code : U' ';
  const char32_t behind = text::decode(text_, at + length).code;
  if (text_.substr(at + length).starts_with(text_.substr(at, 1))) return false;  // ",,,"
  const bool apart = is_space(before) || is_dash(before) || before == '(' || before == '[';
  return apart && (!is_space(behind) || text_[at] == '<');
}

DoubledMark DoubledMarks::read(std::size_t at) {
  if (open_ != nullptr && text_.substr(at).starts_with(open_->closes)) {
    const Pair& closed = *open_;
    open_ = nullptr;
    return closed.closing != 0 ? DoubledMark{closed.closing, closed.closes.size()} : DoubledMark{};
  }
  if (open_ != nullptr) return {};
  const std::string_view rest = text_.substr(at);
  const bool doubled = rest.starts_with(",,") || rest.starts_with("''") || rest.starts_with("‘‘") ||
                       rest.starts_with("‚‚") || rest.starts_with("´´") || rest.starts_with("<<");
  const std::size_t length = rest.starts_with("‘") || rest.starts_with("‚") ? 6
                             : rest.starts_with("´")                        ? 4
                                                                            : 2;
  if (!doubled || !stands_open(at, length)) return {};
  const Pair* pair = opened_at(at);
  if (pair == nullptr) return {};
  open_ = pair;
  return {pair->opening, length};
}

}  // namespace sicut::quote
