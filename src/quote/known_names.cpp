#include "quote/known_names.h"

#include <unordered_set>

#include "quote/letters.h"
#include "quote/names.h"

namespace sicut::quote {

struct KnownNames::Sets {
  std::vector<std::string> names;
  std::unordered_set<std::string> last, whole;
};

namespace {

// "V. I. Lenin" -> "v i lenin".
std::string words_only(std::string_view name) {
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < name.size();) {
    const text::Character c = text::decode(name, at);
    if (is_word_letter(c.code)) {
      if (gap && !out.empty()) out += ' ';
      gap = false;
      out += lower_case(name.substr(at, c.length));
    } else {
      gap = true;
    }
    at += c.length;
  }
  return out;
}

// Where the particles before the last word begin, or that word: "ursula de wit" -> 7.
std::size_t surname_with_particles(const std::string& words) {
  std::size_t at = words.rfind(' ') + 1;
  while (at > 1) {
    const std::size_t before = words.rfind(' ', at - 2) + 1;
    const std::string word = words.substr(before, at - 1 - before);
    if (!is_name_particle(word) || word == "of" || word == "y") break;  // "Ministry of Locks"
    at = before;
  }
  return at;
}

}  // namespace

KnownNames::KnownNames(std::vector<std::string> names) {
  auto sets = std::make_shared<Sets>();
  for (const std::string& name : names) {
    const std::string words = words_only(name);
    const std::size_t space = words.rfind(' ');
    if (space != std::string::npos) sets->whole.insert(words);
    if (const std::size_t at = surname_with_particles(words); space != std::string::npos && at <= space)
      sets->whole.insert(words.substr(at));
    if (!words.empty()) sets->last.insert(space == std::string::npos ? words : words.substr(space + 1));
  }
  sets->names = std::move(names);
  sets_ = std::move(sets);
}

const std::vector<std::string>& KnownNames::all() const {
  static const std::vector<std::string> none;
  return sets_ ? sets_->names : none;
}

bool KnownNames::has_last_word(const std::string& lower) const {
  return sets_ && sets_->last.contains(lower);
}

bool KnownNames::has_whole(const std::string& lower) const {
  return sets_ && sets_->whole.contains(lower);
}

}  // namespace sicut::quote
