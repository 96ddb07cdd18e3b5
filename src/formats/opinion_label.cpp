#include "formats/opinion_label.h"

#include <algorithm>
#include <vector>

#include "text/characters.h"
#include "text/fold.h"
#include "text/folded_words.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kLongestOpinionLabel = 200;  // bytes
constexpr std::size_t kMostOpinionWords = 9;       // up to what the judge does
constexpr std::size_t kMostNameWords = 3;          // of the judge

struct OpinionWord {
  std::string_view printed;
  std::string folded;
  bool comma = false, colon = false;  // behind it
};

std::vector<OpinionWord> first_words(std::string_view text) {
  std::vector<OpinionWord> words;
  for (std::size_t at = 0; at < text.size() && words.size() < kMostOpinionWords;) {
    std::size_t end = at;
    while (end < text.size()) {
      const text::Character c = text::decode(text, end);
      const text::CharClass kind = text::classify(c.code);
      if (kind != text::CharClass::letter && kind != text::CharClass::mark &&
          kind != text::CharClass::apostrophe && kind != text::CharClass::hyphen)
        break;
      end += c.length;
    }
    if (end == at) {
      if (!words.empty()) {
        words.back().comma |= text[at] == ',';
        words.back().colon |= text[at] == ':';
      }
      const bool between = text[at] == ',' || text[at] == '.' || text[at] == ':' || text[at] == '*' ||
                           text[at] == '_' || text::is_ascii_space(text[at]);
      if (!between) break;
      ++at;
      continue;
    }
    words.push_back({text.substr(at, end - at), text::folded(text.substr(at, end - at)), false, false});
    at = end;
  }
  return words;
}

// "Mr.", "Chief", "Justice" before the name.
bool is_judges_title(const OpinionWord& word) {
  static const text::FoldedWords kTitles("mr mrs ms the hon chief presiding justice judge");
  return kTitles.contains(word.folded);
}

// "J.", "C. J.", "Circuit Judge", "Chief Justice" behind it.
bool is_judges_office(const OpinionWord& word) {
  static const text::FoldedWords kOffices("c j p cj pj lj circuit district chief presiding justice judge");
  return kOffices.contains(word.folded);
}

bool does_an_opinion(const OpinionWord& word) {
  static const text::FoldedWords kVerbs("delivered announced concurring dissenting concurs dissents");
  return kVerbs.contains(word.folded);
}

}  // namespace

std::optional<std::string> read_opinion_label(std::string_view paragraph) {
  const std::string_view text = paragraph.substr(0, kLongestOpinionLabel);
  const std::vector<OpinionWord> words = first_words(text);
  std::size_t at = 0;
  bool judge = false;
  for (; at < words.size() && is_judges_title(words[at]); ++at)
    judge |= words[at].folded == "justice" || words[at].folded == "judge";
  const std::size_t first = at;
  while (at < words.size() && at - first < kMostNameWords &&
         text::is_upper(text::decode(words[at].printed, 0).code) && words[at].printed.size() > 1) {
    ++at;
    if (words[at - 1].comma || words[at - 1].colon) break;
  }
  if (at == first) return {};
  const std::size_t last = at;
  for (; at < words.size() && words[at - 1].comma && is_judges_office(words[at]); ++at) {
    judge = true;
    while (at + 1 < words.size() && !words[at].comma && is_judges_office(words[at + 1])) ++at;
  }
  if (!judge || at >= words.size() || !does_an_opinion(words[at])) return {};
  const auto start = static_cast<std::size_t>(words[first].printed.data() - text.data());
  const std::string_view name = words[last - 1].printed;
  const auto end = static_cast<std::size_t>(name.data() - text.data()) + name.size();
  return std::string(text.substr(start, end - start));
}

}  // namespace sicut::formats
