#include "proceedings/numbers.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/fold.h"

namespace sicut::proceedings {
namespace {

constexpr std::uint64_t kMost = 999'999'999;

// What a scan makes of figures: the letter, and the figure it stands for.
char figure_of(char letter) {
  switch (letter) {
    case 'l':
    case 'i':
      return '1';
    case 'o':
      return '0';
    case 's':
      return '5';
    case 'z':
      return '2';
    case 'b':
      return '8';
    default:
      return letter;
  }
}

std::optional<Count> from_figures(std::string_view form, bool by_itself) {
  const bool any_digit = std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (form.empty() || form.size() > 9) return {};
  if (!any_digit &&
      !(by_itself && form.size() <= 3 && form.find_first_not_of("lio") == std::string_view::npos))
    return {};
  Count count;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const char c = form[i], figure = figure_of(c);
    if (figure < '0' || figure > '9') return {};
    // "1920s" and "8b" are more likely something else than 19205 and 88.
    const bool rare = figure != c && c != 'l' && c != 'i' && c != 'o';
    if (rare && !by_itself && (form.size() < 3 || i + 1 == form.size())) return {};
    count.damaged |= figure != c;
    count.value = count.value * 10 + static_cast<std::uint64_t>(figure - '0');
  }
  if (count.value > kMost) return {};
  return count;
}

// The place of a word in the list is its value.
constexpr std::array<std::string_view, 6> kSmall{
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
    "null eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
    "siebzehn achtzehn neunzehn",
    "zéro une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf",
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve",
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici "
    "sedici diciassette diciotto diciannove",
    "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать "
    "четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"};

constexpr std::array<std::string_view, 6> kTens{
    "twenty thirty forty fifty sixty seventy eighty ninety",
    "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "vingt trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix",
    "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"};

using Words = std::unordered_map<std::string, std::uint64_t>;

void add_words(std::string_view list, std::uint64_t first, std::uint64_t step, Words& words) {
  std::uint64_t value = first;
  for (std::size_t at = 0; at < list.size(); value += step) {
    const std::size_t stop = std::min(list.find(' ', at), list.size());
    words.emplace(text::folded(list.substr(at, stop - at)), value);
    at = stop + 1;
  }
}

// Units, tens and their hyphenated sums, which fold to one form ("twentyone").
const Words& number_words() {
  static const Words kWords = [] {
    Words words;
    for (const std::string_view list : kSmall) add_words(list, 0, 1, words);
    for (const std::string_view list : kTens) add_words(list, 20, 10, words);
    Words units, tens;
    add_words(kSmall[0], 0, 1, units);
    add_words(kTens[0], 20, 10, tens);
    for (const auto& [ten, value] : tens)
      for (const auto& [unit, more] : units)
        if (more >= 1 && more <= 9) words.emplace(ten + unit, value + more);
    for (const char* one : {"ein", "einer", "einem", "un", "une", "одна", "одно", "одного"})
      words.emplace(text::folded(one), 1);
    words.emplace(text::folded("две"), 2);
    return words;
  }();
  return kWords;
}

std::optional<std::uint64_t> word_value(const Token& token) {
  if (token.number < 0) return {};
  return static_cast<std::uint64_t>(token.number);
}

// "one hundred and four", "two thousand", "twenty one".
std::optional<Count> from_words(const Tokens& tokens, std::size_t at) {
  const auto first = word_value(tokens[at]);
  if (!first) return {};
  Count count{*first, 1, false};
  std::size_t next = at + 1;
  const auto is = [&](std::size_t i, std::string_view form) {
    return i < tokens.size() && tokens[i].form == form;
  };
  if (count.value >= 20 && count.value % 10 == 0 && next < tokens.size()) {
    if (const auto unit = word_value(tokens[next]); unit && *unit >= 1 && *unit <= 9) {
      count.value += *unit;
      ++next;
    }
  }
  if (is(next, "hundred")) {
    count.value *= 100;
    ++next;
    const std::size_t more = is(next, "and") ? next + 1 : next;
    if (more < tokens.size()) {
      if (const auto rest = from_words(tokens, more); rest && rest->value < 100) {
        count.value += rest->value;
        next = more + rest->tokens;
      }
    }
  }
  if (is(next, "thousand")) {
    count.value *= 1000;
    ++next;
  }
  count.tokens = next - at;
  return count;
}

}  // namespace

std::int64_t number_of_word(std::string_view form) {
  const auto found = number_words().find(std::string(form));
  return found == number_words().end() ? -1 : static_cast<std::int64_t>(found->second);
}

std::optional<Count> read_likely_count(const Tokens& tokens, std::size_t at, bool by_itself) {
  if (!tokens[at].is_word()) return {};
  const Token& token = tokens[at];
  if (token.has(Concept::nobody) || (by_itself && token.form == "no")) return Count{0, 1, false};
  if (token.digit || by_itself)
    if (auto count = from_figures(token.form, by_itself)) return count;
  if (auto count = from_words(tokens, at)) return count;
  if (token.form == "a" && at + 3 < tokens.size() && tokens[at + 1].form == "hundred" &&
      tokens[at + 2].form == "and") {
    if (const auto rest = from_words(tokens, at + 3); rest && rest->value < 100)
      return Count{100 + rest->value, 3 + rest->tokens, false};
  }
  if (token.form == "a" && at + 1 < tokens.size() && tokens[at + 1].form == "hundred")
    return Count{100, 2, false};
  return {};
}

}  // namespace sicut::proceedings
