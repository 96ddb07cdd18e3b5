// Tokens of a transcript against those of each stretch read by itself; sessions put away and taken out.
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "formats/document.h"
#include "proceedings/packed_sessions.h"
#include "proceedings/transcript.h"

namespace sicut::proceedings {
namespace {

constexpr const char* kMinutes =
    "Mr. Halloway’s motion (seconded by the members’ delegate) was put: “For – 1,204; against – l3”.\n\n"
    "L’amendement de M. Jaurin, 12-3, n’est pas adopté. — \"Twenty-one\", he said;\nthe members' vote "
    "fell.\n\n"
    "Тов. Громов внёс предложение: «закрыть прения». За – 12, против – 3.\n";

std::string shown_token(const Token& t) {
  return std::string(t.form) + "|" + std::string(t.raw) + "|" +
         std::to_string(static_cast<unsigned>(t.sign)) + "|" + std::to_string(t.span.start.value) + "-" +
         std::to_string(t.span.end.value) + (t.capital ? "C" : "") + (t.capitals ? "S" : "") +
         (t.digit ? "D" : "") + (t.quoted ? "Q" : "") + (t.line_start ? "L" : "") + (t.possessive ? "P" : "");
}

TEST(Transcript, ReadsAnyStretchAsIfItStoodAlone) {
  formats::ReadOptions options;
  options.words = false;
  const auto document = formats::read_bytes("minutes.txt", Bytes(kMinutes), options);
  ASSERT_TRUE(document.has_value());
  Transcript transcript(*document, false);
  for (const formats::Block& block : document->blocks) transcript.add(block);
  std::mt19937 chance(7);
  for (int round = 0; round < 3000; ++round) {
    const formats::Block& block = document->blocks[chance() % document->blocks.size()];
    const auto at = [&] { return block.span.start + chance() % (block.span.size() + 1); };
    TextSpan span{at(), at()};
    if (span.end < span.start) std::swap(span.start, span.end);
    const Tokens got = transcript.read(span);
    Marks marks;
    scan(transcript.book(), document->text(), span, marks);
    Tokens alone;
    ASSERT_TRUE(make_tokens(transcript.book(), document->text(), marks, span.end, alone));
    ASSERT_EQ(got.size(), alone.size()) << document->text(span);
    for (std::size_t i = 0; i < got.size(); ++i)
      ASSERT_EQ(shown_token(got[i]), shown_token(alone[i])) << document->text(span);
  }
}

TEST(PackedSessions, AreTheSameInMemoryAndInAFile) {
  PackedSessions few(20), many;
  std::string session;
  for (int i = 0; i < 300; ++i) {
    session += static_cast<char>('a' + i % 26);
    few.add(session);
    many.add(session);
  }
  ASSERT_EQ(few.size(), 300U);
  for (const std::size_t i : {299U, 0U, 150U, 1U, 298U}) {
    EXPECT_EQ(few.at(i).size(), i + 1);
    EXPECT_EQ(few.at(i), many.at(i));
  }
}

}  // namespace
}  // namespace sicut::proceedings
