#include "citation/scholarly.h"

#include <algorithm>
#include <array>

#include "citation/context.h"
#include "citation/numerals.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/months.h"

namespace sicut::citation {
namespace {

bool is_year_number(std::string_view number) {
  const auto range = read_range(number);
  return range && range->first.value == range->last.value && may_be_year(range->first.value);
}

bool is_month_or_season(const std::string& folded) {
  static constexpr auto kSeasons =
      std::to_array<std::string_view>({"spring", "summer", "autumn", "fall", "winter"});
  return text::month_of(folded) > 0 || std::find(kSeasons.begin(), kSeasons.end(), folded) != kSeasons.end();
}

// "MACV", "JCS": an office, and its number is no year.
bool is_abbreviation(std::string_view name) {
  return name.size() > 1 &&
         std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "Vane, On Dykes"; "Works" alone.
bool is_work(const Citation& citation) {
  if (!citation.author.empty() && !citation.work.empty()) return true;
  return citation.author.empty() && text::folded(citation.work) == "works";
}

// The first of several authors: "Vane and Orde", "Vane et al.".
std::string first_surname(std::string_view author) {
  for (const std::string_view more : {" and ", " & ", " et ", " und ", " y ", " e ", ","})
    author = author.substr(0, author.find(more));
  const std::size_t space = author.find_last_of(' ');
  return text::folded(space == std::string_view::npos ? author : author.substr(space + 1));
}

}  // namespace

bool is_scholarly(const Form& form) {
  static constexpr auto kForms =
      std::to_array<std::string_view>({"author-year-pages", "author-year", "author-pages", "ibid-page", "id",
                                       "title-page", "volume-page", "title-date", "letter-to"});
  return std::find(kForms.begin(), kForms.end(), form.name) != kForms.end();
}

void trim_scholarly(std::string_view text, Match& match) {
  constexpr std::string_view kBefore = "[(;.\" )", kBehind = ";, )]";
  while (match.start < match.end && (kBefore.find(text[match.start]) != std::string_view::npos ||
                                     text.substr(match.start).starts_with("”")))
    match.start += text[match.start] == '\xe2' ? 3 : 1;
  const auto behind = [&] { return text[match.end - 1]; };
  while (match.end > match.start && kBehind.find(behind()) != std::string_view::npos &&
         !(behind() == ')' &&
           text.substr(match.start, match.end - match.start).find('(') != std::string_view::npos))
    --match.end;
  if (match.end > match.start && behind() == '.' && !match.field(Field::pages).empty()) --match.end;
}

bool stands_as_scholarly(const Citation& citation, const Names& names, bool in_note, bool names_title) {
  const std::string surname = first_surname(citation.author);
  const bool known = names.count(surname) > 0 && !is_abbreviation(citation.author);
  if (citation.form == "author-year") return known && is_year_number(citation.date);
  if (citation.form == "author-year-pages")
    return !is_month_or_season(surname) && is_year_number(citation.date);
  const bool year = citation.pages.size() == 1 && is_year_number(citation.pages.front());
  if (citation.form == "author-pages") return known && !year;
  if (citation.form == "ibid-page") return !year;
  if (citation.form == "letter-to") return !is_document_noun(surname);
  const bool set_apart = in_note || citation.in_brackets;
  if (citation.form == "title-date") return set_apart && names_title;
  if (citation.form == "volume-page")
    return !year && (names_title || ((set_apart || citation.cued) && is_work(citation)));
  if (citation.form != "title-page") return true;
  return set_apart && !year && (names_title || (!citation.author.empty() && !citation.work.empty()));
}

std::string parties_in(std::string_view raw) {
  for (const std::string_view cue : {"See also ", "see also ", "See ", "see ", "Cf. ", "cf. ", "But see "})
    if (raw.starts_with(cue)) raw.remove_prefix(cue.size());
  const bool named = raw.find(" v. ") != std::string_view::npos || raw.find(" v ") != std::string_view::npos;
  const std::size_t end = raw.find_first_of("0123456789[");
  if (!named || end == std::string_view::npos) return {};
  raw = raw.substr(0, end);
  while (!raw.empty() && (raw.back() == ' ' || raw.back() == ',')) raw.remove_suffix(1);
  return std::string(raw);
}

namespace {

// "(Leiden: Brand, 1901)" at the end.
std::string_view without_published(std::string_view title) {
  constexpr std::size_t kLongest = 100;  // bytes
  if (!title.ends_with(')') && !title.ends_with(']')) return title;
  const std::size_t open = title.find_last_of("([");
  if (open == std::string_view::npos || open < 3 || title.size() - open > kLongest) return title;
  const std::string_view inside = title.substr(open, title.size() - open - 1);
  const bool dated = inside.size() > 4 && is_year_number(inside.substr(inside.size() - 4));
  return dated ? title.substr(0, open) : title;
}

// ", ed. A. Rann" and ", 3 vols." at the end: who made the edition, and how large it is.
std::string_view without_makers(std::string_view title) {
  static constexpr auto kMakers = std::to_array<std::string_view>(
      {"ed. ", "eds. ", "edited by ", "trans. ", "tr. ", "transl. ", "translated by ", "hrsg. ", "hg. ",
       "herausgegeben von ", "übers. ", "übersetzt von ", "éd. ", "trad. ", "a cura di "});
  const std::size_t comma = title.rfind(", ");
  if (comma == std::string_view::npos || comma < 3) return title;
  const std::string_view last = title.substr(comma + 2);
  const bool made = std::any_of(kMakers.begin(), kMakers.end(),
                                [&](std::string_view maker) { return last.starts_with(maker); });
  const bool counted = text::is_ascii_digit(last[0]) && (last.ends_with(" vols.") || last.ends_with(" vols"));
  return made || counted ? title.substr(0, comma) : title;
}

}  // namespace

std::string_view without_imprint(std::string_view title) {
  for (;;) {
    std::string_view shorter = without_makers(without_published(title));
    while (!shorter.empty() && (shorter.back() == ' ' || shorter.back() == ',')) shorter.remove_suffix(1);
    if (shorter.size() == title.size() || shorter.empty()) return title;
    title = shorter;
  }
}

}  // namespace sicut::citation
