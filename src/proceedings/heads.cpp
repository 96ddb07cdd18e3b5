#include "proceedings/heads.h"

#include <algorithm>
#include <array>

#include "formats/lines_shape.h"
#include "proceedings/fields.h"
#include "proceedings/statements.h"
#include "text/characters.h"

namespace sicut::proceedings {
namespace {

constexpr std::uint32_t kLongestHead = 28;  // words
constexpr std::size_t kNearHead = 5;        // words and signs before a date that a line begins with

// Verbs that open a meeting: those that stand behind who meets, and those that may stand before.
bool meets_behind(std::string_view form) {
  static constexpr std::array<std::string_view, 10> kForms{
      "holden", "met", "meets", "assembled", "convened", "held", "opened", "resumed", "reassembled", "tagte"};
  return std::find(kForms.begin(), kForms.end(), form) != kForms.end();
}
bool meets_before(std::string_view form) {
  static constexpr std::array<std::string_view, 10> kForms{"riunita", "riunisce",    "reunidos", "reunida",
                                                           "reunio",  "riuniti",     "riunito",  "reunis",
                                                           "reuni",   "versammelten"};
  return std::find(kForms.begin(), kForms.end(), form) != kForms.end();
}

// "The House met", "The Council assembled", "A meeting was held": how a session opens in prose; not "The
// Chairman reported that he had met the directors".
bool opens_in_prose(const Tokens& tokens, TokenRange sentence) {
  bool who = false, met = false;
  for (std::size_t i = sentence.first; i < std::min(sentence.last, sentence.first + 24); ++i) {
    const Token& t = tokens[i];
    if (t.quoted) return false;
    const Token* const before = i > sentence.first ? &tokens[i - 1] : nullptr;
    const bool told =
        before != nullptr && (before->form == "had" || before->form == "has" || before->form == "have" ||
                              before->form == "having" || before->form == "be");
    if (who && !met && t.has(Concept::says) && !t.capital) return false;
    if (t.has(Concept::assembly) || t.has(Concept::session) || t.has(Concept::presides)) who = true;
    const bool goes_on = t.form == "resumed" && i + 2 < sentence.last &&  // "resumed the consideration of"
                         tokens[i + 1].has(Concept::article_word) && !tokens[i + 2].has(Concept::session);
    const bool meets = (meets_behind(t.form) && who && !told && !goes_on) || meets_before(t.form) ||
                       (t.form == "called" && i + 2 < sentence.last && tokens[i + 2].form == "order");
    met |= meets && i < sentence.first + 20;
    if (who && met) return true;
  }
  return false;
}

// "IV. Executive Session", "CLOSED SESSION"
bool is_part_of_meeting(const Tokens& tokens) {
  if (tokens.size() > 5) return false;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
    if (tokens[i + 1].form == "session" &&
        (tokens[i].form == "executive" || tokens[i].form == "closed" || tokens[i].form == "open"))
      return true;
  return false;
}

// "Le procès-verbal de la séance du 10 janvier est adopté."
bool tells_an_end(const Tokens& tokens, TokenRange sentence) {
  for (std::size_t i = sentence.first + 2; i < sentence.last; ++i)
    if (tokens[i].concepts.any_of(Concept::adopted | Concept::rejected) && !tokens[i].capital &&
        tokens[i - 1].has(Trait::being))
      return true;
  return false;
}

// "House met pursuant to adjournment.", "The Council assembled at two."
bool meets_at_once(const Tokens& tokens) {
  const std::size_t who = tokens[0].has(Concept::article_word) ? 1 : 0;
  if (tokens.size() < who + 3 || tokens.back().sign != '.') return false;
  const std::string_view verb = tokens[who + 1].form;
  return tokens[who].has(Concept::assembly) && tokens[who].capital &&
         (verb == "met" || verb == "assembled" || verb == "convened" || verb == "reassembled");
}

// "The Senate was called to order at 10 o'clock."
bool is_called_to_order(const Tokens& tokens) {
  const std::size_t who = tokens[0].has(Concept::article_word) ? 1 : 0;
  return tokens.size() > who + 5 && tokens.back().sign == '.' && tokens[who + 1].form == "was" &&
         tokens[who + 2].form == "called" && tokens[who + 4].form == "order" &&
         tokens[who].concepts.any_of(Concept::assembly | Concept::session);
}

// Ends with a full stop and has a verb's shape: long enough to be a sentence rather than a title.
bool formats_like_sentence(const Tokens& tokens) {
  if (tokens.back().sign != '.') return false;
  std::size_t lower = 0;
  for (const Token& t : tokens)
    lower += t.is_word() && !t.capital && !t.digit && t.form.size() > 3 && t.concepts.empty();
  return lower >= 3;
}

bool ends_open(const Tokens& tokens) {
  return tokens.back().sign == ',' || tokens.back().sign == ';' || tokens.back().sign == '?' ||
         tokens.back().sign == '!';
}

// "Brook End Works, Ltd."
bool ends_in_abbreviation(const Tokens& tokens) {
  return tokens.size() > 1 && tokens[tokens.size() - 2].has(Trait::abbreviation);
}

// A committee, and below it the day, on a line of its own.
bool ends_in_its_line(const Tokens& tokens, const DateFound& date) {
  const bool body = std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
    return t.capital && t.concepts.any_of(Concept::assembly | Concept::body);
  });
  return body && tokens[date.tokens.first].line_start && date.tokens.last + 1 >= tokens.size();
}

// "Tuesday, 3rd May, 1921." and little else.
bool is_mostly_date(const Tokens& tokens, const DateFound& date) {
  std::size_t others = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    others += tokens[i].is_word() && !tokens[i].digit && (i < date.tokens.first || i >= date.tokens.last);
  return others <= 4;
}

// "3. Budget", "M.201 MINUTES", "CHAPTER IV. THE MEETING"; but "23. Sitzung des Landtags" is none.
bool is_entry(const Tokens& tokens) {
  if (tokens.size() < 2) return false;
  const bool numbered = tokens.size() > 2 && tokens[1].sign == '.' && tokens[2].has(Trait::meeting_word);
  if (tokens[0].digit && (tokens[1].sign == '.' || tokens[1].sign == ')') && !numbered) return true;
  if (!article_at(tokens, 0, tokens.size()).empty()) return true;  // "Article II. Meetings"
  if (tokens.size() > 2 && tokens[0].form == "chapter" &&
      (tokens[1].digit || tokens[1].form.find_first_not_of("ivxlc") == std::string_view::npos))
    return true;
  return tokens.size() > 3 && tokens[0].is_word() && tokens[0].span.size() == 1 && tokens[1].sign == '.' &&
         tokens[2].digit;
}

// "(Evening, August 3)": a part of the session whose head stands above it.
std::optional<Head> read_aside(const Unit& unit, const Tokens& tokens) {
  if (tokens[0].sign != '(' || unit.words > 8 || tokens.back().sign != ')') return std::nullopt;
  Head head;
  head.date = find_date(tokens, {0, tokens.size()});
  if (!head.date) return std::nullopt;
  head.kind = HeadKind::part;
  head.dependent = true;
  return head;
}

// What of a head's words tells of a meeting, of another one, or is somebody speaking.
struct HeadWords {
  bool meeting = false, other = false, talk = false;
};

HeadWords words_of_head(const Unit& unit, const Tokens& tokens, TokenRange range) {
  HeadWords words;
  for (std::size_t i = range.first; i < range.last; ++i) {
    words.meeting |= tokens[i].has(Trait::meeting_word) && !tokens[i].quoted && (i < 14 || unit.heading) &&
                     (tokens[i].capital || i <= 2 || unit.heading);
    words.other |=
        tokens[i].has(Trait::another_meeting) && !(tokens[i].form == "taken" || tokens[i].form == "read") &&
        !(i > range.first && tokens[i - 1].has(Concept::weekday));  // "notice given on Sunday last"
    words.talk |= tokens[i].has(Concept::first_person) &&
                  !(tokens[i].form == "our" && i > range.first && tokens[i - 1].form == "at");
  }
  return words;
}

// "Minutes: Ed Stride", "IV. Executive Session", "The minutes of 3 May are adopted", "The meeting is closed."
bool opens_none(const Unit& unit, const Tokens& tokens, TokenRange range) {
  const bool scribe =  // and not "Minutes: Library Board, 3 June 2021"
      tokens.size() > 2 && tokens[0].form == "minutes" && tokens[1].sign == ':' && !tokens[2].digit &&
      !(tokens.back().digit && tokens.back().form.size() == 4);
  const bool ends = tokens[0].form == "schluss" || tokens[0].form == "ende" || tokens[0].form == "end" ||
                    tokens[0].form == "fin";  // "Schluss der Sitzung um 12 Uhr 15"
  if (scribe || ends || is_part_of_meeting(tokens) || tells_an_end(tokens, range)) return true;
  return tokens.back().sign == '.' && !unit.heading && tokens.size() <= 8 &&
         std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.has(Concept::closed); });
}

// Whether the words alone, without a date, are a head's.
bool stands_like_a_title(const Unit& unit, const Tokens& tokens) {
  return tokens[0].is_word() && tokens[0].capital && !ends_open(tokens) &&
         (unit.heading || tokens.back().sign != '.' || tokens.size() <= 5 || ends_in_abbreviation(tokens));
}

// The kind of a short unit, with its date found.
void judge_short(const Unit& unit, const Tokens& tokens, bool meeting, bool prose, bool one_sentence,
                 Head& head) {
  const bool sentence = formats_like_sentence(tokens) && !unit.heading;
  const bool mostly_date =
      head.date && (unit.heading || unit.words <= 12) && is_mostly_date(tokens, *head.date);
  if (meeting && head.date && (!sentence || prose || one_sentence)) {
    head.kind = HeadKind::dated;
  } else if (meeting && (unit.heading || !sentence) && stands_like_a_title(unit, tokens)) {
    head.kind = HeadKind::plain;
  } else if (head.date && !sentence && head.date->tokens.first <= kNearHead) {  // "am Freitag, dem 14. März"
    head.kind = HeadKind::part;
    head.dependent = !mostly_date && !ends_in_its_line(tokens, *head.date);
  } else if (head.date && (tokens[0].form == "held" || mostly_date)) {
    head.kind = HeadKind::part;
    head.dependent = tokens[0].form == "held";
  } else if (head.date && !sentence && ends_in_its_line(tokens, *head.date)) {
    head.kind = HeadKind::part;
  } else if (prose && head.date) {
    head.kind = HeadKind::dated;
  } else if (prose && (sentence || meets_at_once(tokens))) {
    head.kind = HeadKind::part;
  } else if (prose && is_called_to_order(tokens)) {
    head.kind = HeadKind::part;  // of the day above it
    head.dependent = true;
  }
}

// Whether a long paragraph opens a session: "At a meeting of the Board held on 3 May ..."
bool opens_at_length(const Tokens& tokens, TokenRange sentence, const DateFound& date, bool meeting) {
  static constexpr std::array<std::string_view, 7> kOpening{"the", "at", "en", "nella", "l", "lan", "lanno"};
  const bool opening =
      meeting || std::find(kOpening.begin(), kOpening.end(), tokens[0].form) != kOpening.end();
  return opening && date.tokens.first < sentence.last && sentence.size() <= 70;
}

// "Oct. 4, 1888. Mr. Holl in the chair. Minutes confirmed.": a whole entry of a minute book.
bool begins_entry_of_book(const Tokens& tokens, const std::vector<Sentence>& sentences, Head& head) {
  constexpr std::size_t kNear = 3, kSentences = 4;
  auto date = find_date(tokens, {0, std::min<std::size_t>(tokens.size(), 12)});
  if (!date || date->first.year == 0 || date->tokens.first > 1 || date->tokens.last >= tokens.size() ||
      tokens[date->tokens.last].is_word() || sentences.size() < 2)
    return false;
  bool presided = false;
  for (const Token& t : tokens)  // a diary
    if (t.has(Concept::first_person) && !t.quoted) return false;
  for (std::size_t s = 0; s < std::min(sentences.size(), kSentences); ++s)
    for (std::size_t i = sentences[s].tokens.first; i < sentences[s].tokens.last; ++i) {
      const Token& t = tokens[i];
      presided |= t.has(Concept::presides) && i > date->tokens.last;
      presided |= t.form == "chair" && i > kNear && tokens[i - 1].form == "the";
    }
  if (!presided) return false;
  head.date = std::move(date);
  head.kind = HeadKind::dated;
  head.opens = head.run_in = true;
  return true;
}

}  // namespace

Head read_head(const Unit& unit, const Tokens& tokens, const std::vector<Sentence>& sentences) {
  Head head;
  if (tokens.empty() || sentences.empty() || unit.label) return head;
  if (is_entry(tokens)) return head;
  if (auto aside = read_aside(unit, tokens)) return std::move(*aside);
  if (tokens[0].sign == '(' || tokens[0].sign == '"') return head;
  if (!unit.heading && unit.words > 12 && begins_entry_of_book(tokens, sentences, head)) return head;
  const bool shortish = unit.heading || unit.words <= kLongestHead;
  const TokenRange first = sentences.front().tokens;
  const TokenRange range = shortish ? TokenRange{0, tokens.size()} : first;
  const HeadWords words = words_of_head(unit, tokens, range);
  if (words.talk || opens_none(unit, tokens, range)) return head;
  head.date = find_date(tokens, range);
  if (!head.date && begins_field(tokens, range)) return head;  // "Secrétaire de séance : Mme Ferrand"
  const bool prose = opens_in_prose(tokens, first);
  if (shortish && !words.other) {
    judge_short(unit, tokens, words.meeting, prose, sentences.size() == 1, head);
  } else if (!shortish && !words.other && prose && head.date &&
             opens_at_length(tokens, first, *head.date, words.meeting)) {
    head.kind = HeadKind::dated;
  }
  head.opens = head.kind != HeadKind::none && prose;
  return head;
}

}  // namespace sicut::proceedings
