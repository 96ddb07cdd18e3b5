// What has to hold for every record: words taken from it are found where they stand, and a word put in the
// place of another is never waved through.
#include "whole_sample.h"

namespace sicut::whole {
namespace {

constexpr int kRandomRounds = 300;

struct Taken {
  std::size_t document = 0, first = 0, last = 0;  // words of its flow
  std::vector<std::string> words;
};

record::Record babble(Babble& random) {
  record::Record record;
  for (int d = 0; d < 3; ++d)
    record.documents.push_back(document_of("document-" + std::to_string(d) + ".txt", random.text(1500)));
  return record;
}

Taken take(const record::Record& record, Babble& random) {
  Taken taken;
  taken.document = random.below(static_cast<std::uint32_t>(record.documents.size()));
  const formats::Document& document = record.documents[taken.document];
  const std::uint32_t length = 9 + random.below(25);
  taken.first = random.below(static_cast<std::uint32_t>(document.words.size()) - length);
  taken.last = taken.first + length;
  for (std::size_t w = taken.first; w < taken.last; ++w)
    taken.words.emplace_back(document.text(document.words[w].span()));
  return taken;
}

std::string quoting(const std::vector<std::string>& words) {
  std::string text = "It has been said that “";
  for (std::size_t i = 0; i < words.size(); ++i) text += (i ? " " : "") + words[i];
  return text + "” and nothing else was said that day by anybody present.\n";
}

// Texts are checked together: the index is built once.
CheckReport check_all(const std::vector<std::string>& texts, const record::Record& record) {
  std::vector<formats::Document> documents;
  for (const std::string& text : texts) documents.push_back(document_of("text.txt", text));
  verdict::CheckOptions options;
  options.threads = 2;
  return verdict::check(documents, record, options);
}

std::string letters_at(const record::Record& record, const Passage& passage) {
  for (const formats::Document& document : record.documents)
    if (document.name == passage.document)
      return text::folded(
          document.text().substr(passage.place.start, passage.place.end - passage.place.start));
  return {};
}

TEST(Random, WordsOfTheRecordAreFoundWhereTheyStand) {
  Babble random(1);
  const record::Record record = babble(random);
  std::vector<Taken> taken;
  std::vector<std::string> texts;
  for (int i = 0; i < kRandomRounds; ++i) {
    taken.push_back(take(record, random));
    texts.push_back(quoting(taken.back().words));
  }
  const CheckReport report = check_all(texts, record);
  for (int i = 0; i < kRandomRounds; ++i) {
    SCOPED_TRACE(texts[static_cast<std::size_t>(i)]);
    const auto& found = report.texts[static_cast<std::size_t>(i)].quotations;
    const Taken& wanted = taken[static_cast<std::size_t>(i)];
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].fidelity, Fidelity::verbatim) << found[0].reason;
    ASSERT_FALSE(found[0].passages.empty());
    const formats::Document& document = record.documents[wanted.document];
    const Place place{document.words[wanted.first].start.value, document.words[wanted.last - 1].end().value};
    const Passage& first = found[0].passages[0];
    if (first.document == document.name && first.place == place) continue;
    // Another place will do if the very letters stand there.
    EXPECT_EQ(letters_at(record, first),
              text::folded(document.text().substr(place.start, place.end - place.start)));
  }
}

TEST(Random, AnotherWordIsNeverWavedThrough) {
  Babble random(2);
  const record::Record record = babble(random);
  static const std::vector<std::string> others = {"history", "pavement", "gallant", "lobster", "purple",
                                                  "sermon",  "velvet",   "wisdom",  "not",     "never",
                                                  "eleven",  "must",     "only",    "now"};
  std::vector<std::string> texts, put_in;
  for (int i = 0; i < kRandomRounds; ++i) {
    Taken taken = take(record, random);
    put_in.push_back(others[random.below(static_cast<std::uint32_t>(others.size()))]);
    taken.words[random.below(static_cast<std::uint32_t>(taken.words.size()))] = put_in.back();
    texts.push_back(quoting(taken.words));
  }
  const CheckReport report = check_all(texts, record);
  for (int i = 0; i < kRandomRounds; ++i) {
    SCOPED_TRACE(texts[static_cast<std::size_t>(i)]);
    const auto& found = report.texts[static_cast<std::size_t>(i)].quotations;
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].fidelity, Fidelity::altered) << found[0].reason;
    ASSERT_FALSE(found[0].passages.empty());
    bool told = false;
    for (const Change& change : found[0].passages[0].changes)
      told |= change.cls == ChangeClass::substantive &&
              text::folded(change.quote.text).find(put_in[static_cast<std::size_t>(i)]) != std::string::npos;
    EXPECT_TRUE(told) << "the change is not told";
  }
}

TEST(Random, ADroppedWordIsNeverWavedThrough) {
  Babble random(3);
  const record::Record record = babble(random);
  std::vector<std::string> texts;
  for (int i = 0; i < kRandomRounds; ++i) {
    Taken taken = take(record, random);
    // Not at an end, and not one of two equal words side by side.
    const std::size_t at = 1 + random.below(static_cast<std::uint32_t>(taken.words.size()) - 2);
    taken.words.erase(taken.words.begin() + static_cast<std::ptrdiff_t>(at));
    texts.push_back(quoting(taken.words));
  }
  const CheckReport report = check_all(texts, record);
  for (int i = 0; i < kRandomRounds; ++i) {
    const auto& found = report.texts[static_cast<std::size_t>(i)].quotations;
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].fidelity, Fidelity::altered) << texts[static_cast<std::size_t>(i)] << found[0].reason;
  }
}

}  // namespace
}  // namespace sicut::whole
