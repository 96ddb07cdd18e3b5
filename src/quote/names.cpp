#include "quote/names.h"

#include <algorithm>

#include "quote/letters.h"
#include "quote/speech_verbs.h"
#include "quote/word_set.h"

namespace sicut::quote {
namespace {

// Stand before a name and are no part of it.
bool is_title(const std::string& word) {
  static const Words words = words_of(
      "mr mrs ms miss messrs mister dr doctor prof professor sir lord lady madame madam mme mlle monsieur mm "
      "comrade comrades citizen brother sister father reverend rev saint st pope bishop archbishop cardinal "
      "canon "
      "president minister premier chancellor senator governor mayor judge justice chief ambassador secretary "
      "general colonel major captain capt lieutenant lt sergeant admiral marshal commander commissar "
      "king queen prince princess duke duchess count countess baron baroness earl emperor empress tsar czar "
      "herr frau fräulein genosse genossin don doña señor señora sr sra signor signora dom tovarishch "
      "товарищ тов господин г профессор генерал");
  return words.contains(word);
}

constexpr std::string_view kNeverNames =
    // function words and adverbs that begin sentences
    "a an the this that these those there here he she it i we you they who what which when where why how "
    "and but "
    "or nor for so yet if as at by in on of to from with without within into upon after before since until "
    "while although though because unless whereas then thus hence now not no yes oh ah well finally "
    "first second third further furthermore moreover however therefore again also even only once one two "
    "three "
    "all any some each every both many most more much few several another other others such same his her "
    "its "
    "our your their my mine is are was were be been do does did has have had can could may might must "
    "shall "
    "should will would let see compare cf ibid op cit vol volume page pages p pp chapter section article "
    "articles part book thesis theses note letter letters works minutes speech report order resolution "
    "according everyone everybody nobody someone somebody anyone people dear yesterday today tomorrow "
    "never always "
    "sometimes often perhaps indeed meanwhile later earlier recently instead still just quite very "
    // German
    "der die das den dem des ein eine einer eines einem und oder aber denn wenn als wie so da dann doch "
    "nur auch "
    "noch schon sehr hier dort er sie es ich wir ihr man wer was nicht kein keine im am zum zur von vom "
    "aus bei mit "
    "nach für gegen über unter vor durch ohne um seit brief schrift rede satz "
    // French, Spanish, Italian
    "le la les un une des du de et ou mais donc car si comme dans sur sous avec sans pour par chez en il "
    "elle "
    "d'après ils elles on nous vous je tu ce cette ces son sa ses leur ainsi alors puis selon après avant "
    "el los las una uno unos y o pero porque como con sin por para según él ella ellos yo su sus este esta "
    "así "
    "lo gli i e ma se che chi di da su per tra fra questo questa così egli secondo "
    // Russian
    "и а но в на с к о об от до по из за для при не что как так это этот эта он она они мы вы я его её ее "
    "их "
    "если когда где кто тогда здесь там уже еще ещё все всё "
    // months and weekdays
    "january february march april may june july august september october november december jan feb mar apr "
    "jun "
    "jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday "
    "januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag "
    "samstag "
    "sonntag christmas easter whitsun "
    // peoples and tongues
    "american english british french german russian italian spanish polish swiss swedish dutch danish "
    "greek "
    "turkish chinese japanese indian irish scottish welsh austrian hungarian czech soviet european african "
    "asian "
    "jewish christian catholic protestant muslim roman latin bolshevik bolsheviks menshevik mensheviks "
    "marxist "
    "marxists leninist leninists socialist socialists communist communists liberal liberals conservative "
    "democrat democrats social-democrat social-democrats republican republicans cadet cadets tory tories "
    "whig whigs americans germans "
    "russians "
    "englishmen frenchmen "
    // bodies and offices that no person's name contains
    "committee congress party government conference council commission bureau soviet soviets union league "
    "international ministry court parliament assembly society association company press times review "
    "journal "
    "gazette tribune herald army state states republic empire kingdom university college school church "
    "office "
    "department constitution manifesto act bill law bible god heaven north south east west plenum "
    "secretariat "
    "central executive left right opposition federation commissariat institute board agency bank street "
    "testament gospel scripture";

// Capitalised for another reason than being a person's name.
bool is_never_name(const std::string& word) {
  static const Words words = words_of(kNeverNames);
  return words.contains(word);
}

// Points and spaces only may stand inside a name: "V. I. Lenin".
bool joins(const Token& left) {
  if (left.possessive) return false;
  if (left.after == 0) return true;
  // "V.", "Wm.", "Thos."
  const bool initial = left.lower.size() <= 4 || is_title(left.lower);
  return left.after == kStop && initial;
}

bool is_initial(const Token& word) {
  return word.lower.size() <= 2 && word.after == kStop;
}

// "Scrive Benedetti:": a verb that begins the sentence, before its subject.
bool is_leading_verb(const Token& word, const NameEvidence& evidence) {
  return word.begins_sentence && word.after == 0 && is_speech_verb(word.lower) &&
         !evidence.is_known(word.lower);
}

bool can_be_name(const Token& word, const NameEvidence& evidence) {
  if (!word.capital || (is_never_name(word.lower) && !is_initial(word))) return false;
  return !word.begins_sentence || is_title(word.lower) || evidence.is_name_at_start(word);
}

// "De Wit", "van den Berg": a known surname with the particles that stand before it. The place of its last
// word, or `first`.
std::size_t particles_end(const std::vector<Token>& words, std::size_t first, const NameEvidence& evidence) {
  constexpr std::size_t kMost = 2;  // particles
  std::string surname;
  for (std::size_t i = first; i < words.size() && i <= first + kMost; ++i) {
    surname += (i > first ? " " : "") + words[i].lower;
    if (is_name_particle(words[i].lower) && words[i].after == 0 && !words[i].possessive) continue;
    return i > first && words[i].capital && evidence.is_full_name(surname) ? i : first;
  }
  return first;
}

// The word behind a forename and the particles that follow it: "Ursula de Wit".
std::size_t behind_forename(const std::vector<Token>& words, std::size_t forename) {
  std::size_t next = forename + 1;
  while (next + 1 < words.size() && next <= forename + 2 && is_name_particle(words[next].lower) &&
         !words[next].capital && words[next].after == 0)
    ++next;
  return next;
}

std::size_t run_end(const std::vector<Token>& words, std::size_t first, const NameEvidence& evidence) {
  std::size_t last = first;
  while (last + 1 < words.size() && joins(words[last])) {
    std::size_t next = last + 1;
    while (next < words.size() && next < last + 3 && is_name_particle(words[next].lower) &&
           !words[next].capital && words[next].after == 0) {
      ++next;
    }
    if (next >= words.size() || !can_be_name(words[next], evidence)) break;
    // "Duma of Lenin": "of" joins names of places and titles, hardly those of persons.
    last = next;
  }
  return last;
}

// "Pettigrew writes", "Pettigrew: “…”": a capitalised word that begins the sentence and is no word of the
// language, before a verb that only one person can be the subject of.
bool heads_speech(const std::vector<Token>& words, std::size_t i, const NameEvidence& evidence) {
  if (!words[i].begins_sentence || !words[i].capital || is_never_name(words[i].lower)) return false;
  const bool label = i + 1 == words.size() && i == 0 && (words[i].after & kColon) != 0;
  std::size_t v = i + 1;  // behind a year in brackets, too: "Pettigrew (1902) writes"
  if ((words[i].after & kOpenBracket) != 0 && v + 1 < words.size() && words[v].after == kCloseBracket) ++v;
  const bool verb = v < words.size() && words[v - 1].after == (v == i + 1 ? 0 : kCloseBracket) &&
                    !words[v].capital && is_speech_verb(words[v].lower) && !is_participle(words[v].lower);
  return (label || verb) && evidence.is_no_word(words[i]);
}

bool is_german_determiner(const std::string& word) {
  static const Words words = words_of(
      "der die das dem den des ein eine einer eines einem einen mein meine meiner meinem meinen sein seine "
      "seiner seinem seinen ihr ihre ihrer ihrem ihren unser unsere unserer unserem unseren kein keine "
      "keiner "
      "jeder jede jedes dieser diese dieses diesem diesen jener jene jenes mancher manche im am vom zum zur "
      "beim");
  return words.contains(word);
}

// "the Daily Mail", "ein alter Nachbar": what an article stands before is hardly a person's name. German
// writes every noun with a capital, and adjectives may stand between.
bool follows_determiner(const std::vector<Token>& words, const Name& name, const NameEvidence& evidence) {
  constexpr std::size_t kAdjectives = 2;
  if (name.head == 0 || name.head != name.first || words[name.head - 1].after != 0) return false;
  if (words[name.head - 1].lower == "the") return true;
  if (!evidence.is_german()) return false;
  if (is_german_determiner(words[name.head - 1].lower)) return true;
  if (!evidence.is_listed(words[name.last])) return false;
  for (std::size_t k = name.head; k-- > 0 && name.head - k <= kAdjectives + 1 && words[k].after == 0;) {
    if (is_german_determiner(words[k].lower)) return true;
    if (words[k].capital) return false;
  }
  return false;
}

}  // namespace

bool is_body(const std::string& word) {
  static const Words words = words_of(
      "committee congress party government conference council commission bureau soviet soviets union league "
      "international ministry court parliament assembly society association company press times review "
      "journal "
      "gazette tribune herald army republic empire kingdom university college institute federation "
      "commissariat "
      "department office board agency bank plenum secretariat street");
  return words.contains(word);
}

bool is_name_particle(const std::string& word) {
  static const Words words = words_of(
      "de von van der den ter ten zu zum la le du des del della di da dos das do bin ibn al el y af av of d");
  return words.contains(word);
}

std::vector<Name> find_names(const Clause& clause, const NameEvidence& evidence) {
  const std::vector<Token>& words = clause.words;
  std::vector<Name> names;
  for (std::size_t i = 0; i < words.size(); ++i) {
    // A first word without evidence may still be the forename of what follows ("Jane Austen says").
    // "A. Halvorsen": an initial that is a word, too, needs a known name behind it.
    const std::size_t surname = behind_forename(words, i);
    const bool forename =
        words[i].begins_sentence && words[i].capital && joins(words[i]) && surname < words.size() &&
        can_be_name(words[surname], evidence) &&
        (is_never_name(words[i].lower)
             ? is_initial(words[i]) && evidence.is_known(words[surname].lower)
             : evidence.is_known(words[surname].lower) ||
                   (surname == i + 1 && (is_initial(words[i]) || evidence.is_no_word(words[i]))));
    // "Dagegen Moravec:", "Again Moravec:": a word of the language before a label is no forename.
    if (forename && !is_title(words[i].lower) && !is_initial(words[i]) && surname + 1 == words.size() &&
        (words[surname].after & kColon) != 0 && evidence.is_listed(words[i]) &&
        !evidence.is_full_name(words[i].lower + " " + words[surname].lower))
      continue;
    const std::size_t behind_particles = particles_end(words, i, evidence);
    const bool particles = behind_particles > i;
    if (!forename && !particles && !can_be_name(words[i], evidence) && !heads_speech(words, i, evidence))
      continue;
    if (!particles && i + 1 < words.size() && is_leading_verb(words[i], evidence) &&
        can_be_name(words[i + 1], evidence))
      continue;
    Name name;
    name.head = i;
    name.last = run_end(words, particles ? behind_particles : forename ? surname : i, evidence);
    name.first = i;
    while (name.first < name.last && is_title(words[name.first].lower)) ++name.first;
    name.known = evidence.is_known(words[name.last].lower);
    // "X et al. report"
    const std::size_t last = name.last;
    if (last + 2 < words.size() && words[last].after == 0 && words[last + 1].lower == "et" &&
        words[last + 2].lower == "al")
      name.last += 2;
    name.possessive = words[name.last].possessive;
    std::string whole_name;
    for (std::size_t k = name.first; k <= name.last; ++k) {
      whole_name += (k > name.first ? " " : "") + words[k].lower;
    }
    name.full = evidence.is_full_name(whole_name);
    bool body = false;
    for (std::size_t k = name.first; k <= name.last; ++k) body = body || is_body(words[k].lower);
    const bool title_only = name.first == name.last && is_title(words[name.first].lower) && !name.known;
    const bool initial_only = words[name.last].lower.size() <= 1 && !name.known;
    // "II, v": a volume.
    const bool numeral_only = name.first == name.last && !name.known &&
                              words[name.last].lower.find_first_not_of("ivx") == std::string::npos;
    // "Petrograd Soviet": the run stops before the body's word, which is no name.
    const bool before_body = name.last + 1 < words.size() && words[name.last].after == 0 &&
                             words[name.last + 1].capital && is_body(words[name.last + 1].lower);
    const bool common = !name.known && follows_determiner(words, name, evidence);
    i = name.last;
    if (!body && !common && !title_only && !initial_only && !numeral_only &&
        !(before_body && !name.possessive))
      names.push_back(name);
  }
  return names;
}

TextSpan span_of(const Clause& clause, const Name& name) {
  return {clause.words[name.first].span.start, clause.words[name.last].span.end};
}

std::string printed(std::string_view text, const Clause& clause, const Name& name) {
  const TextSpan span = span_of(clause, name);
  std::string out;
  bool gap = false;
  for (std::size_t at = span.start.value; at < span.end.value;) {
    const text::Character c = text::decode(text, at);
    if (is_space(c.code)) {
      gap = true;
    } else {
      if (gap && !out.empty()) out += ' ';
      gap = false;
      out.append(text.substr(at, c.length));
    }
    at += c.length;
  }
  return out;
}

}  // namespace sicut::quote
