// What commands share of their options: choices, numbers, and the options that every report has.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "cli/suggest.h"

namespace CLI {
class App;
}

namespace sicut::cli {

enum class ColorChoice { automatic, always, never };

[[nodiscard]] Error usage_error(std::string message);

// The value of the word that was typed, or an error that lists what the option takes.
template <class Enum>
[[nodiscard]] Result<Enum> choose(const char* option, const std::string& typed,
                                  const std::vector<std::pair<std::string, Enum>>& choices) {
  std::vector<std::string> words;
  for (const auto& [word, value] : choices) {
    if (word == typed) return value;
    words.push_back(word);
  }
  return tl::unexpected(usage_error(fmt::format("{} knows no '{}'{} (it takes {})", option, typed,
                                                did_you_mean(typed, words), fmt::join(words, ", "))));
}

[[nodiscard]] Result<std::uint32_t> number(const char* option, const std::string& typed, std::uint32_t least,
                                           std::uint32_t most);

// "512M", "2G", "65536": bytes; K, M, G and T are powers of 1024, an ending "B" or "iB" is allowed.
[[nodiscard]] Result<std::uint64_t> memory_size(const char* option, const std::string& typed);

// Where the index of a record is looked for, and what memory it may take: what commands over a record have.
class RecordOptions {
 public:
  void add_to(CLI::App& app);
  [[nodiscard]] Result<void> finish();

  std::string index;  // folder; empty: beside the record
  bool no_index = false;
  std::uint64_t memory = 0;  // bytes; once finished at most half of the machine's

 private:
  std::string memory_;
};

// Half of the machine's memory, at most 8 GiB.
[[nodiscard]] std::uint64_t default_memory();

// Empty paths, and standard input asked for twice.
[[nodiscard]] Result<void> check_paths(const std::vector<const std::vector<std::string>*>& lists);

// --format, --output, --threads, --width, --color, --quiet: what a command with a report has.
class ReportOptions {
 public:
  explicit ReportOptions(std::vector<std::string> formats)
      : format(formats.front()), formats_(std::move(formats)) {}

  void add_to(CLI::App& app);
  [[nodiscard]] Result<void> finish();

  std::string format;    // one of those given to the constructor; the first is the default
  std::string output;    // empty: standard output
  unsigned threads = 0;  // as many as the machine has, once finished
  unsigned width = 0;    // 0: the terminal's
  ColorChoice color = ColorChoice::automatic;
  bool quiet = false;

  [[nodiscard]] bool to_terminal() const { return output.empty() || output == "-"; }
  // Columns of a text report, and whether it is to be coloured.
  [[nodiscard]] unsigned columns() const;
  [[nodiscard]] bool colored() const;

 private:
  std::vector<std::string> formats_;
  std::string threads_, width_, color_ = "auto";
};

}  // namespace sicut::cli
