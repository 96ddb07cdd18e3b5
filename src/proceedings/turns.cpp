#include "proceedings/turns.h"

#include <algorithm>
#include <deque>

#include "proceedings/concepts.h"
#include "proceedings/testimony.h"
#include "proceedings/typed_labels.h"
#include "proceedings/vote_reader.h"
#include "text/characters.h"

namespace sicut::proceedings {
namespace {

constexpr std::size_t kDeepest =
    8;  // turns that may hold one byte: a motion in a speech in a session, and asides before it

// Blocks: so many of them must speak of what is done in meetings, or be labelled turns, this near each other.
constexpr std::size_t kNearBlocks = 40, kFewestActs = 4, kFewestTurns = 3;
constexpr std::size_t kNearWords = 5;
constexpr std::size_t kFewWords = 5'000;  // a document of so few is soon read

// What is done in meetings, and who does it. A treatise has the words, too, but seldom two of them beside
// each other, and several such paragraphs together.
constexpr Concepts kDoings = Concept::motion | Concept::amendment | Concept::resolution | Concept::moves |
                             Concept::seconds | Concept::ballot | Concept::unanimous | Concept::adopted |
                             Concept::rejected | Concept::chair | Concept::session | Concept::presides |
                             Concept::secretary | Concept::absent;

// Words that every book has; before a figure they tell of a vote: "in favour 21, against 20".

// Blocks of one kind near each other.
class Crowd {
 public:
  explicit Crowd(std::size_t wanted) : wanted_(wanted) {}

  // Whether there are enough of them with this one.
  bool add(std::size_t block) {
    blocks_.push_back(block);
    while (block - blocks_.front() > kNearBlocks) blocks_.pop_front();
    return blocks_.size() >= wanted_;
  }

 private:
  std::size_t wanted_;
  std::deque<std::size_t> blocks_;
};

// What a word says is done; empty where it says nothing of the kind.
Concepts doings_of(const formats::Document& document, const formats::Block& block, WordIndex w,
                   const std::vector<Concepts>& meanings) {
  const text::FormId form = document.words[w.value].form;
  const Concepts all = form < meanings.size() ? meanings[form] : Concepts();
  if (all.any_of(kSides) && w + 1 < block.words.end) {
    const std::string_view next = document.forms.letters(document.words[w.value + 1].form);
    if (text::is_ascii_digit(next.front())) return all;
  }
  return all.any_of(kDoings) ? all : Concepts();
}

// Whether two different doings stand beside each other in a block.
bool has_act(const formats::Document& document, const formats::Block& block,
             const std::vector<Concepts>& meanings) {
  Concepts found;
  WordIndex last;
  for (WordIndex w = block.words.start; w < block.words.end; ++w) {
    const Concepts here = doings_of(document, block, w, meanings);
    if (here.empty()) continue;
    if (here.has(Concept::moves) && w >= block.words.start + 2) {  // "Mr. Ewing moved"
      const text::FormId before = document.words[w.value - 2].form;
      if (before < meanings.size() && meanings[before].has(Concept::title)) return true;
    }
    if (!found.empty() && w - last > kNearWords) found = {};
    if (!found.empty() && !found.any_of(here)) return true;
    found |= here;
    last = w;
  }
  return false;
}

PlacedTurn turn_of(const std::string& session, const ProceedingsItem& item) {
  PlacedTurn turn{{BytePos(item.place.start), BytePos(item.place.end)}, session, {}, false};
  const bool moved = item.type == ItemType::motion || item.type == ItemType::amendment;
  const std::vector<std::string>& who = moved ? item.movers : item.speakers;
  if ((moved || is_spoken(item.type)) && who.size() == 1) turn.speaker = who.front();
  turn.certain = is_spoken(item.type) && !item.summary && !turn.speaker.empty();
  return turn;
}

}  // namespace

std::string title_of_session(const std::string& own, const std::string& of_document) {
  return !own.empty() ? own : !of_document.empty() ? of_document : "Proceedings";
}

Turns::Turns(const Proceedings& proceedings) {
  for (const Session& session : proceedings.sessions) {
    const bool untitled = session.title == title_of_session({}, proceedings.title);
    const std::string title = untitled ? std::string() : session.title;
    turns_.push_back({{BytePos(session.place.start), BytePos(session.place.end)}, title, {}, false});
    for (const ProceedingsItem& item : session.items) {
      PlacedTurn turn = turn_of(title, item);
      // A motion made in a speech is the speaker's own words.
      if (!turn.certain && turns_.back().certain && turn.speaker == turns_.back().speaker &&
          turn.place.end <= turns_.back().place.end)
        turn.certain = true;
      turns_.push_back(std::move(turn));
    }
  }
  std::stable_sort(turns_.begin(), turns_.end(),
                   [](const PlacedTurn& a, const PlacedTurn& b) { return a.place.start < b.place.start; });
}

const PlacedTurn* Turns::at(BytePos p) const {
  auto after = std::upper_bound(turns_.begin(), turns_.end(), p,
                                [](BytePos at, const PlacedTurn& turn) { return at < turn.place.start; });
  const PlacedTurn* session = nullptr;
  for (std::size_t steps = 0; steps < kDeepest && after != turns_.begin(); ++steps) {
    --after;
    if (after->place.contains(p)) return &*after;
    session = &*after;
  }
  // Between the items: the secretary's, in the session of the item before.
  while (after != turns_.begin() && session != nullptr && !after->place.contains(p) &&
         std::prev(after)->session == session->session)
    --after;
  return after != turns_.end() && after->place.contains(p) ? &*after : nullptr;
}

bool may_be_minutes(const formats::Document& document) {
  if (document.words.size() <= kFewWords) return true;
  std::vector<Concepts> meanings = concepts_of(document.forms);
  for (const std::string_view common : {"second", "secundo", "hands"})  // every book has them
    if (const text::FormId form = document.forms.find(common); form < meanings.size()) meanings[form] = {};
  Crowd acts(kFewestActs), turns(kFewestTurns);
  for (std::size_t b = 0; b < document.blocks.size(); ++b) {
    const formats::Block& block = document.blocks[b];
    if (block.speaker != formats::kNoSpeaker && turns.add(b)) return true;
    const std::string_view text = document.text(block.span);
    const bool asked = read_testimony_mark(text).kind == Testimony::question || answer_in(text) != 0 ||
                       (text.starts_with('<') && typed_by(text));
    if (asked && turns.add(b)) return true;
    if (has_act(document, block, meanings) && acts.add(b)) return true;
  }
  return false;
}

}  // namespace sicut::proceedings
