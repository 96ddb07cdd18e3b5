#include "formats/office_label.h"

#include <algorithm>

#include "formats/entities.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/folded_words.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kLongestOfficeLabel = 160;  // bytes

bool is_great_office(std::string_view word) {
  static const text::FoldedWords kOffices(
      "president minister secretary undersecretary chancellor chairman chairwoman treasurer comptroller "
      "advocate "
      "attorney solicitor postmaster paymaster lord governor commissioner mayor speaker leader clerk "
      "director "
      "prasident prasidentin ministre ministro presidente garde");
  return kOffices.contains_printed(word);
}

bool is_courtesy(std::string_view word) {
  static const text::FoldedWords kTitles(
      "mr mrs miss ms dr sir lord lady dame viscount viscountess earl marquess baroness colonel major "
      "captain "
      "general commander the rt m mme mlle herr frau sr sra don dona");
  return kTitles.contains_printed(word);
}

bool is_small(std::string_view word) {
  static const text::FoldedWords kSmall(
      "of for the to and in on at de des du la le les et der des und fur von del y");
  return kSmall.contains(word);
}

// Whether every word has a capital, `small` ones apart; the first word, and whether one is an office.
struct Words {
  std::string_view first;
  std::size_t count = 0;
  bool capitals = true, office = false;
};

Words read_words(std::string_view text) {
  Words words;
  for (std::size_t at = 0; at < text.size();) {
    const text::Character c = text::decode(text, at);
    if (!text::is_letter(c.code)) {
      if (text::is_ascii_digit(text[at]) || text::is_sentence_end(c.code)) {
        // "Mr." is no sentence's end, but only a name has such a word.
        words.capitals = words.capitals && c.code == '.' && words.count > 0;
      }
      at += c.length;
      continue;
    }
    std::size_t end = at;
    while (end < text.size()) {
      const text::Character next = text::decode(text, end);
      const text::CharClass kind = text::classify(next.code);
      if (kind != text::CharClass::letter && kind != text::CharClass::apostrophe) break;
      end += next.length;
    }
    const std::string_view word = text.substr(at, end - at);
    if (words.count++ == 0) words.first = word;
    words.office = words.office || is_great_office(word);
    words.capitals = words.capitals && (text::is_upper(c.code) || is_small(word));
    at = end;
  }
  return words;
}

bool is_office_article(std::string_view word) {
  return word == "The" || word == "THE" || word == "Der" || word == "Die" || word == "Le" || word == "La" ||
         word == "El";
}

}  // namespace

std::optional<OfficeLabel> read_office_label(std::string_view paragraph) {
  constexpr std::size_t kMostWords = 14;
  while (paragraph.starts_with('*') || paragraph.starts_with('_')) paragraph.remove_prefix(1);
  if (!is_office_article(paragraph.substr(0, paragraph.find(' ')))) return {};  // most paragraphs
  const std::size_t colon = paragraph.substr(0, kLongestOfficeLabel).find(':');
  if (colon == std::string_view::npos) return {};
  std::string_view head = paragraph.substr(0, colon);
  std::string_view name;
  if (head.ends_with(')')) {
    const std::size_t open = head.rfind('(');
    if (open == std::string_view::npos) return {};
    name = head.substr(open + 1, head.size() - open - 2);
    head = head.substr(0, open);
  }
  const Words office = read_words(head), holder = read_words(name);
  const bool is_label = office.count > 1 && office.count <= kMostWords && office.office && office.capitals &&
                        head.find('.') == std::string_view::npos;
  if (!is_label) return {};
  // "The Minister:" alone is left to who knows the document.
  const bool whole = head.find(" of ") != std::string_view::npos ||
                     head.find(" for ") != std::string_view::npos ||
                     head.find(" to ") != std::string_view::npos;
  if (holder.count == 0 && !whole) return {};
  if (holder.count > 0 && (!is_courtesy(holder.first) || !holder.capitals)) return {};
  return OfficeLabel{single_spaced(head), single_spaced(name)};
}

}  // namespace sicut::formats
