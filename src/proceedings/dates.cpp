#include "proceedings/dates.h"

#include <algorithm>
#include <array>

#include "proceedings/numbers.h"

namespace sicut::proceedings {
namespace {

constexpr int kFirstYear = 1000, kLastYear = 2199;
constexpr std::size_t kGap = 3;  // tokens between the parts of a date

// "1", "1st", "1er", "3rd": figures with an ordinal's ending; "third", "twenty-first".
int day_of(const Token& token) {
  static constexpr std::array<std::string_view, 31> kWords{
      "first",       "second",      "third",         "fourth",       "fifth",       "sixth",
      "seventh",     "eighth",      "ninth",         "tenth",        "eleventh",    "twelfth",
      "thirteenth",  "fourteenth",  "fifteenth",     "sixteenth",    "seventeenth", "eighteenth",
      "nineteenth",  "twentieth",   "twentyfirst",   "twentysecond", "twentythird", "twentyfourth",
      "twentyfifth", "twentysixth", "twentyseventh", "twentyeighth", "twentyninth", "thirtieth",
      "thirtyfirst"};
  if (!token.is_word()) return 0;
  if (const auto word = std::find(kWords.begin(), kWords.end(), token.form); word != kWords.end())
    return static_cast<int>(word - kWords.begin()) + 1;
  std::size_t i = 0;
  int value = 0;
  while (i < token.form.size() && token.form[i] >= '0' && token.form[i] <= '9' && i < 3)
    value = value * 10 + (token.form[i++] - '0');
  static constexpr std::array<std::string_view, 9> kEndings{"", "st", "nd", "rd", "th", "er", "o", "го", "d"};
  const std::string_view rest = std::string_view(token.form).substr(i);
  const bool ends_well = std::find(kEndings.begin(), kEndings.end(), rest) != kEndings.end();
  return i > 0 && ends_well && value >= 1 && value <= 31 ? value : 0;
}

int year_of(const Token& token) {
  if (!token.is_word() || token.form.size() != 4) return 0;
  int value = 0;
  for (const char c : token.form) {
    if (c < '0' || c > '9') return 0;
    value = value * 10 + (c - '0');
  }
  return value >= kFirstYear && value <= kLastYear ? value : 0;
}

class DateReader {
 public:
  DateReader(const Tokens& tokens, TokenRange range) : tokens_(tokens), range_(range) {}

  std::optional<DateFound> find() {
    for (std::size_t i = range_.first; i < range_.last; ++i) {
      if (auto iso = read_iso(i)) return iso;
      if (auto numbers = read_numbers(i)) return numbers;
      if ((tokens_[i].digit || tokens_[i].has(Concept::ordinal)) && i + 1 < range_.last &&
          (tokens_[i + 1].form == "month" || tokens_[i + 1].form == "mo"))
        if (auto date = read_numbered_month(i + 1)) return date;
      if (!tokens_[i].has(Concept::month) || !is_month_here(i)) continue;
      if (auto date = read_at(i)) return date;
    }
    return {};
  }

 private:
  // "may" and "march" are months only with a capital, or where the language writes months small.
  [[nodiscard]] bool is_month_here(std::size_t i) const {
    const Token& t = tokens_[i];
    if (t.form == "mars" && i > range_.first && tokens_[i - 1].digit) return true;  // "14 mars"
    return t.capital ||
           (t.form != "may" && t.form != "march" && t.form != "mars" && t.form != "sep" && t.form != "dec");
  }

  [[nodiscard]] std::optional<DateFound> read_iso(std::size_t i) const {
    if (i + 4 >= range_.last || year_of(tokens_[i]) == 0 || tokens_[i + 1].sign != '-' ||
        tokens_[i + 3].sign != '-')
      return {};
    const int day = day_of(tokens_[i + 4]);
    const auto month = read_count(tokens_, i + 2);
    if (day == 0 || !month || month->value < 1 || month->value > 12) return {};
    DateFound found;
    found.tokens = {i, i + 5};
    found.first = {year_of(tokens_[i]), static_cast<int>(month->value), day};
    found.marked = Calendar::gregorian;
    return found;
  }

  // "12.11.2013", "25/11/2013"; where day and month cannot be told apart, none.
  [[nodiscard]] std::optional<DateFound> read_numbers(std::size_t i) const {
    if (!tokens_[i].digit || i + 4 >= range_.last || tokens_[i].form.size() > 2) return {};
    const char32_t sign = tokens_[i + 1].sign;
    if ((sign != '.' && sign != '/') || tokens_[i + 3].sign != sign || !tokens_[i + 2].digit) return {};
    const int year = year_of(tokens_[i + 4]), one = day_of(tokens_[i]), two = day_of(tokens_[i + 2]);
    const bool joined = tokens_[i].span.end == tokens_[i + 1].span.start &&
                        tokens_[i + 3].span.end == tokens_[i + 4].span.start;
    if (year == 0 || one == 0 || two == 0 || !joined || (one > 12 && two > 12)) return {};
    if (sign == '/' && one <= 12 && two <= 12 && one != two) return {};
    const bool month_first = sign == '/' && two > 12;
    if (!month_first && two > 12) return {};
    DateFound found;
    found.tokens = {i, i + 5};
    found.first = {year, month_first ? one : two, month_first ? two : one};
    return found;
  }

  std::optional<DateFound> read_at(std::size_t month) {
    DateFound found;
    found.first.month = month_number(tokens_[month].form);
    found.tokens = {month, month + 1};
    if (!day_before(month, found) && !day_behind(month, found)) return {};
    second_date(found);
    year_behind(found);
    weekday_near(found);
    style_near(found);
    return found;
  }

  // "14th of 3rd Month 1852", as Friends write it; before 1752 their first month was March.
  std::optional<DateFound> read_numbered_month(std::size_t i) {
    constexpr int kFirstOfJanuary = 1752;
    DateFound found;
    if (i < range_.first + 2) return {};
    found.first.month = day_of(tokens_[i - 1]);
    if (found.first.month == 0 || found.first.month > 12) return {};
    found.tokens = {i - 1, i + 1};
    if (i + 1 < range_.last && tokens_[i + 1].sign == '.') ++found.tokens.last;
    if (!day_before(i - 1, found)) return {};
    year_behind(found);
    if (found.first.year < kFirstOfJanuary) return {};
    return found;
  }

  // "1 April", "the first day of April", "3. Mai", "1st of April", "25 octubre".
  bool day_before(std::size_t month, DateFound& found) {
    std::size_t i = month;
    bool of = false;
    for (std::size_t steps = 0; steps < kGap + 2 && i > range_.first; ++steps) {
      --i;
      const Token& t = tokens_[i];
      of |= t.form == "of" || t.form == "de";
      if (t.form == "day" && !of) return false;  // "SECOND DAY. September 4"
      if (const int day = day_of(t)) {
        found.first.day = day;
        found.tokens.first = i;
        before_is_double(i, found);
        return true;
      }
      if (!(t.sign == '.' || t.form == "of" || t.form == "de" || t.form == "del" || t.form == "di" ||
            t.form == "mese" || t.form == "mes" || t.form == "day" || t.sign == ')'))
        return false;
    }
    return false;
  }

  // "1 (14) November": the figure before is the day, in brackets stands the other calendar's.
  void before_is_double(std::size_t i, DateFound& found) {
    if (i < range_.first + 2 || tokens_[i - 1].sign != '(') return;
    const int day = day_of(tokens_[i - 2]);
    if (day == 0) return;
    found.second = Day{0, found.first.month, found.first.day};
    found.first.day = day;
    found.tokens.first = i - 2;
  }

  // "April 1", "April the 1st".
  bool day_behind(std::size_t month, DateFound& found) {
    std::size_t i = month + 1;
    while (i < range_.last && i < month + kGap && (tokens_[i].sign == '.' || tokens_[i].form == "the")) ++i;
    if (i >= range_.last) return false;
    found.first.day = day_of(tokens_[i]);
    found.tokens.last = i + 1;
    return found.first.day != 0;
  }

  // "(14)", "(November 7)", "/7 November", "/14".
  void second_date(DateFound& found) {
    if (found.second) return;
    std::size_t i = found.tokens.last;
    if (i + 1 >= range_.last || (tokens_[i].sign != '(' && tokens_[i].sign != '/')) return;
    const bool bracket = tokens_[i].sign == '(';
    Day second{0, found.first.month, 0};
    std::size_t last = i + 1;
    for (; last < range_.last && last < i + 5 && tokens_[last].sign != ')'; ++last) {
      const Token& t = tokens_[last];
      if (t.has(Concept::month)) {
        second.month = month_number(t.form);
      } else if (second.day == 0 && day_of(t) != 0) {
        second.day = day_of(t);
      } else {
        break;
      }
    }
    if (second.day == 0 || (bracket && (last >= range_.last || tokens_[last].sign != ')'))) return;
    found.second = second;
    found.tokens.last = bracket ? last + 1 : last;
  }

  void year_behind(DateFound& found) {
    for (std::size_t i = found.tokens.last; i < range_.last && i < found.tokens.last + kGap; ++i) {
      if (const int year = year_of(tokens_[i])) {
        found.first.year = year;
        found.tokens.last = i + 1;
        second_date(found);
        break;
      }
      if (tokens_[i].is_word() && tokens_[i].form != "de" && tokens_[i].form != "in" &&
          tokens_[i].form != "the")
        break;
    }
    if (found.first.year == 0) year_before(found);
    if (found.second) complete(found);
  }

  // "L'anno 2009, il giorno 22 del mese di aprile"
  void year_before(DateFound& found) {
    constexpr std::size_t kFarthest = 6;
    for (std::size_t i = found.tokens.first; i-- > range_.first + 1 && found.tokens.first - i < kFarthest;) {
      const std::string_view before = tokens_[i - 1].form;
      if (year_of(tokens_[i]) == 0 ||
          !(before == "anno" || before == "lanno" || before == "ano" || before == "an"))
        continue;
      found.first.year = year_of(tokens_[i]);
      return;
    }
  }

  // The year of the other calendar's day: the same, or one off at the turn of the year.
  static void complete(DateFound& found) {
    Day& second = *found.second;
    second.year = found.first.year;
    if (second.year == 0) return;
    if (found.first.month == 12 && second.month == 1) ++second.year;
    if (found.first.month == 1 && second.month == 12) --second.year;
  }

  void weekday_near(DateFound& found) {
    std::size_t i = found.tokens.first;
    for (std::size_t steps = 0; steps < kGap && i > range_.first; ++steps) {
      --i;
      if (tokens_[i].has(Concept::weekday) && tokens_[i].capital) {
        found.weekday = weekday_number(tokens_[i].form);
        found.tokens.first = i;
        return;
      }
      if (tokens_[i].is_word() && tokens_[i].form != "the" && tokens_[i].form != "le" &&
          tokens_[i].form != "den")
        return;
    }
  }

  // "O.S.", "Old Style", "N.S.".
  void style_near(DateFound& found) {
    for (std::size_t i = found.tokens.last; i + 2 < range_.last && i < found.tokens.last + kGap; ++i) {
      const Token& t = tokens_[i];
      const bool style =
          tokens_[i + 1].form == "style" || (tokens_[i + 1].sign == '.' && tokens_[i + 2].form == "s");
      if (style && (t.form == "o" || t.form == "old")) found.marked = Calendar::julian;
      if (style && (t.form == "n" || t.form == "new")) found.marked = Calendar::gregorian;
    }
  }

  const Tokens& tokens_;
  TokenRange range_;
};

}  // namespace

std::optional<DateFound> find_date(const Tokens& tokens, TokenRange range) {
  return DateReader(tokens, range).find();
}

}  // namespace sicut::proceedings
