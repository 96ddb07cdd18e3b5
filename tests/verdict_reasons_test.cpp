// Every verdict comes with a sentence.
#include "verdict/reasons.h"
#include "verdict_sample.h"

namespace sicut::verdict::test {
namespace {

Candidate candidate_with(std::vector<Change> changes) {
  Candidate candidate;
  candidate.passages.resize(1);
  candidate.passages[0].changes = std::move(changes);
  candidate.matched = 4;
  return candidate;
}

void expect_sentence(const std::string& reason) {
  ASSERT_FALSE(reason.empty());
  EXPECT_TRUE(reason.ends_with('.')) << reason;
  EXPECT_TRUE((reason[0] >= 'A' && reason[0] <= 'Z')) << reason;
  EXPECT_EQ(reason.find("  "), std::string::npos) << reason;
  EXPECT_EQ(reason.find(": ."), std::string::npos) << reason;
}

TEST(Reasons, EveryVerdictWithEveryKindOfChange) {
  for (Fidelity fidelity : {Fidelity::verbatim, Fidelity::edited, Fidelity::altered, Fidelity::spliced,
                            Fidelity::loose, Fidelity::absent, Fidelity::untested})
    for (ChangeKind kind :
         {ChangeKind::omission, ChangeKind::insertion, ChangeKind::substitution, ChangeKind::transposition,
          ChangeKind::interpolation, ChangeKind::elision, ChangeKind::join})
      for (bool marked : {false, true}) {
        Change change;
        change.kind = kind;
        change.marked = marked;
        change.words = 3;
        change.effects = {Effect::negation, Effect::quantity, Effect::name};
        change.quote.text = "one thing";
        change.source.text = "another thing";
        change.cls = fidelity == Fidelity::verbatim ? ChangeClass::accidental : ChangeClass::substantive;
        // `edited` and `altered` are only ever given for changes that are marked, or not.
        if (fidelity == Fidelity::edited && !marked) continue;
        if (fidelity == Fidelity::altered && (marked || kind == ChangeKind::join)) continue;
        if (fidelity == Fidelity::edited && kind == ChangeKind::join) continue;
        const Candidate candidate = candidate_with({change});
        expect_sentence(reason_for(fidelity, {&candidate, 10, 1, false}));
      }
}

TEST(Reasons, WithoutAPassage) {
  expect_sentence(reason_for(Fidelity::absent, {}));
  expect_sentence(reason_for(Fidelity::untested, {nullptr, 1, 0, false}));
  expect_sentence(reason_for(Fidelity::untested, {nullptr, 2, 0, false}));
  expect_sentence(reason_for(Fidelity::untested, {nullptr, 9, 0, true}));
  expect_sentence(reason_for(Fidelity::untested, {nullptr, 3, 40, false}));
}

TEST(Reasons, NameTheGravestChangesFirstAndNotAll) {
  std::vector<Change> changes(6);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    changes[i].quote.text = "q" + std::to_string(i);
    changes[i].source.text = "s" + std::to_string(i);
  }
  changes[4].effects = {Effect::negation};
  const Candidate candidate = candidate_with(changes);
  const std::string reason = reason_for(Fidelity::altered, {&candidate, 20, 0, false});
  expect_sentence(reason);
  EXPECT_LT(reason.find("q4"), reason.find("q0"));
  EXPECT_NE(reason.find("3 more changes"), std::string::npos) << reason;
}

TEST(Reasons, LongWordingsAreShortenedBetweenCharacters) {
  Change change;
  change.kind = ChangeKind::substitution;
  for (int i = 0; i < 60; ++i) change.quote.text += "мост";
  for (int i = 0; i < 60; ++i) change.source.text += "三";
  const Candidate candidate = candidate_with({change});
  const std::string reason = reason_for(Fidelity::altered, {&candidate, 20, 0, false});
  expect_sentence(reason);
  EXPECT_LT(reason.size(), 300u);
}

}  // namespace
}  // namespace sicut::verdict::test
