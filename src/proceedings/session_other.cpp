// What speaks against a text's being minutes: talk as novels print it, rules, stage directions.
#include <algorithm>
#include <array>

#include "proceedings/session_reader.h"
#include "proceedings/sessions.h"
#include "text/one_of.h"

namespace sicut::proceedings {
namespace {

// "“Hear, hear,” said Mr. Biggs."
bool tells_talk(const Tokens& tokens) {
  if (tokens.front().sign != '"') return false;
  std::size_t close = 1;
  while (close < tokens.size() && tokens[close].sign != '"') ++close;
  for (std::size_t i = close + 1; i < std::min(tokens.size(), close + 4); ++i) {
    static constexpr std::array<std::string_view, 10> kCries{"cried",     "rief",    "sagte", "shouted",
                                                             "whispered", "laughed", "ditil", "dijo",
                                                             "exclaimed", "murmured"};
    if (tokens[i].quoted || tokens[i].capital) continue;
    if (tokens[i].has(Concept::says) || tokens[i].has(Concept::asks) ||
        text::is_one_of(tokens[i].form, kCries))
      return true;
  }
  return false;
}

// "On 6 May Mr. Holl moved", "On the second day": minutes do not date what is done in one session.
std::size_t days_told(const Tokens& tokens) {
  std::size_t days = 0;
  for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
    if (tokens[i].form != "on" || !tokens[i].capital || tokens[i].quoted) continue;
    const bool counted = tokens[i + 2].has(Concept::ordinal) && tokens[i + 3].form == "day";
    days += counted || tokens[i + 1].has(Concept::month) ||
            (tokens[i + 1].digit && tokens[i + 2].has(Concept::month));
  }
  return days;
}

// "The President shall take the chair.", "A company must hold a meeting.", "If the votes are equal, ..."
bool lays_down(const Tokens& tokens) {
  std::size_t at = 0;
  if (tokens.front().form == "if") return true;
  while (at < tokens.size() && tokens[at].form != "shall" && tokens[at].form != "must") {
    if (tokens[at].quoted || tokens[at].has(Concept::resolved) || tokens[at].form == "that") return false;
    ++at;
  }
  return at < tokens.size();
}

}  // namespace

void SessionReader::note_other_kinds(const Unit& u) {
  if (tokens_.front().sign == '"') draft_.talk += tells_talk(tokens_);
  if (u.concepts.has(Concept::modal)) draft_.rules += lays_down(tokens_);
  if (u.concepts.any_of(Concept::month | Concept::ordinal)) draft_.days += days_told(tokens_);
}

// Nobody heads a novel, bylaws or a play with the date of a meeting.
bool SessionFinder::is_another_kind(const SessionDraft& draft, std::size_t first, std::size_t last) const {
  constexpr std::size_t kFewest = 2, kParts = 6;
  if (draft.head == HeadKind::dated) return false;
  if (draft.labels < 3 && draft.talk >= 1 && draft.talk * kParts >= draft.accounts) return true;
  if (draft.labels < 3 && draft.rules >= kFewest && draft.rules * 3 >= draft.accounts) return true;
  if (draft.labels < 3 && draft.days >= kFewest) return true;
  static constexpr std::array<std::string_view, 24> kStage{
      "SCENE",   "ACT I",   "[Enter",  "[Exit",   "[Exeunt", "CURTAIN", "INTERVIEWER", "Scene 1",
      "Scene I", "ACT ONE", "ACT TWO", "Exeunt",  "INT. ",   "EXT. ",   "CUT TO",      "FADE ",
      "INNEN. ", "SZENE",   "Szene 1", "VORHANG", "ESCENA",  "ACTO ",   "SCÈNE",       "INTÉRIEUR"};
  constexpr std::string_view kFirst = "SA[CIEFV";
  for (std::size_t i = first; i < last; ++i) {
    const std::string_view text = document_.text(units_[i].span);
    if (kFirst.find(text.front()) == std::string_view::npos) continue;
    const bool film = units_[i].words <= 8 && text.find(" INNEN. ") != std::string_view::npos;
    if (film ||
        std::any_of(kStage.begin(), kStage.end(), [&](std::string_view s) { return text.starts_with(s); }))
      return true;
  }
  return false;
}

}  // namespace sicut::proceedings
