#include "variant/early_english.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace sicut::variant {
namespace {

using std::string_view;

// "today's old old;"
constexpr string_view kEarlyPairs =
    "us vs;up vp;use vse vze;used vsed;than then;then than;do doe;go goe;so soe;no noe;be bee;he hee;me mee;"
    "we wee;the ye;that yt;their theyr;should shuld shulde;which wch;with wt;all al;"
    "near neere nere;nearer neerer;year yeere;years yeeres;clear cleere;clearly cleerely;dear deere;"
    "dearly deerely;fear feare feere;heart hart harte;hearts harts;virtue vertue;virtues vertues;"
    "virtuous vertuous;perfect perfit perfite parfit;perfectly perfitly;died dyed;lie lye;lies lyes;lose "
    "loose;"
    "therefore therfore;wherefore wherfore;whereas wheras;sometimes somtimes;sometime somtime;"
    "something somthing;somewhat somwhat;only onely onelie;truly truely trulie;duly duely;wild wilde;"
    "sudden sodaine sodain suddaine sodeine;suddenly sodainly sodainely suddainly;reign raigne;"
    "reigned raigned;sovereign soueraigne soveraigne soueraign;tongue toung tounge tong;young yong yonge;"
    "daughter doughter;else els elles;people peple;blood bloud bloude;"
    "flood floud;such soch;much moch;many manie meny;any anie eny;if yf;in yn;is ys;his hys;"
    "him hym;this thys;thine thyne;mine myne;could coulde coud;would wold wolde;"
    "them theim;were wer;where wher;here heer heere;father fader;mother moder;"
    "work woorke worke;word woord;sword swoord;own owne;"
    "through thorow thorough throughe;although althogh;enough ynough inough;among emong;merchant marchant;"
    "merchants marchants;green greene;climb clyme clymbe climbe;lamb lambe;limb limme;ash ashe;blanch "
    "blanche;boon boone;brook brooke;"
    "brown browne;cook cooke;earl earle;fry frye;heart harte;how howe;hum hume;lock locke;low lowe;main "
    "maine;"
    "mead meade;moor moore;mouth mouthe;pain paine;peal peale;pool poole;row rowe;sharp sharpe;steel steele;"
    "stern sterne;stow stowe;wait waite;wolf wolfe;hook hooke;horn horne;truth trueth;murder murther;certain "
    "certeine;bishop byshop "
    "bishoppe;parliament parlament";

const std::multimap<string_view, string_view>& pairs() {
  static const std::multimap<string_view, string_view> all = [] {
    std::multimap<string_view, string_view> table;
    for (string_view rest = kEarlyPairs; !rest.empty();) {
      const string_view row = rest.substr(0, rest.find(';'));
      rest.remove_prefix(std::min(row.size() + 1, rest.size()));
      const string_view modern = row.substr(0, row.find(' '));
      for (std::size_t at = modern.size(); at < row.size();) {
        const std::size_t end = std::min(row.find(' ', at + 1), row.size());
        table.emplace(row.substr(at + 1, end - at - 1), modern);
        at = end;
      }
    }
    return table;
  }();
  return all;
}

bool listed(string_view old_form, string_view modern) {
  const auto [first, last] = pairs().equal_range(old_form);
  return std::any_of(first, last, [&](const auto& pair) { return pair.second == modern; });
}

void replace_all(std::string& word, string_view from, string_view to) {
  for (std::size_t at = word.find(from); at != std::string::npos; at = word.find(from, at + to.size()))
    word.replace(at, from.size(), to);
}

void replace_end(std::string& word, string_view from, string_view to) {
  if (word.size() > from.size() + 1 && word.ends_with(from))
    word.replace(word.size() - from.size(), from.size(), to);
}

// A key that joins more spellings than today's names and slips would bear.
std::string wide_key(string_view word) {
  std::string key = early_key(word);
  replace_end(key, "ei", "i");    // "countrey"
  replace_end(key, "ck", "c");    // "musicke"
  replace_end(key, "iqu", "ic");  // "publique"
  replace_end(key, "cion", "tion");
  replace_end(key, "mb", "m");                      // "clyme"
  replace_all(key, "aun", "an");                    // "daunger"
  if (key.size() > 4) replace_all(key, "ie", "e");  // "beleeue", "peece"
  return key;
}

}  // namespace

bool is_early_print(const std::function<bool(string_view)>& has, std::size_t words) {
  static constexpr std::array<string_view, 40> kEarly = {
      "vp",    "vpon",  "vnto",    "vntill", "vnder", "haue",     "giue",   "gaue",  "loue",    "euer",
      "neuer", "euery", "ouer",    "vse",    "selfe", "himselfe", "euen",   "aboue", "leaue",   "liue",
      "onely", "beene", "owne",    "finde",  "kinde", "minde",    "vertue", "bloud", "murther", "sinne",
      "goe",   "hee",   "beleeve", "heere",  "yeare", "meanes",   "seene",  "doth",  "speake",  "farre"};
  constexpr std::ptrdiff_t kTelling = 20;  // those first: in a short text one of them is enough
  constexpr std::size_t kShort = 3000;     // words; a longer text may quote some
  constexpr std::ptrdiff_t kMany = 8;
  if (words < kShort) return std::any_of(kEarly.begin(), kEarly.begin() + kTelling, has);
  return std::count_if(kEarly.begin(), kEarly.end(), has) >= kMany;
}

bool is_early_print(const Lexicon& lexicon) {
  if (lexicon.early()) return *lexicon.early();
  return is_early_print([&](string_view word) { return lexicon.count(word) > 0; }, lexicon.words());
}

std::string early_key(string_view word) {
  std::string key;
  for (std::size_t i = 0; i < word.size(); ++i) {
    char c = word[i];
    if (c == 'v' && i + 1 < word.size() && word[i + 1] == 'v') c = 'w', ++i;
    if (c == 'v') c = 'u';
    if (c == 'j' || c == 'y') c = 'i';
    if (!key.empty() && key.back() == c) continue;
    key.push_back(c);
  }
  if (key.size() > 3 && key.ends_with("ie")) key.pop_back();
  if (key.size() > 3 && key.ends_with('e')) key.pop_back();
  if (key.size() > 4 && key.ends_with("es")) key.erase(key.size() - 2, 1);  // "yeares"
  return key;
}

bool same_early_word(string_view a, string_view b, const Lexicon& lexicon) {
  if (a.size() < 3 || b.size() < 3 || (lexicon.lists(a) && lexicon.lists(b)) || !is_early_print(lexicon))
    return false;
  return wide_key(a) == wide_key(b);
}

bool early_pair(string_view a, string_view b, const Lexicon& lexicon) {
  const string_view old_form = listed(a, b) ? a : listed(b, a) ? b : string_view();
  return !old_form.empty() && (!lexicon.lists(old_form) || is_early_print(lexicon));
}

bool is_comparative(string_view word) {
  constexpr std::array<string_view, 26> kOthers = {
      "never",  "ever",     "over",    "under",  "after",   "water",   "father", "mother", "brother",
      "sister", "master",   "matter",  "letter", "order",   "power",   "river",  "number", "paper",
      "dinner", "together", "whether", "either", "neither", "however", "winter", "summer"};
  if (word == "more" || word == "less" || word == "lesse" || word == "worse" || word == "else" ||
      word == "otherwise")
    return true;
  return word.size() >= 5 && word.ends_with("er") &&
         std::find(kOthers.begin(), kOthers.end(), word) == kOthers.end();
}

}  // namespace sicut::variant
