#include "formats/assemble_account.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "text/characters.h"
#include "text/fold.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kLookedAt = 300;  // bytes
constexpr std::size_t kLongestAside = 300;
constexpr std::size_t kShortestName = 4;  // letters of a name that is looked for in the text

using Forms = std::vector<std::string>;

template <class Table>
bool is_one_of(const std::string& form, const Table& table) {
  return std::find(table.begin(), table.end(), form) != table.end();
}

bool is_first_person(const std::string& form) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"i",   "we", "my",   "our", "us",   "me", "you",      "your", "ich", "wir", "mein",
       "uns", "je", "nous", "nos", "vous", "yo", "nosotros", "мы",   "наш", "нас", "мне"});
  return is_one_of(form, kWords) || form == "я";
}

// What a sentence of an account is about.
bool is_business(const std::string& form) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"meeting",  "motion",      "motions",    "amendment",   "amendments",  "resolution", "resolutions",
       "chairman", "chairwoman",  "chair",      "president",   "session",     "sitting",    "discussion",
       "debate",   "agenda",      "vote",       "votes",       "voting",      "proposal",   "proposals",
       "question", "house",       "conference", "congress",    "assembly",    "committee",  "council",
       "minutes",  "sitzung",     "antrag",     "versammlung", "seance",      "motionen",   "заседание",
       "собрание", "предложение", "резолюция",  "поправка",    "председатель"});
  return is_one_of(form, kWords);
}

// What is done with it.
bool is_procedure(const std::string& form) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"adopted",   "rejected",  "carried",    "passed",    "lost",      "withdrawn",   "tabled",
       "closed",    "opened",    "opens",      "adjourned", "adjourns",  "voted",       "approved",
       "defeated",  "seconded",  "put",        "elected",   "resumed",   "resumes",     "declared",
       "declares",  "resolved",  "resolves",   "decided",   "decides",   "agreed",      "referred",
       "divided",   "rose",      "proceeded",  "proceeds",  "discussed", "accepted",    "taken",
       "announced", "announces", "angenommen", "abgelehnt", "eroffnet",  "geschlossen", "vertagt",
       "принято",   "принята",   "отклонено",  "отклонена", "закрыто",   "открыто"});
  return is_one_of(form, kWords);
}

// Sentences without a subject: "Decided to adjourn.", "Passed unanimously:".
bool is_bare_decision(const std::string& form) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"resolved", "decided", "adopted", "passed", "carried", "rejected", "agreed", "adjourned", "elected",
       "approved", "beschlossen", "angenommen", "abgelehnt", "постановили", "решили", "принято", "слушали",
       "отклонено"});
  return is_one_of(form, kWords);
}

// "Present: ...", "Chairman: ...": heads of lists.
bool is_list_head(const std::string& form) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"present", "absent", "chairman", "secretary", "secretaries", "apologies", "presiding", "tellers",
       "anwesend", "присутствовали", "председатель"});
  return is_one_of(form, kWords);
}

bool is_vote_side(const std::string& form) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"for", "against", "ayes", "noes", "yeas", "nays", "abstained", "abstentions", "votes", "in", "dafur",
       "dagegen", "за", "против", "pour", "contre"});
  return is_one_of(form, kWords);
}

Forms forms_of(std::string_view text) {
  Forms forms;
  std::size_t start = std::string_view::npos;
  for (std::size_t at = 0; at <= text.size();) {
    const text::Character c = text::decode(text, at);
    const text::CharClass kind = text::classify(c.code);
    const bool inside =
        c.length > 0 && (kind == text::CharClass::letter || kind == text::CharClass::digit ||
                         kind == text::CharClass::mark || kind == text::CharClass::apostrophe);
    if (inside && start == std::string_view::npos) start = at;
    if (!inside && start != std::string_view::npos) {
      std::string form = text::folded(text.substr(start, at - start));
      if (!form.empty()) forms.push_back(std::move(form));
      start = std::string_view::npos;
    }
    if (c.length == 0) break;
    at += c.length;
  }
  return forms;
}

// The first sentence; a full stop behind a single letter or a short capitalised word ends none.
std::string_view first_sentence(std::string_view text) {
  text = text.substr(0, kLookedAt);
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const bool stop =
        text[at] == '!' || text[at] == '?' ||
        (text[at] == '.' && at > 3 && text[at - 2] != '.' && text[at - 2] != ' ' && text[at - 3] != ' ');
    if (stop && (text[at + 1] == ' ' || text[at + 1] == '\n')) return text.substr(0, at + 1);
  }
  return text;
}

bool is_number(const std::string& form) {
  return !form.empty() && (text::is_ascii_digit(form.front()) || text::is_ascii_digit(form.back()));
}

// "For – 14; against – 13", "Ayes, 12; Noes, 3."
bool is_count_of_votes(const Forms& forms) {
  return forms.size() >= 2 && is_vote_side(forms[0]) &&
         (is_number(forms[1]) ||
          (forms.size() > 2 && (forms[1] == "favour" || forms[1] == "favor") && is_number(forms[2])));
}

bool tells_of_business(std::string_view sentence, const Forms& forms) {
  static constexpr auto kArticles =
      std::to_array<std::string_view>({"the", "this", "a", "der", "die", "das", "la", "le"});
  const std::size_t noun = !forms.empty() && is_one_of(forms[0], kArticles) ? 1 : 0;
  // "The second motion", "The following amendment".
  for (std::size_t i = noun; i < std::min<std::size_t>(noun + 2, forms.size()); ++i) {
    if (!is_business(forms[i])) continue;
    // "The motion of comrade Hollis:" announces its text.
    if (sentence.ends_with(':') && forms.size() <= 8) return true;
    return std::any_of(forms.begin() + static_cast<std::ptrdiff_t>(i) + 1, forms.end(), is_procedure);
  }
  return false;
}

// "It was resolved that", "It is decided to".
bool tells_of_decision(const Forms& forms) {
  const bool it = forms.size() >= 3 && forms[0] == "it" && (forms[1] == "was" || forms[1] == "is");
  return it && (is_bare_decision(forms[2]) || forms[2] == "moved" ||
                (forms.size() > 3 && forms[2] == "unanimously" && is_bare_decision(forms[3])));
}

// The name that a label ends with: "PETRAKIS" of "Mr. J. PETRAKIS".
std::string surname(std::string_view speaker) {
  const Forms forms = forms_of(speaker);
  for (auto form = forms.rbegin(); form != forms.rend(); ++form)
    if (form->size() >= kShortestName && !is_business(*form) && *form != "secretary" && *form != "speaker" &&
        *form != "voice" && *form != "delegate")
      return *form;
  return {};
}

}  // namespace

bool is_account(std::string_view paragraph, std::string_view speaker) {
  const std::string_view sentence = first_sentence(paragraph);
  const text::Character first = text::decode(sentence, 0);
  if (text::is_opening_quote(first.code)) return false;
  const Forms forms = forms_of(sentence);
  if (forms.empty() || std::any_of(forms.begin(), forms.end(), is_first_person)) return false;
  if (is_count_of_votes(forms) || tells_of_business(sentence, forms) || tells_of_decision(forms)) return true;
  if (is_bare_decision(forms[0])) return true;
  const std::size_t colon = sentence.find(':');
  if (is_list_head(forms[0]) && colon != std::string_view::npos && colon < 24) return true;
  const std::string name = surname(speaker);
  return !name.empty() && is_one_of(name, forms);
}

bool is_aside(std::string_view paragraph) {
  if (paragraph.size() < 3 || paragraph.size() > kLongestAside) return false;
  const bool round = paragraph.front() == '(' && paragraph.back() == ')';
  const bool square = paragraph.front() == '[' && paragraph.back() == ']';
  if (!round && !square) return false;
  return paragraph.find(paragraph.back()) == paragraph.size() - 1;
}

}  // namespace sicut::formats
