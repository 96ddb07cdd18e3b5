// The fuzzer's entry over some thousand mutated inputs, the same in every run.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

#include "cases_file.h"
#include "fuzz/check_entry.h"

namespace sicut::whole {
namespace {

constexpr int kRounds = SICUT_SLOW ? 3000 : 10000;

// The case files, text and record put together: they hold every shape of quotation and of damage.
std::vector<std::string> seeds() {
  std::vector<std::string> paths, result;
  for (const auto& entry : std::filesystem::directory_iterator(SICUT_SOURCE_DIR "/tests/cases"))
    if (entry.path().extension() == ".case") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  for (const std::string& path : paths)
    for (const cases::Case& c : cases::read_case_file(path).cases) {
      if (c.text_is_in_record) continue;
      std::string seed = c.text_name.ends_with(".html") ? "\x02"
                         : c.text_name.ends_with(".md") ? "\x01"
                                                        : std::string(1, '\0');
      seed += c.text;
      for (const cases::RecordFile& file : c.record)
        if (file.contents.size() < 4000) seed += fuzz::kSeparator + file.contents;
      result.push_back(seed);
    }
  return result;
}

const std::vector<std::string>& fragments() {
  static const std::vector<std::string> all = {"“",
                                               "”",
                                               "\"",
                                               "‘",
                                               "’",
                                               "«",
                                               "»",
                                               "„",
                                               "...",
                                               "…",
                                               "[",
                                               "]",
                                               "[sic]",
                                               "\n",
                                               "\n\n",
                                               "\n    ",
                                               "> ",
                                               " ",
                                               "- ",
                                               "-\n",
                                               "\f",
                                               "\xff",
                                               "\xe2\x80",
                                               "\xc2\xad",
                                               "\xef\xbb\xbf",
                                               "\xcc\x81",
                                               "not ",
                                               "Mr. ",
                                               "MR. HALE: ",
                                               "12",
                                               "l3",
                                               "<q>",
                                               "</q>",
                                               "&ldquo;",
                                               "<blockquote>",
                                               "</p>",
                                               "三",
                                               "не ",
                                               "o n e   b y   o n e ",
                                               "*",
                                               "[12]",
                                               std::string(1, fuzz::kSeparator),
                                               std::string(300, '.'),
                                               "\r\n",
                                               "\xe2\x80\xae",
                                               "\x1b[31m"};
  return all;
}

void mutate(std::string& input, const std::vector<std::string>& all, std::mt19937& random) {
  const auto below = [&](std::size_t limit) { return limit == 0 ? 0 : random() % limit; };
  for (std::size_t n = 1 + below(6); n > 0; --n) {
    const std::size_t at = 1 + below(input.size() - 1), length = below(40);
    switch (below(6)) {
      case 0:
        input.insert(at, fragments()[below(fragments().size())]);
        break;
      case 1:
        input.erase(at, length);
        break;
      case 2:
        input[at] = static_cast<char>(below(256));
        break;
      case 3:
        input.insert(at, input.substr(1 + below(input.size() - 1), length));
        break;
      case 4: {
        const std::string& other = all[below(all.size())];
        input.insert(at, other.substr(below(other.size()), 8 * length));
        break;
      }
      default:
        input[0] = static_cast<char>(below(3));
        break;
    }
    if (input.size() < 4) input += "word word";
  }
}

std::string wrong_with(const std::string& input) {
  try {
    return fuzz::check_bytes(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
  } catch (const std::exception& e) {
    return std::string("an exception: ") + e.what();
  }
}

TEST(Fuzz, MutatedCasesKeepThePromises) {
  const std::vector<std::string> all = seeds();
  ASSERT_GT(all.size(), 50u);
  std::mt19937 random(424242);
  for (int round = 0; round < kRounds; ++round) {
    std::string input = all[static_cast<std::size_t>(round) % all.size()];
    if (round >= static_cast<int>(all.size())) mutate(input, all, random);
    const std::string wrong = wrong_with(input);
    if (!wrong.empty()) {
      const std::string path = std::filesystem::temp_directory_path() / "sicut-fuzz-input";
      std::ofstream(path, std::ios::binary) << input;
      FAIL() << "round " << round << ": " << wrong << "; the input is in " << path;
    }
  }
}

}  // namespace
}  // namespace sicut::whole
