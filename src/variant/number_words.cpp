#include "variant/number_words.h"

#include <array>
#include <map>
#include <string>
#include <vector>

#include "text/fold.h"

namespace sicut::variant {
namespace {

using std::string_view;
using Value = std::uint64_t;

constexpr Value kJoiner = 0;       // "und", "et", "y"
constexpr Value kWithSomeone = 1;  // an article, too: no number by itself

struct Table {
  string_view language;
  string_view words;  // "value word word ...;"
};

constexpr std::array<Table, 5> kTables = {{
    {"de",
     "0 und;1 ein eins eine einen einer;2 zwei zwo;3 drei;4 vier;5 fünf;6 sechs sech;7 sieben sieb;8 acht;"
     "9 neun;10 zehn;11 elf;12 zwölf;20 zwanzig;30 dreißig;40 vierzig;50 fünfzig;60 sechzig;70 siebzig;"
     "80 achtzig;90 neunzig;100 hundert;1000 tausend;1000000 million millionen"},
    {"fr",
     "0 et;1 un une;2 deux;3 trois;4 quatre;5 cinq;6 six;7 sept;8 huit;9 neuf;10 dix;11 onze;12 douze;"
     "13 treize;14 quatorze;15 quinze;16 seize;20 vingt vingts;30 trente;40 quarante;50 cinquante;"
     "60 soixante;70 septante;80 octante huitante;90 nonante;100 cent cents;1000 mille mil;"
     "1000000 million millions"},
    {"es",
     "0 y;1 un uno una;2 dos;3 tres;4 cuatro;5 cinco;6 seis;7 siete;8 ocho;9 nueve;10 diez dieci;11 once;"
     "12 doce;13 trece;14 catorce;15 quince;20 veinte veinti;30 treinta;40 cuarenta;50 cincuenta;60 sesenta;"
     "70 setenta;80 ochenta;90 noventa;100 cien ciento;200 doscientos doscientas;300 trescientos "
     "trescientas;400 cuatrocientos cuatrocientas;500 quinientos quinientas;600 seiscientos seiscientas;"
     "700 setecientos setecientas;800 ochocientos ochocientas;900 novecientos novecientas;1000 mil;"
     "1000000 millón millones"},
    {"it",
     "0 e;1 un uno una;2 due;3 tre;4 quattro;5 cinque;6 sei;7 sette;8 otto;9 nove;10 dieci;11 undici;"
     "12 dodici;13 tredici;14 quattordici;15 quindici;16 sedici;17 diciassette;18 diciotto;19 diciannove;"
     "20 venti vent;30 trenta trent;40 quaranta quarant;50 cinquanta cinquant;60 sessanta sessant;"
     "70 settanta settant;80 ottanta ottant;90 novanta novant;100 cento;1000 mille mila;"
     "1000000 milione milioni"},
    {"ru",
     "1 один одна одно;2 два две двух;3 три трёх трех;4 четыре четырёх четырех;5 пять пяти;6 шесть шести;"
     "7 семь семи;8 восемь восьми;9 девять девяти;10 десять десяти;11 одиннадцать одиннадцати;"
     "12 двенадцать двенадцати двѣнадцать двѣнадцати;13 тринадцать тринадцати;14 четырнадцать "
     "четырнадцати;15 пятнадцать пятнадцати;16 шестнадцать шестнадцати;17 семнадцать семнадцати;"
     "18 восемнадцать восемнадцати;19 девятнадцать девятнадцати;20 двадцать двадцати;30 тридцать тридцати;"
     "40 сорок сорока;50 пятьдесят пятидесяти;60 шестьдесят шестидесяти;70 семьдесят семидесяти;"
     "80 восемьдесят восьмидесяти;90 девяносто девяноста;100 сто ста;200 двести двухсот двѣсти;"
     "300 триста трёхсот трехсот;400 четыреста четырёхсот;500 пятьсот пятисот;600 шестьсот шестисот;"
     "700 семьсот семисот;800 восемьсот восьмисот;900 девятьсот девятисот;1000 тысяча тысячи тысяч;"
     "1000000 миллион миллиона миллионов"},
}};

using Words = std::map<std::string, Value, std::less<>>;

Words read(string_view list) {
  Words words;
  while (!list.empty()) {
    const string_view row = list.substr(0, list.find(';'));
    list.remove_prefix(std::min(row.size() + 1, list.size()));
    Value value = 0;
    for (std::size_t at = 0; at < row.size();) {
      const std::size_t end = std::min(row.find(' ', at), row.size());
      const string_view word = row.substr(at, end - at);
      if (at == 0)
        value = std::stoull(std::string(word));
      else
        words.emplace(text::folded(word), value);
      at = end + 1;
    }
  }
  return words;
}

const Words* words_of(string_view language) {
  static const std::map<string_view, Words> all = [] {
    std::map<string_view, Words> tables;
    for (const Table& table : kTables) tables.emplace(table.language, read(table.words));
    return tables;
  }();
  const auto found = all.find(language);
  return found == all.end() ? nullptr : &found->second;
}

// Divides a token into words of the table, the longest first: "funf und zwanzig".
bool divide(string_view token, const Words& words, std::vector<Value>& values) {
  constexpr std::size_t kLongest = 60;
  if (token.empty()) return true;
  if (token.size() > kLongest || values.size() > 8) return false;
  for (std::size_t length = token.size(); length > 0; --length) {
    const auto word = words.find(token.substr(0, length));
    if (word == words.end()) continue;
    values.push_back(word->second);
    if (divide(token.substr(length), words, values)) return true;
    values.pop_back();
  }
  return false;
}

// Adds a word below a hundred to the hundreds read so far; false where that makes no number.
bool add_below_hundred(Value v, Value& group) {
  const Value rest = group % 100;
  if (rest == 4 && v == 20) {
    group += 76;  // quatre-vingt
  } else if (rest == 0 || (rest >= 20 && rest % 10 == 0 && v < 20) || (rest == 10 && v < 10) ||
             (rest < 10 && v >= 10 && v % 10 == 0)) {
    group += v;
  } else {
    return false;
  }
  return true;
}

std::optional<Value> value_of(const std::vector<Value>& values) {
  Value total = 0, group = 0, least = 1'000'000'000;
  for (const Value v : values) {
    if (v == kJoiner) continue;
    if (v >= 1000) {
      if (v >= least) return std::nullopt;
      total += (group > 0 ? group : 1) * v;
      group = 0;
      least = v;
    } else if (v == 100 && group > 0 && group < 100) {
      group *= 100;
    } else if (v >= 100) {
      if (group > 0) return std::nullopt;
      group = v;
    } else if (!add_below_hundred(v, group)) {
      return std::nullopt;
    }
  }
  return total + group;
}

bool is_number_in_figures(string_view token) {
  return !token.empty() && token.find_first_not_of("0123456789") == string_view::npos;
}

}  // namespace

std::optional<Value> number_in_words(std::span<const string_view> tokens, string_view language) {
  const Words* words = words_of(language);
  if (words == nullptr || tokens.empty() || tokens.size() > 8) return std::nullopt;
  std::vector<Value> values;
  for (const string_view token : tokens)
    if (!divide(token, *words, values)) return std::nullopt;
  if (values.front() == kJoiner || values.back() == kJoiner) return std::nullopt;
  if (values.size() == 1 && values.front() == kWithSomeone) return std::nullopt;
  return value_of(values);
}

std::optional<Value> ordinal_in_words(string_view token, string_view language) {
  if (language != "de") return std::nullopt;
  for (const string_view ending : {"ten", "ter", "tes", "tem", "te"}) {
    if (!token.ends_with(ending)) continue;
    string_view number = token.substr(0, token.size() - ending.size());
    if (number == "ers") return 1;
    if (number == "drit") return 3;
    if (number == "ach") return 8;
    if (const auto value = number_in_words({&number, 1}, language)) return value;
    if (!number.ends_with('s')) return std::nullopt;
    number.remove_suffix(1);  // "zwanzigsten"
    return number_in_words({&number, 1}, language);
  }
  return std::nullopt;
}

std::optional<Value> grouped_figures(std::span<const string_view> tokens) {
  if (tokens.size() < 2 || tokens.size() > 4 || !is_number_in_figures(tokens[0]) || tokens[0].size() > 3)
    return std::nullopt;
  Value value = std::stoull(std::string(tokens[0]));
  for (const string_view token : tokens.subspan(1)) {
    if (!is_number_in_figures(token) || token.size() != 3) return std::nullopt;
    value = value * 1000 + std::stoull(std::string(token));
  }
  return value;
}

}  // namespace sicut::variant
