#include "citation/title_behind.h"

#include <array>

#include "citation/title_words.h"

namespace sicut::citation {

bool is_before_title(const Form& form) {
  return form.name == "pages-of" || form.name == "volume-of";
}

void put_volume_in_figures(Match& match) {
  struct Ordinal {
    std::string_view word, figures;
  };
  static constexpr std::array<Ordinal, 12> kOrdinals = {{{"first", "1"},
                                                         {"second", "2"},
                                                         {"third", "3"},
                                                         {"fourth", "4"},
                                                         {"fifth", "5"},
                                                         {"sixth", "6"},
                                                         {"seventh", "7"},
                                                         {"eighth", "8"},
                                                         {"ninth", "9"},
                                                         {"tenth", "10"},
                                                         {"eleventh", "11"},
                                                         {"twelfth", "12"}}};
  std::string_view& volume = match.fields[static_cast<std::size_t>(Field::volume)];
  for (const Ordinal& ordinal : kOrdinals)
    if (ordinal.word == volume) volume = ordinal.figures;
}

bool takes_title_behind(const Citation& citation, const KnownTitles& titles) {
  const std::vector<TitleToken> tokens = title_tokens(citation.work);
  return titles.beginning(citation.work, tokens, 0) < tokens.size();
}

}  // namespace sicut::citation
