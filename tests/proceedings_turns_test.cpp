// Telling by its words alone whether a document may be minutes.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "formats/document.h"
#include "proceedings/turns.h"
#include "proceedings_listing.h"

namespace sicut::proceedings {
namespace {

using testing::contents;

bool may_be(const std::string& text) {
  const auto document = formats::read_bytes("book.txt", Bytes(text));
  return document && may_be_minutes(*document);
}

// As long as a book: a short document is read in any case.
std::string book_of(const std::string& text) {
  std::string book;
  while (book.size() < 60'000) book += text + "\n\n";
  return book;
}

TEST(Turns, BooksOfMinutesAreTold) {
  std::size_t files = 0;
  for (const char* folder :
       {SICUT_SOURCE_DIR "/tests/data/proceedings/habits", SICUT_SOURCE_DIR "/examples/minutes"})
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.path().extension() != ".txt") continue;
      ++files;
      EXPECT_TRUE(may_be(book_of(contents(entry.path())))) << entry.path();
    }
  EXPECT_GE(files, 20u);
}

// It has the words, but not beside each other.
TEST(Turns, ATreatiseIsNone) {
  EXPECT_FALSE(may_be(book_of(
      "Of the motion of the blood. The heart has a pulse of its own, as the physicians of that city hold, "
      "and is "
      "moved. On the one hand the meeting of the two veins, on the other the second chamber, hold it.\n\n"
      "The chair of the anatomist stood by the table all that winter; his resolution was firm.")));
}

}  // namespace
}  // namespace sicut::proceedings
