#include "citation/cited_dates.h"

#include <algorithm>
#include <vector>

#include "base/calendar.h"
#include "citation/title_words.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/months.h"

namespace sicut::citation {
namespace {

int number_of(std::string_view figures) {
  int number = 0;
  for (const char c : figures) {
    if (!text::is_ascii_digit(c)) break;
    number = number * 10 + (c - '0');
  }
  return number;
}

// "3", "3rd", "1850"; nothing for "3d4" and words.
std::string_view figures_of(std::string_view word) {
  const auto behind = std::find_if_not(word.begin(), word.end(), text::is_ascii_digit);
  const auto figures = static_cast<std::size_t>(behind - word.begin());
  const std::string_view ending = word.substr(figures);
  const bool rank = figures <= 2 && (ending == "st" || ending == "nd" || ending == "rd" || ending == "th");
  return ending.empty() || rank ? word.substr(0, figures) : std::string_view();
}

// A date of which year, month and day may be 0; nothing (year 0) where it gives several, or what is no date.
Day printed_date(std::string_view printed) {
  Day date;
  for (const TitleToken& token : title_tokens(printed)) {
    const std::string_view word = printed.substr(token.start, token.end - token.start);
    const std::string_view figures = figures_of(word);
    if (date.day > 0 && date.year == 0 && (word == "of" || word == "de" || word == "del")) continue;
    const bool numeric = date.day > 0 && date.month == 0 && printed[token.start - 1] == '.';  // "2.5.1911"
    const int month = figures.empty()                  ? text::abbreviated_month(text::folded(word))
                      : numeric && figures.size() <= 2 ? number_of(figures)
                                                       : 0;
    int* const part = month > 0                                 ? &date.month
                      : figures.size() == 4                     ? &date.year
                      : !figures.empty() && figures.size() <= 2 ? &date.day
                                                                : nullptr;
    if (part == nullptr || *part != 0) return {};
    *part = month > 0 ? month : number_of(figures);
  }
  return date;
}

// "1917-05-03", "1917-05", "1917"; nothing else of EDTF, which would be less than one day, month or year.
Day read_edtf(std::string_view edtf) {
  const bool plain =
      std::all_of(edtf.begin(), edtf.end(), [](char c) { return text::is_ascii_digit(c) || c == '-'; });
  if (!plain || (edtf.size() != 4 && edtf.size() != 7 && edtf.size() != 10)) return {};
  Day date{number_of(edtf.substr(0, 4)), 0, 0};
  if (edtf.size() >= 7) date.month = number_of(edtf.substr(5, 2));
  if (edtf.size() == 10) date.day = number_of(edtf.substr(8, 2));
  return date;
}

}  // namespace

bool dates_contradict(std::string_view printed, std::string_view edtf) {
  const Day cited = printed_date(printed), own = read_edtf(edtf);
  if (cited.year == 0 || own.year == 0) return false;
  if (cited.is_whole() && own.is_whole())
    return cited != own && gregorian(cited) != own && gregorian(own) != cited;
  // A day near a month's end may be in another month, or year, of the other calendar.
  const int between = (cited.year - own.year) * 12 + cited.month - own.month;
  const bool both = cited.month > 0 && own.month > 0;
  return both ? between < -1 || between > 1 : cited.year != own.year;
}

Day first_day_in(std::string_view text) {
  const std::vector<TitleToken> tokens = title_tokens(text);
  // "3 May 1850", "May 3, 1850"; "3rd of May 1850"; "3 de mayo de 1850".
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i)
    for (std::size_t words = 3; words <= 5; ++words) {
      if (i + words > tokens.size()) break;
      const std::size_t start = tokens[i].start;
      const Day day = printed_date(text.substr(start, tokens[i + words - 1].end - start));
      if (day.is_whole() && exists(day, Calendar::julian)) return day;
    }
  return {};
}

bool same_day(std::string_view printed, std::string_view edtf) {
  const Day cited = printed_date(printed), own = read_edtf(edtf);
  return cited.year != 0 && own.year != 0 && cited.is_whole() && own.is_whole() &&
         !dates_contradict(printed, edtf);
}

bool dates_the_work(const Citation& citation) {
  if (citation.source == CitationKind::periodical || citation.date.empty()) return false;
  if (citation.source == CitationKind::document || citation.source == CitationKind::minutes) return true;
  const auto tokens = title_tokens(citation.date);
  return std::any_of(tokens.begin(), tokens.end(), [&](const TitleToken& token) {
    const std::string_view word =
        std::string_view(citation.date).substr(token.start, token.end - token.start);
    return text::abbreviated_month(text::folded(word)) > 0;
  });
}

}  // namespace sicut::citation
