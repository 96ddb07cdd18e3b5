#include "proceedings/people.h"

#include <algorithm>
#include <array>

#include "proceedings/surnames.h"
#include "text/characters.h"
#include "text/fold.h"

namespace sicut::proceedings {
namespace {

constexpr std::size_t kNeighbours = 12;  // names of a list that are compared with each

char gender_of(std::string_view titles) {
  static constexpr std::array kFemale{
      "mrs", "miss",   "ms",         "mme",    "mlle",       "lady",         "dame",   "frau",
      "sra", "madame", "citizeness", "señora", "alderwoman", "councilwoman", "sister", "doña"};
  static constexpr std::array kMale{"mr",       "messrs", "sir", "lord", "herr",     "herrn",      "sr",
                                    "monsieur", "mm",     "m",   "don",  "alderman", "councilman", "brother"};
  char gender = 0;
  for (std::size_t at = 0; at < titles.size();) {
    const std::size_t stop = std::min(titles.find_first_of(" .", at), titles.size());
    const std::string word = text::folded(titles.substr(at, stop - at));
    if (std::find(kFemale.begin(), kFemale.end(), word) != kFemale.end()) gender = 'f';
    if (std::find(kMale.begin(), kMale.end(), word) != kMale.end()) gender = 'm';
    at = stop + 1;
  }
  return gender;
}

// "MINISTER OF WORKS": "Minister of Works".
std::string office_in_name_case(std::string_view office) {
  constexpr Concepts kSmallWords =
      Concept::particle | Concept::article_word | Concept::conjunction | Concept::by;
  std::string out;
  for (std::size_t at = 0; at < office.size();) {
    const std::size_t stop = std::min(office.find(' ', at), office.size());
    const std::string_view word = office.substr(at, stop - at);
    const bool small = at > 0 && (concepts_of(text::folded(word)).any_of(kSmallWords) || word == "FOR");
    if (at > 0) out += ' ';
    out += small ? text::ascii_lower(word) : in_name_case(word);
    at = stop + 1;
  }
  return out;
}

}  // namespace

NameId People::add(const Actor& actor, bool acting) {
  words_.assign(actor.name).append(1, '\0').append(actor.printed).append(1, '\0').append(actor.titles);
  if (!actor.place.empty()) words_.append(1, '\0').append(actor.place);
  auto known = by_words_.find(words_);
  if (known == by_words_.end()) known = by_words_.emplace(words_, learn(actor)).first;
  const auto& [id, name, from_a_label] = known->second;
  Form& form = forms_[id];
  // A form in running text shows the capitals better than a label does.
  if (from_a_label && form.printed != name) form.printed = name;
  ++form.count;
  form.acting += acting ? 1U : 0U;
  form.oblique += actor.oblique ? 1U : 0U;
  form.titled |= !actor.titles.empty();
  return id;
}

People::Known People::learn(const Actor& actor) {
  Form form;
  const std::string name = in_name_case(actor.name);
  std::string key;
  std::vector<std::string> words;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t stop = std::min(name.find_first_of(" .", at), name.size());
    if (std::string word = text::folded(std::string_view(name).substr(at, stop - at)); !word.empty())
      words.push_back(std::move(word));
    at = stop + 1;
  }
  if (!words.empty() &&
      (words.back() == "jr" || words.back() == "sr" || words.back() == "ii" || words.back() == "iii") &&
      words.size() > 1) {
    form.suffix = words.back();
    words.pop_back();
  }
  if (!words.empty()) {
    form.surname = words.back();
    words.pop_back();
  }
  form.given = std::move(words);
  form.gender = gender_of(actor.titles);
  form.printed = name;
  for (const std::string& given : form.given) key += given + ' ';
  key += form.surname + ' ' + form.suffix;
  if (form.gender == 'f') key += " f";  // "Mrs. Holl" beside "Mr. Holl"
  if (!actor.place.empty()) key += " (" + text::folded(actor.place);
  form.place = actor.place;
  const auto [found, fresh] = by_key_.emplace(key, static_cast<NameId>(forms_.size()));
  if (fresh) forms_.push_back(std::move(form));
  Form& known = forms_[found->second];
  std::string as_printed = actor.printed.empty() ? actor.name : actor.printed;
  if (std::find(known.as_printed.begin(), known.as_printed.end(), as_printed) == known.as_printed.end())
    known.as_printed.push_back(std::move(as_printed));
  if (known.gender == 0) known.gender = gender_of(actor.titles);
  const bool from_a_label = in_name_case(known.as_printed.front()) != known.as_printed.front();
  return {found->second, name, from_a_label};
}

NameId People::add_office(std::string_view office) {
  const std::string name = "The " + office_in_name_case(office);
  const auto [found, fresh] =
      by_key_.emplace("office " + text::folded(office), static_cast<NameId>(forms_.size()));
  if (fresh) {
    Form form;
    form.printed = name;
    form.office = true;
    forms_.push_back(std::move(form));
  }
  Form& known = forms_[found->second];
  if (std::find(known.as_printed.begin(), known.as_printed.end(), office) == known.as_printed.end())
    known.as_printed.emplace_back(office);
  ++known.count;
  return found->second;
}

void People::distinct(const std::vector<NameId>& names) {
  // Names that could be mistaken for each other are neighbours in the alphabet, nearly always.
  std::vector<NameId> sorted = names;
  std::sort(sorted.begin(), sorted.end(), [&](NameId a, NameId b) {
    return forms_[a].surname != forms_[b].surname ? forms_[a].surname < forms_[b].surname : a < b;
  });
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    for (std::size_t k = i + 1; k < std::min(sorted.size(), i + kNeighbours); ++k) {
      const Form &a = forms_[sorted[i]], &b = forms_[sorted[k]];
      if (sorted[i] == sorted[k] || a.surname.empty() || b.surname.empty()) continue;
      const bool near = a.surname == b.surname || is_scanning_slip(a.surname, b.surname) ||
                        same_transliteration(a.surname, b.surname);
      if (near) apart_.emplace(std::min(sorted[i], sorted[k]), std::max(sorted[i], sorted[k]));
    }
  }
}

void People::same(NameId form, NameId known) {
  if (form != known) told_.emplace_back(form, known);
}

}  // namespace sicut::proceedings
