// A session as it is being read: items with places in the text and mentions of people, before people are
// joined and places become bytes.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "proceedings/heads.h"
#include "proceedings/statements.h"
#include "proceedings/transcript.h"
#include "sicut/proceedings.h"

namespace sicut::proceedings {

inline constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

using Mention = std::uint32_t;  // index into SessionDraft::mentions
using Mentions = std::vector<Mention>;

struct ItemDraft {
  ItemType type = ItemType::note;
  TextSpan span;  // label and all
  TextSpan text;  // the words spoken or moved
  Mentions speakers, movers, seconders, elected;
  Mentions for_names, against_names, abstaining_names;
  std::string as_printed, role, subject, office;
  bool summary = false;
  std::size_t refers_to = kNone;
  std::optional<VoteCount> vote;
  TextSpan vote_span;
  std::optional<Outcome> outcome;
  std::optional<OutcomeBasis> basis;
  std::string folded;         // of a motion: its wording, folded, to be found by
  Reference about;            // what an outcome says it is about
  std::size_t unit = 0;       // where it was read
  bool weak = false;          // a proposal in passing: dropped if nothing comes of it
  bool voted = false;         // a vote on it was held, whatever came of it
  bool ballot = false;        // by ballot: of persons, as a rule
  bool put = false;           // said to be put to the vote, the result not yet read
  bool awaits_count = false;  // "adopted by the following vote:": its figures stand below
  bool alternative = false;   // one of several put together
  bool additional = false;    // "a supplementary amendment"
  bool course = false;        // to proceed to something: a meeting can do one such thing only
};

struct SessionDraft {
  std::string title;
  TextSpan span;
  HeadKind head = HeadKind::none;
  std::optional<DateFound> date;
  std::string date_printed;
  int year_near = 0;  // that a heading before the session gives, where its date has none
  std::vector<Actor> mentions;
  std::vector<bool> acting;                       // by mention: speaks or moves
  std::vector<std::pair<Mention, Mention>> told;  // mean one person: "Teodoronich’s motion" was Teodorovich's
  Mentions chair, secretaries, present, attending, absent;
  std::vector<std::string> agenda;
  bool attendance_open = false;  // the list of those present is not complete, or people came and went
  std::optional<std::uint64_t> number_present;
  std::vector<ItemDraft> items;
  // What speaks for its being minutes.
  std::size_t units = 0, labels = 0, fields = 0, statements = 0, summaries = 0, asides = 0;
  std::size_t fields_in_prose = 0;                  // of `fields`: "Mr. Holl took the chair"
  std::size_t talk = 0, rules = 0, days = 0;        // accounts as novels, bylaws and histories have them
  std::size_t chatted = 0;                          // turns that begin without a capital, or laugh
  std::size_t answers = 0;                          // of witnesses
  std::size_t accounts = 0, personal_accounts = 0;  // paragraphs without a label; those in the first person
  bool address = false;  // somebody is addressed as chairs, houses and assemblies are
};

// Reads the units [first, last) of one session; those before `body` are its head. Cost: linear but for
// look-backs over the motions that are open.
[[nodiscard]] SessionDraft read_session(const formats::Document& document, const std::vector<Unit>& units,
                                        Transcript& transcript, std::size_t first, std::size_t body,
                                        std::size_t last);

// Whether two mentions can mean one person, by surname (a scanning slip forgiven) and given names.
[[nodiscard]] bool can_be_same(const Actor& a, const Actor& b);

}  // namespace sicut::proceedings
