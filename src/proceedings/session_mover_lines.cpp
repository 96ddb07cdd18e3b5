// Lines that name who moves, and what, each under a head of its own: "Antragsteller: Jens Holl", and below it
// "Antragstext: ..."; "Mover: Holl", "Seconder: Reed".
#include <array>
#include <string_view>

#include "proceedings/session_reader.h"
#include "text/one_of.h"

namespace sicut::proceedings {
namespace {

constexpr std::size_t kLongestMoverLine = 24;  // words and signs

bool heads_mover(const Token& t) {
  static constexpr std::array<std::string_view, 8> kHeads{
      "mover",         "movers",          "proposer",        "proponent",
      "antragsteller", "antragstellerin", "antragstellende", "proponente"};
  return text::is_one_of(t.form, kHeads);
}

}  // namespace

// "Antragsteller: Jens Holl": a motion, unless one that stands before it has no mover yet.
bool SessionReader::mover_line() {
  if (tokens_.size() < 3 || (tokens_[1].sign != ':' && tokens_[1].sign != '/') ||
      tokens_.size() > kLongestMoverLine || !tokens_.front().capital)
    return false;
  const bool mover = heads_mover(tokens_.front());
  const bool seconder = tokens_.front().form == "seconder" || tokens_.front().form == "seconders";
  if (!mover && !seconder) return false;
  std::size_t at = 1;
  while (at + 1 < tokens_.size() && tokens_[at].sign != ':') ++at;  // "Antragsteller/in:"
  if (at > 4 || tokens_[at].sign != ':') return false;
  std::size_t stopped = at + 1;
  const std::vector<Actor> named = read_actors(tokens_, stopped, tokens_.size(), &stopped);
  if (named.empty()) return false;
  ItemDraft* last = draft_.items.empty() ? nullptr : &draft_.items.back();
  const bool open = last != nullptr && !last->outcome && at_ - last->unit <= 2 &&
                    (last->type == ItemType::motion || last->type == ItemType::amendment);
  const TextSpan span = span_of(tokens_, {0, tokens_.size()});
  if (seconder) {
    if (!open) return false;
    for (const Mention m : mention_all(named, true)) last->seconders.push_back(m);
    last->unit = at_;
    return true;
  }
  if (open && last->movers.empty()) {
    last->movers = mention_all(named, true);
    return true;
  }
  Mentions movers = mention_all(named, true);
  ItemDraft& motion = add(ItemType::motion, span);
  motion.movers = std::move(movers);
  motion.as_printed = words_of(span_of(tokens_, {named.front().tokens.first, named.back().tokens.last}));
  motions_.add(draft_.items.size() - 1);
  ++draft_.statements;
  expect(Expecting::wording, draft_.items.size() - 1);
  return true;
}

// "Antragstext:", "Motion:", before the wording that is waited for; how many tokens it has.
std::size_t SessionReader::head_of_wording() const {
  static constexpr std::array<std::string_view, 9> kHeads{
      "antragstext", "antrag",  "wortlaut", "beschlussvorschlag", "motion",
      "text",        "wording", "proposal", "propuesta"};
  return tokens_.size() > 2 && tokens_[1].sign == ':' && text::is_one_of(tokens_[0].form, kHeads) ? 2 : 0;
}

}  // namespace sicut::proceedings
