// Texts against records held in memory: the whole way from bytes to verdicts.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "verdict/check.h"

namespace sicut::whole {

inline formats::Document document_of(std::string name, std::string text) {
  auto document = formats::read_bytes(std::move(name), Bytes(std::move(text)));
  EXPECT_TRUE(document.has_value());
  return document ? std::move(*document) : formats::Document{};
}

// Documents with made-up words of two to four syllables: no two alike by chance, all of them pronounceable,
// the small words of English between them so that they read like sentences.
class Babble {
 public:
  explicit Babble(std::uint32_t seed) : state_(seed * 2654435761u + 1) {}

  std::uint32_t below(std::uint32_t limit) {
    state_ ^= state_ << 13, state_ ^= state_ >> 17, state_ ^= state_ << 5;
    return state_ % limit;
  }

  std::string word() {
    static const char* const kNouns[] = {
        "anchor", "barley", "candle", "dragon", "engine",  "feather", "garden",  "hammer",  "island",
        "jacket", "kettle", "ladder", "marble", "needle",  "orchard", "pepper",  "quarry",  "ribbon",
        "saddle", "timber", "valley", "window", "thunder", "cottage", "blanket", "captain", "market",
        "pebble", "sailor", "tunnel", "wagon",  "fiddle",  "harvest"};
    static const char* const kVerbs[] = {"carries", "covers",  "follows", "gathers", "mends",
                                         "passes",  "reaches", "seeks",   "wakes"};
    static const char* const kSmall[] = {"the", "a", "of", "in", "and", "to", "for", "with", "by", "under"};
    switch (below(5)) {
      case 0:
        return kVerbs[below(9)];
      case 1:
      case 2:
        return kSmall[below(10)];
      default:
        return kNouns[below(33)];
    }
  }

  // Sentences in lines, with now and then an empty line.
  std::string text(std::size_t words) {
    std::string result;
    bool opens = true;
    for (std::size_t i = 0; i < words; ++i) {
      std::string next = word();
      if (opens) next[0] = static_cast<char>(next[0] - 'a' + 'A');
      opens = below(11) == 0;
      result += next + (opens ? "." : "") + (opens && below(5) == 0 ? "\n\n" : i % 13 == 12 ? "\n" : " ");
    }
    return result + "\n";
  }

 private:
  std::uint32_t state_;
};

}  // namespace sicut::whole
