#include "proceedings/concepts.h"

#include <deque>
#include <string>
#include <unordered_map>

#include "proceedings/vocabulary.h"
#include "proceedings/word_list.h"
#include "text/fold.h"

namespace sicut::proceedings {
namespace {

struct Vocabulary {
  std::deque<std::string> folded_forms;  // what the views below look at
  std::unordered_map<std::string_view, Concepts> concepts;
  std::unordered_map<std::string_view, int> months, weekdays;

  Vocabulary() {
    for (const MeantBy& entry : vocabulary_of_concepts())
      for_each_form(entry.forms, [&](std::string_view form) { concepts[form] |= Concepts(entry.meaning); });
    add(names_of_months(), Concept::month, months);
    add(names_of_weekdays(), Concept::weekday, weekdays);
  }

  template <class Use>
  void for_each_form(std::string_view forms, Use use) {
    for_each_word(forms, [&](std::string_view form) { use(folded_forms.emplace_back(text::folded(form))); });
  }

  template <class Table>
  void add(const Table& table, Concept meaning, std::unordered_map<std::string_view, int>& numbers) {
    for (std::size_t i = 0; i < table.size(); ++i) {
      for_each_form(table[i], [&](std::string_view form) {
        numbers.emplace(form, static_cast<int>(i) + 1);
        concepts[form] |= Concepts(meaning);
      });
    }
  }
};

const Vocabulary& vocabulary() {
  static const Vocabulary kOnly;
  return kOnly;
}

template <class Map>
auto found_in(const Map& map, std::string_view form) {
  const auto found = map.find(form);
  return found == map.end() ? typename Map::mapped_type{} : found->second;
}

// "Rückweisungsantrag", "Vertagungsantrag": a motion, whatever it is for.
bool is_compound_motion(std::string_view form) {
  return form.size() > 9 && (form.ends_with("antrag") || form.ends_with("antrage"));
}

}  // namespace

Concepts concepts_of(std::string_view form) {
  const Concepts meant = found_in(vocabulary().concepts, form);
  return meant.empty() && is_compound_motion(form) ? Concepts(Concept::motion) : meant;
}

std::vector<Concepts> concepts_of(const text::FormTable& forms) {
  std::vector<Concepts> meanings(forms.size());
  for (const auto& [form, concepts] : vocabulary().concepts)
    if (const text::FormId known = forms.find(form); known != text::kNoForm) meanings[known] = concepts;
  return meanings;
}

int month_number(std::string_view form) {
  return found_in(vocabulary().months, form);
}

int weekday_number(std::string_view form) {
  return found_in(vocabulary().weekdays, form);
}

}  // namespace sicut::proceedings
