// Which of the open motions a statement means: by its mover, its wording, what is to be done, or as the last.
#include <algorithm>

#include "proceedings/motions.h"
#include "proceedings/surnames.h"
#include "text/fold.h"

namespace sicut::proceedings {
namespace {

// The last word of the name that has letters.
std::string surname_of(const Actor& actor) {
  for (std::string_view name = actor.name; !name.empty();) {
    const std::size_t gap = name.find_last_of(" .");
    const std::size_t start = gap == name.npos ? 0 : gap + 1;
    if (std::string word = text::folded(name.substr(start)); !word.empty()) return word;
    name = name.substr(0, start == 0 ? 0 : gap);
  }
  return {};
}

}  // namespace

bool can_be_same(const Actor& a, const Actor& b) {
  if (a.kind != b.kind) return false;
  const std::string x = surname_of(a), y = surname_of(b);
  if ((a.oblique && is_case_of(x, y)) || (b.oblique && is_case_of(y, x))) return true;
  if (a.oblique && b.oblique && cases_of_one(x, y)) return true;
  return x == y || is_scanning_slip(x, y) || same_transliteration(x, y);
}

std::size_t Motions::by_mover(const Mentions& named, const Statement& statement, std::size_t item) {
  const bool amendment = statement.about.noun == Concept::amendment;
  std::size_t any = kNone;
  for (auto m = motions_.rbegin();
       m != motions_.rend() && m - motions_.rbegin() < static_cast<std::ptrdiff_t>(kFarthestBack); ++m) {
    if (*m >= item) continue;
    const ItemDraft& motion = draft_.items[*m];
    for (const Mention a : named) {
      for (const Mention b : motion.movers) {
        if (!can_be_same(draft_.mentions[a], draft_.mentions[b])) continue;
        const bool right_kind = amendment == (motion.type == ItemType::amendment);
        if (is_open(*m) && right_kind) {
          draft_.told.emplace_back(a, b);
          return *m;
        }
        if (any == kNone || (is_open(*m) && !is_open(any))) any = *m;
      }
    }
  }
  return any;
}

// A motion that is open and says what the statement quotes.
std::size_t Motions::by_wording(const std::string& quoted, std::size_t before) const {
  constexpr std::size_t kEnough = 12;  // folded letters
  if (quoted.size() < kEnough) return kNone;
  for (auto m = motions_.rbegin();
       m != motions_.rend() && m - motions_.rbegin() < static_cast<std::ptrdiff_t>(kFarthestBack); ++m) {
    const std::string& words = draft_.items[*m].folded;
    if (*m < before && is_open(*m) && words.size() >= kEnough &&
        (words.find(quoted) != std::string::npos || quoted.find(words) != std::string::npos))
      return *m;
  }
  return kNone;
}

// A motion that is open and moves what somebody is now elected to do.
std::size_t Motions::by_office(const std::string& office, std::size_t before) const {
  constexpr std::size_t kEnough = 20;  // folded letters
  const std::string words = text::folded(office);
  if (words.size() < kEnough) return kNone;
  for (std::size_t k = motions_.size(); k-- > subject_begins_ && motions_.size() - k <= kFarthestBack;) {
    const std::string& moved = draft_.items[motions_[k]].folded;
    if (motions_[k] < before && is_open(motions_[k]) && moved.size() >= kEnough &&
        (moved.find(words) != std::string::npos || words.find(moved) != std::string::npos))
      return motions_[k];
  }
  return kNone;
}

std::size_t Motions::latest_open(bool amendments, bool motions, std::size_t before) const {
  for (std::size_t k = motions_.size(); k-- > subject_begins_ && motions_.size() - k <= kFarthestBack;) {
    const std::size_t item = motions_[k];
    const bool amendment = draft_.items[item].type == ItemType::amendment;
    if (item < before && is_open(item) && (amendment ? amendments : motions)) return item;
  }
  return kNone;
}

// "The first motion", of two that stand against each other: moved in one paragraph, and neither decided.
std::size_t Motions::by_ordinal(int ordinal) const {
  std::vector<std::size_t> open;
  for (std::size_t k = subject_begins_; k < motions_.size(); ++k) {
    const ItemDraft& motion = draft_.items[motions_[k]];
    if (motion.type == ItemType::motion && !motion.outcome) open.push_back(motions_[k]);
  }
  if (open.size() != 2 || draft_.items[open[0]].unit != draft_.items[open[1]].unit) return kNone;
  if (ordinal < 0) return open[1];
  return ordinal <= 2 ? open[static_cast<std::size_t>(ordinal - 1)] : kNone;
}

// The motion for the previous question, where one was told.
std::size_t Motions::previous_question(std::size_t before) const {
  for (std::size_t k = motions_.size(); k-- > subject_begins_ && motions_.size() - k <= kFarthestBack;) {
    const std::string& words = draft_.items[motions_[k]].folded;
    const bool previous = words.find("previousquestion") != std::string::npos ||
                          words.find("questionprealable") != std::string::npos;
    if (motions_[k] < before && is_open(motions_[k]) && previous) return motions_[k];
  }
  return kNone;
}

std::size_t Motions::target_of(const Statement& s, std::size_t item, const Mentions& named) {
  const Reference& about = s.about;
  if (about.several || about.indefinite) return kNone;
  if (turned_)  // "that the word 'now' stand part of the Motion": the amendment is in question
    if (const std::size_t amendment = latest_open(true, false, item); amendment != kNone) return amendment;
  if (about.substantive) {  // the amendment again, carried though it is
    for (std::size_t k = motions_.size(); k-- > subject_begins_ && motions_.size() - k <= kFarthestBack;)
      if (motions_[k] < item && draft_.items[motions_[k]].type == ItemType::amendment) return motions_[k];
  }
  if (about.ordinal != 0 && !alternatives_.empty()) {
    const auto last = static_cast<int>(alternatives_.size());
    const int wanted = about.ordinal < 0 ? last : about.ordinal;
    if (wanted >= 1 && wanted <= last) return alternatives_[static_cast<std::size_t>(wanted - 1)];
  }
  if (about.ordinal != 0 && about.noun == Concept::motion)
    if (const std::size_t counted = by_ordinal(about.ordinal); counted != kNone) return counted;
  if (!named.empty()) {
    const std::size_t moved = by_mover(named, s, item);
    // "The theses of Mr. Holl are adopted": not what he proposed in passing.
    const bool in_passing = moved != kNone && draft_.items[moved].weak && about.noun == Concept::matter &&
                            draft_.items[moved].folded.find(about.word) == std::string::npos;
    return in_passing ? kNone : moved;
  }
  if (const std::size_t worded = by_wording(about.quoted, item); worded != kNone) return worded;
  if (about.noun == Concept::discussion && about.word == "previous") return previous_question(item);
  if (about.noun == Concept::article || about.noun == Concept::discussion || about.noun == Concept::session)
    return kNone;
  if (about.noun == Concept::amendment && !about.amended) {
    const std::size_t amendment = latest_open(true, false, item);
    if (amendment != kNone) return amendment;
    return s.kind == StatementKind::vote ? kNone : latest_open(false, true, item);
  }
  if (about.noun == Concept::motion || about.noun == Concept::resolution) {
    const std::size_t motion = latest_open(false, true, item);
    if (motion != kNone || about.amended) return motion;
    return latest_open(true, false, item);
  }
  if (about.noun == Concept::matter) {
    // "The report was adopted": of a motion to adopt it only if one has just been made.
    const std::size_t motion = latest_open(false, true, item);
    if (motion == kNone) return kNone;
    const std::size_t behind = draft_.items[item].unit - draft_.items[motion].unit;
    const bool names = draft_.items[motion].folded.find(about.word) != std::string::npos;
    return behind == 0 || (behind <= 2 && names) ? motion : kNone;
  }
  return latest_open(true, true, item);
}

// A vote with no motion before it, right behind a speech: what the speech says was voted upon.
std::size_t Motions::speech_as_motion(std::size_t vote) {
  if (vote == 0) return kNone;
  const ItemDraft& speech = draft_.items[vote - 1];
  const bool spoken = speech.type == ItemType::speech && !speech.summary && !speech.speakers.empty() &&
                      speech.role != "chair";
  if (!spoken || draft_.items[vote].unit > speech.unit + 1) return kNone;
  ItemDraft motion;
  const bool amends = motions_.size() > subject_begins_ && !draft_.items[vote].subject.empty();
  motion.type = amends ? ItemType::amendment : ItemType::motion;
  motion.span = motion.text = speech.text;
  motion.movers = speech.speakers;
  motion.as_printed = speech.as_printed;
  motion.subject = speech.subject;
  motion.unit = speech.unit;
  draft_.items.push_back(std::move(motion));
  // Not the last of `motions_` by place, but the last that was made.
  motions_.push_back(draft_.items.size() - 1);
  return draft_.items.size() - 1;
}

// "The Chairman put to the vote article 4." and below it "Article 4 was adopted by 15 votes to none."
bool Motions::puts_same_article(const ItemDraft& vote, const Statement& s) {
  return vote.put && !vote.vote && !vote.outcome && s.about.noun == Concept::article &&
         vote.about.noun == s.about.noun && !s.about.article.empty() &&
         text::folded(vote.about.article) == text::folded(s.about.article);
}

// "Ayes 23, noes 9." and below it "The Question was carried by 23 votes to 9.": one vote.
bool Motions::is_counted_again(const ItemDraft& vote, const Statement& s, std::size_t unit) {
  constexpr std::size_t kFarthest = 4;  // units
  if (!s.vote || !s.outcome || !vote.vote || unit == vote.unit || unit - vote.unit > kFarthest) return false;
  const VoteCount &one = *vote.vote, &two = *s.vote;
  return vote.basis != OutcomeBasis::stated && one.ayes && one.noes && one.ayes == two.ayes &&
         one.noes == two.noes;
}

// What a poll is held on again: the motion itself, where it is named, and not the amendment lost before.
std::size_t Motions::polled(const Statement& s) const {
  const ItemDraft& last = draft_.items[last_voted_];
  const bool main = s.about.noun == Concept::motion || s.about.noun == Concept::resolution;
  return main && last.type == ItemType::amendment && last.refers_to != kNone ? last.refers_to : last_voted_;
}

}  // namespace sicut::proceedings
