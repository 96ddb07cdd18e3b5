// Texts that tell of meetings and are no minutes: novels, reports, histories, rules, agendas, interviews.
#include <gtest/gtest.h>

#include <filesystem>

#include "proceedings_listing.h"

namespace sicut::proceedings {
namespace {

TEST(NoMinutes, GiveNoSession) {
  std::size_t files = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(SICUT_SOURCE_DIR "/tests/data/proceedings/none")) {
    ++files;
    const Proceedings found = testing::proceedings_of(testing::contents(entry.path()));
    EXPECT_TRUE(found.sessions.empty()) << entry.path();
  }
  EXPECT_GE(files, 20u);
}

}  // namespace
}  // namespace sicut::proceedings
