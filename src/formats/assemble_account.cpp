#include "formats/assemble_account.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/characters.h"
#include "text/fold.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kLookedAt = 300;  // bytes
constexpr std::size_t kLongestAside = 300;
constexpr std::size_t kShortestName = 4;  // letters of a name that is looked for in the text

// What a word can be for an account.
enum class Use : std::uint8_t {
  first_person = 1,
  business = 2,       // what a sentence of an account is about
  procedure = 4,      // what is done with it
  bare_decision = 8,  // opens a sentence without a subject: "Decided to adjourn.", "Passed unanimously:"
  list_head = 16,     // "Present: ...", "Chairman: ..."
  vote_side = 32,
};

struct List {
  Use use;
  std::string_view forms;  // folded, divided by spaces
};

constexpr std::array kLists{
    List{Use::first_person,
         "i we my our us me you your ich wir mein uns je nous nos vous yo nosotros мы наш нас мне я"},
    List{Use::business,
         "meeting motion motions amendment amendments resolution resolutions chairman chairwoman "
         "chair president session sitting discussion debate agenda vote votes voting proposal "
         "proposals question house conference congress assembly committee council minutes sitzung "
         "antrag versammlung seance motionen заседание собрание предложение резолюция поправка "
         "председатель"},
    List{Use::procedure,
         "adopted rejected carried passed lost withdrawn tabled closed opened opens adjourned "
         "adjourns voted approved defeated seconded put elected resumed resumes declared declares "
         "resolved resolves decided decides agreed referred divided rose proceeded proceeds "
         "discussed accepted taken announced announces angenommen abgelehnt eroffnet geschlossen "
         "vertagt принято принята отклонено отклонена закрыто открыто"},
    List{Use::bare_decision,
         "resolved decided adopted passed carried rejected agreed adjourned elected approved "
         "beschlossen angenommen abgelehnt постановили решили принято слушали отклонено"},
    List{Use::list_head,
         "present absent chairman secretary secretaries apologies presiding tellers anwesend "
         "присутствовали председатель"},
    List{Use::vote_side,
         "for against ayes noes yeas nays abstained abstentions votes in dafur dagegen за против "
         "pour contre"},
};

std::uint8_t uses_of(std::string_view form) {
  static const std::unordered_map<std::string_view, std::uint8_t> kUses = [] {
    std::unordered_map<std::string_view, std::uint8_t> uses;
    for (const List& list : kLists)
      for (std::size_t at = 0; at < list.forms.size();) {
        const std::size_t stop = std::min(list.forms.find(' ', at), list.forms.size());
        uses[list.forms.substr(at, stop - at)] |= static_cast<std::uint8_t>(list.use);
        at = stop + 1;
      }
    return uses;
  }();
  const auto found = kUses.find(form);
  return found == kUses.end() ? 0 : found->second;
}

struct Form {
  std::string letters;  // folded
  std::uint8_t uses = 0;

  [[nodiscard]] bool is(Use use) const { return (uses & static_cast<std::uint8_t>(use)) != 0; }
  [[nodiscard]] bool operator==(std::string_view other) const { return letters == other; }
};

using Forms = std::vector<Form>;

Forms forms_of(std::string_view text) {
  Forms forms;
  forms.reserve(text.size() / 5 + 1);
  std::size_t start = std::string_view::npos;
  for (std::size_t at = 0; at <= text.size();) {
    const text::Character c = text::decode(text, at);
    const text::CharClass kind = text::classify(c.code);
    const bool inside =
        c.length > 0 && (kind == text::CharClass::letter || kind == text::CharClass::digit ||
                         kind == text::CharClass::mark || kind == text::CharClass::apostrophe);
    if (inside && start == std::string_view::npos) start = at;
    if (!inside && start != std::string_view::npos) {
      std::string letters = text::folded(text.substr(start, at - start));
      const std::uint8_t uses = uses_of(letters);
      if (!letters.empty()) forms.push_back({std::move(letters), uses});
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

bool is_number(const Form& form) {
  return text::is_ascii_digit(form.letters.front()) || text::is_ascii_digit(form.letters.back());
}

// "For – 14; against – 13", "Ayes, 12; Noes, 3."
bool is_count_of_votes(const Forms& forms) {
  return forms.size() >= 2 && forms[0].is(Use::vote_side) &&
         (is_number(forms[1]) ||
          (forms.size() > 2 && (forms[1] == "favour" || forms[1] == "favor") && is_number(forms[2])));
}

// "The resolution is read".
bool is_read_out(const Forms& forms) {
  for (std::size_t i = 1; i < forms.size(); ++i)
    if (forms[i] == "read" && (forms[i - 1] == "is" || forms[i - 1] == "was" || forms[i - 1] == "are" ||
                               forms[i - 1] == "were" || forms[i - 1] == "then"))
      return true;
  return false;
}

bool tells_of_business(std::string_view sentence, const Forms& forms) {
  static constexpr auto kArticles =
      std::to_array<std::string_view>({"the", "this", "a", "der", "die", "das", "la", "le"});
  const bool article =
      !forms.empty() && std::find(kArticles.begin(), kArticles.end(), forms[0].letters) != kArticles.end();
  const std::size_t noun = article ? 1 : 0;
  // "The second motion", "The following amendment".
  for (std::size_t i = noun; i < std::min<std::size_t>(noun + 2, forms.size()); ++i) {
    if (!forms[i].is(Use::business)) continue;
    // "The motion of comrade Hollis:" announces its text.
    if (sentence.ends_with(':') && forms.size() <= 8) return true;
    return std::any_of(forms.begin() + static_cast<std::ptrdiff_t>(i) + 1, forms.end(),
                       [](const Form& form) { return form.is(Use::procedure); }) ||
           is_read_out(forms);
  }
  return false;
}

// "It was resolved that", "It is decided to".
bool tells_of_decision(const Forms& forms) {
  const bool it = forms.size() >= 3 && forms[0] == "it" && (forms[1] == "was" || forms[1] == "is");
  return it && (forms[2].is(Use::bare_decision) || forms[2] == "moved" ||
                (forms.size() > 3 && forms[2] == "unanimously" && forms[3].is(Use::bare_decision)));
}

// The name that a label ends with: "PETRAKIS" of "Mr. J. PETRAKIS".
std::string surname(std::string_view speaker) {
  const Forms forms = forms_of(speaker);
  for (auto form = forms.rbegin(); form != forms.rend(); ++form)
    if (form->letters.size() >= kShortestName && !form->is(Use::business) && *form != "secretary" &&
        *form != "speaker" && *form != "voice" && *form != "delegate")
      return form->letters;
  return {};
}

}  // namespace

bool is_account(std::string_view paragraph, std::string_view speaker) {
  const std::string_view sentence = first_sentence(paragraph);
  const text::Character first = text::decode(sentence, 0);
  if (text::is_opening_quote(first.code)) return false;
  const Forms forms = forms_of(sentence);
  const auto is_first_person = [](const Form& form) { return form.is(Use::first_person); };
  if (forms.empty() || std::any_of(forms.begin(), forms.end(), is_first_person)) return false;
  if (is_count_of_votes(forms) || tells_of_business(sentence, forms) || tells_of_decision(forms)) return true;
  if (forms[0].is(Use::bare_decision)) return true;
  const std::size_t colon = sentence.find(':');
  if (forms[0].is(Use::list_head) && colon != std::string_view::npos && colon < 24) return true;
  const std::string name = surname(speaker);
  return !name.empty() && std::find(forms.begin(), forms.end(), std::string_view(name)) != forms.end();
}

bool is_aside(std::string_view paragraph) {
  if (paragraph.size() < 3 || paragraph.size() > kLongestAside) return false;
  const bool round = paragraph.front() == '(' && paragraph.back() == ')';
  const bool square = paragraph.front() == '[' && paragraph.back() == ']';
  if (!round && !square) return false;
  return paragraph.find(paragraph.back()) == paragraph.size() - 1;
}

}  // namespace sicut::formats
