#include "proceedings/testimony.h"

#include <algorithm>
#include <array>

#include "proceedings/units.h"
#include "text/characters.h"
#include "text/one_of.h"

namespace sicut::proceedings {
namespace {

constexpr std::size_t kFewestPairs = 2;     // answers right behind questions
constexpr std::uint32_t kLongestCall = 60;  // words of a paragraph that calls a witness
constexpr std::uint32_t kLongestExaminer = 12;

// The letter, or the whole word, that marks a turn; 0 if the paragraph begins with none.
std::size_t word_of_mark(std::string_view text, std::string_view letter, std::string_view word) {
  for (const std::string_view each : {word, letter}) {
    if (text.size() <= each.size()) continue;
    const bool same = std::equal(each.begin(), each.end(), text.begin(), [](char a, char b) {
      return a == b || (b >= 'A' && b <= 'Z' && a == b - 'A' + 'a');
    });
    if (same && text[0] == letter[0]) return each.size();
  }
  return 0;
}

}  // namespace

TestimonyMark read_testimony_mark(std::string_view text) {
  if (text.empty() || (text[0] != 'Q' && text[0] != 'A')) return {};
  const bool asks = text[0] == 'Q';
  std::size_t at = asks ? word_of_mark(text, "Q", "Question") : word_of_mark(text, "A", "Answer");
  if (at == 0) return {};
  const bool letter = at == 1;
  const std::size_t digits = at;
  if (letter)
    while (at < text.size() && text::is_ascii_digit(text[at])) ++at;  // "Q14."
  const bool counted = at > digits;
  const bool pointed = at < text.size() && (text[at] == '.' || text[at] == ':');
  if (pointed) ++at;
  // "Q   Where", with a tabulator or several blanks, where no point is printed.
  const bool set_off = letter && at + 1 < text.size() && (text[at] == '\t' || text.substr(at, 2) == "  ");
  if (!pointed && !set_off && !(counted && asks)) return {};
  if (at >= text.size() || !text::is_ascii_space(text[at])) return {};
  while (at < text.size() && text::is_ascii_space(text[at])) ++at;
  if (at >= text.size()) return {};
  return {asks ? Testimony::question : Testimony::answer, static_cast<std::uint32_t>(at), counted};
}

std::size_t answer_in(std::string_view text) {
  const std::size_t number = std::min(text.find_first_not_of("0123456789"), text.size());
  if (number == 0 || number > 5 || !text.substr(number).starts_with(". ")) return 0;
  for (const std::string_view dash : {"?—", "?--", "?–", "? —", "?-"}) {
    const std::size_t at = text.find(dash);
    if (at == std::string_view::npos || at + dash.size() >= text.size()) continue;
    std::size_t answer = at + dash.size();
    while (answer < text.size() && text::is_ascii_space(text[answer])) ++answer;
    return answer < text.size() ? answer : 0;
  }
  return 0;
}

std::optional<Actor> named_examiner(const Tokens& tokens) {
  static constexpr std::array<std::string_view, 16> kLead{
      "direct",    "cross",      "redirect",         "recross",    "re",        "examination",
      "examined",  "further",    "crossexamination", "reexamined", "continued", "crossexamined",
      "questions", "questioned", "reexamination",    "examination"};
  std::size_t i = 0;
  while (i < tokens.size() && (!tokens[i].is_word() || text::is_one_of(tokens[i].form, kLead))) ++i;
  if (i + 1 >= tokens.size() || tokens[i].form != "by") return {};
  auto actor = read_actor(tokens, i + 1, tokens.size(), i == 0);
  if (!actor || actor->kind == ActorKind::anonymous) return {};
  const bool closed = std::all_of(
      tokens.begin() + static_cast<std::ptrdiff_t>(actor->tokens.last), tokens.end(),
      [](const Token& t) { return !t.is_word() || t.form == "continued" || t.form == "resumed"; });
  if (!closed) return {};
  return actor;
}

std::optional<Actor> named_witness(const Tokens& tokens) {
  static constexpr std::array<std::string_view, 7> kCalled{"sworn",     "affirmed", "examined", "recalled",
                                                           "testified", "deposed",  "witness"};
  constexpr std::size_t kFarthest = 14;
  std::size_t i = 0;
  if (!tokens.empty() && tokens[0].form == "whereupon") i = tokens.size() > 1 && !tokens[1].is_word() ? 2 : 1;
  auto actor = read_actor(tokens, i, tokens.size(), false);
  if (!actor || actor->kind != ActorKind::person) return {};
  for (std::size_t k = actor->tokens.last; k < std::min(tokens.size(), actor->tokens.last + kFarthest); ++k) {
    if (tokens[k].quoted || tokens[k].has(Concept::first_person)) return {};
    const bool called = text::is_one_of(tokens[k].form, kCalled) &&
                        (tokens[k].form != "witness" || tokens[k - 1].form == "a");
    if (called) return actor;
  }
  return {};
}

namespace {

class Marker {
 public:
  Marker(const formats::Document& document, Transcript& transcript, std::vector<Unit>& units)
      : document_(document), transcript_(transcript), units_(units) {}

  void run() {
    const bool pairs = find_pairs(), dashes = !pairs && answers_behind_dashes();
    if (!pairs && !dashes && !counts_questions()) return;
    bool asked = false;
    for (Unit& unit : units_) {
      TestimonyMark mark = mark_of(unit);
      if (!pairs && !mark.counted) mark = {};
      if (dashes && answer_in(document_.text(unit.span)) != 0) mark.kind = Testimony::both;
      asked |= mark.kind == Testimony::question;
      if (mark.kind == Testimony::question || mark.kind == Testimony::both ||
          (mark.kind == Testimony::answer && asked)) {
        set(unit, mark);
      } else if (unit.words <= kLongestExaminer && begins_examiner(unit) && named_examiner(read(unit))) {
        set(unit, {Testimony::examiner, 0});
      } else if (unit.words <= kLongestCall && calls_witness(unit)) {
        set(unit, {Testimony::witness, 0});
      } else if (unit.heading) {
        asked = false;
      }
    }
  }

 private:
  [[nodiscard]] TestimonyMark mark_of(const Unit& unit) const {
    return read_testimony_mark(document_.text(unit.span));
  }

  [[nodiscard]] bool find_pairs() const {
    std::size_t pairs = 0;
    Testimony last = Testimony::none;
    for (const Unit& unit : units_) {
      const Testimony kind = mark_of(unit).kind;
      pairs += kind == Testimony::answer && last == Testimony::question;
      last = kind;
      if (pairs >= kFewestPairs) return true;
    }
    return false;
  }

  // "Q1 Chair: Good morning.", and the answers under labels of their own.
  [[nodiscard]] bool counts_questions() const {
    const auto counted = std::count_if(units_.begin(), units_.end(), [&](const Unit& unit) {
      const TestimonyMark mark = mark_of(unit);
      return mark.counted && mark.kind == Testimony::question;
    });
    return static_cast<std::size_t>(counted) > kFewestPairs;
  }

  [[nodiscard]] bool answers_behind_dashes() const {
    constexpr std::size_t kFewest = 3;
    std::size_t found = 0;
    for (const Unit& unit : units_) {
      found += answer_in(document_.text(unit.span)) != 0;
      if (found >= kFewest) return true;
    }
    return false;
  }

  const Tokens& read(const Unit& unit) {
    transcript_.read(unit.span, tokens_);
    return tokens_;
  }

  [[nodiscard]] bool begins_examiner(const Unit& unit) const {
    const std::string_view text = document_.text(unit.span);
    return text.find("BY ") != std::string_view::npos || text.find("by ") != std::string_view::npos ||
           text.find("By ") != std::string_view::npos;
  }

  // The words of a speech are no call, unless nothing stands behind what was taken for a label.
  [[nodiscard]] bool calls_witness(const Unit& unit) {
    if (unit.label && unit.label->length < unit.span.size()) return false;
    return named_witness(read(unit)).has_value();
  }

  static void set(Unit& unit, TestimonyMark mark) {
    unit.testimony = mark.kind;
    unit.testimony_mark = mark.length;
    unit.label.reset();
    unit.heading = false;
  }

  const formats::Document& document_;
  Transcript& transcript_;
  std::vector<Unit>& units_;
  Tokens tokens_;
};

}  // namespace

void mark_testimony(const formats::Document& document, Transcript& transcript, std::vector<Unit>& units) {
  Marker(document, transcript, units).run();
}

}  // namespace sicut::proceedings
