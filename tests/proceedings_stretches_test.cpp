// A file read in stretches gives what it gives read whole, for any size of stretch and number of threads.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "proceedings_listing.h"
#include "report/proceedings/proceedings_report.h"

namespace sicut::proceedings {
namespace {

namespace fs = std::filesystem;

using testing::contents;

// All examples, several times over.
std::string long_minutes(int times) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(fs::path(SICUT_SOURCE_DIR) / "examples/minutes"))
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::string all;
  for (int i = 0; i < times; ++i)
    for (const fs::path& file : files) all += contents(file) + "\n\n\n";
  return all;
}

class Stretches : public ::testing::Test {
 protected:
  void SetUp() override { fs::create_directories(folder_); }
  void TearDown() override { fs::remove_all(folder_); }

  std::string write(const std::string& text) {
    const fs::path path = folder_ / "minutes.txt";
    std::ofstream(path, std::ios::binary) << text;
    return path.string();
  }

  static std::string json(const std::string& path, std::size_t stretch, unsigned threads) {
    Diagnostics troubles;
    FileOptions options;
    options.stretch = stretch;
    options.threads = threads;
    const auto all = read_file(path, options, troubles);
    EXPECT_TRUE(all.has_value());
    if (!all) return {};
    std::string out;
    report::write_proceedings_json({*all}, [&](std::string_view piece) {
      out += piece;
      return true;
    });
    return out;
  }

 private:
  fs::path folder_ = fs::temp_directory_path() / ("sicut-stretches-" + std::to_string(::getpid()));
};

TEST_F(Stretches, GiveWhatTheWholeGives) {
  const std::string path = write(long_minutes(40));
  const std::string whole = json(path, std::size_t{1} << 30, 1);
  EXPECT_NE(whole.find("\"id\": \"s200."), std::string::npos);
  for (const std::size_t stretch : {std::size_t{100'000}, std::size_t{211'111}})
    for (const unsigned threads : {1U, 2U}) EXPECT_TRUE(json(path, stretch, threads) == whole) << stretch;
}

// A session longer than a stretch, and a file that is no minutes at all, come to an end.
TEST_F(Stretches, GrowWhereNoSessionBegins) {
  std::string debate = "Minutes of the Meeting of May 3, 1921\n\nChairman: Mr. Holl.\n\n";
  for (int i = 0; i < 3000; ++i)
    debate += i % 2 == 0 ? "Mr. HOLL: The well is dry, and has been dry since the spring.\n\n"
                         : "Mr. REED: Then let us dig another, and a deeper one.\n\n";
  const std::string path = write(debate + long_minutes(1));
  EXPECT_TRUE(json(path, 4'000, 2) == json(path, std::size_t{1} << 30, 1));
  std::string prose;
  for (int i = 0; i < 2000; ++i) prose += "The rain came over the hill and went on down the valley.\n\n";
  const std::string novel = json(write(prose), 4'000, 2);
  EXPECT_NE(novel.find("no-proceedings"), std::string::npos);
}

// Bytes that are no UTF-8, far behind in the file: it is read whole, and told once.
TEST_F(Stretches, GiveWayToDamage) {
  const std::string path = write(long_minutes(2) + "Mr. H\xC3LL moves that the meeting be closed.\n");
  Diagnostics troubles;
  FileOptions options;
  options.stretch = 20'000;
  const auto all = read_file(path, options, troubles);
  ASSERT_TRUE(all.has_value());
  EXPECT_EQ(std::count_if(troubles.begin(), troubles.end(),
                          [](const Diagnostic& d) { return d.level == Level::warning; }),
            1);
}

}  // namespace
}  // namespace sicut::proceedings
