// Ways of moving and ways of telling a vote (tests/data/proceedings/phrases), each tried with each.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "proceedings_listing.h"

namespace sicut::proceedings {
namespace {

struct Way {
  std::string words;
  Outcome outcome = Outcome::adopted;
};

struct Phrases {
  std::string opening;  // of the minutes
  std::vector<std::string> things;
  std::vector<std::string> moves;
  std::vector<Way> votes;
};

Phrases read_phrases(const std::filesystem::path& path) {
  Phrases phrases;
  std::istringstream file(testing::contents(path));
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t space = line.find(' ');
    const std::string what = line.substr(0, space), words = line.substr(space + 1);
    if (what == "opening") {
      phrases.opening = words;
    } else if (what == "thing") {
      phrases.things.push_back(words);
    } else if (what == "moves") {
      phrases.moves.push_back(words);
    } else {
      EXPECT_TRUE(what == "adopted" || what == "rejected") << line;
      phrases.votes.push_back({words, what == "adopted" ? Outcome::adopted : Outcome::rejected});
    }
  }
  return phrases;
}

std::string with(std::string words, const std::string& mark, const std::string& value) {
  for (std::size_t at = words.find(mark); at != std::string::npos; at = words.find(mark, at + value.size()))
    words.replace(at, mark.size(), value);
  return words;
}

struct Told {
  std::uint32_t line;
  std::uint64_t ayes, noes;
  const Way* way;
};

// What is told of the motion in one line and of the vote two lines below it; empty if it is as told.
std::string wrong_with(const std::vector<ProceedingsItem>& items, const Told& told) {
  const ProceedingsItem *motion = nullptr, *vote = nullptr;
  for (const ProceedingsItem& item : items) {
    if (item.line == told.line && item.type == ItemType::motion) motion = &item;
    if (item.line == told.line + 2 && item.vote) vote = &item;
  }
  if (motion == nullptr) return "no motion";
  if (vote == nullptr) return "no vote";
  if (vote->vote->ayes != told.ayes || vote->vote->noes != told.noes)
    return fmt::format("{} for and {} against, instead of {} and {}", vote->vote->ayes.value_or(0),
                       vote->vote->noes.value_or(0), told.ayes, told.noes);
  if (vote->outcome != told.way->outcome) return "another outcome";
  if (vote->outcome_basis != OutcomeBasis::stated) return "an outcome that is not taken for stated";
  if (motion->outcome != told.way->outcome) return "a motion of another outcome";
  if (vote->refers_to != motion->id) return "a vote on something else";
  return {};
}

class Phrasing : public ::testing::TestWithParam<std::string> {};

TEST_P(Phrasing, EachWayOfMovingGoesWithEachWayOfVoting) {
  const Phrases phrases =
      read_phrases(SICUT_SOURCE_DIR "/tests/data/proceedings/phrases/" + GetParam() + ".txt");
  ASSERT_FALSE(phrases.things.empty());
  for (const std::string& moves : phrases.moves) {
    std::string text = phrases.opening + "\n\n";
    std::vector<Told> all;
    std::uint32_t line = 3;
    for (std::size_t i = 0; i < phrases.votes.size(); ++i, line += 4) {
      const Way& way = phrases.votes[i];
      const bool adopted = way.outcome == Outcome::adopted;
      const std::uint64_t many = 11 + i, few = 3 + i % 5;
      all.push_back({line, adopted ? many : few, adopted ? few : many, &way});
      text += with(moves, "%0", phrases.things[i % phrases.things.size()]) + "\n\n";
      text += with(with(way.words, "%1", std::to_string(all.back().ayes)), "%2",
                   std::to_string(all.back().noes)) +
              "\n\n";
    }
    std::vector<ProceedingsItem> items;
    for (const Session& session : testing::proceedings_of(text).sessions)
      items.insert(items.end(), session.items.begin(), session.items.end());
    for (const Told& told : all) {
      const std::string wrong = wrong_with(items, told);
      EXPECT_TRUE(wrong.empty()) << wrong << ": " << moves << " / " << told.way->words;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, Phrasing,
                         ::testing::Values("english", "german", "french", "spanish", "italian", "russian"),
                         [](const auto& tested) { return tested.param; });

}  // namespace
}  // namespace sicut::proceedings
