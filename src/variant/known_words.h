// Answers about words that are costly to work out and asked again and again: the words of bad scans are few,
// and stand on every page.
#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sicut::variant {

// Thread safe. Keeps so many that memory is some megabytes at most; what is forgotten is worked out anew, so
// that answers do not depend on who asked before.
class KnownWords {
 public:
  [[nodiscard]] std::optional<bool> find(std::string_view language, std::string_view word) const;
  void keep(std::string_view language, std::string_view word, bool known);

 private:
  static constexpr std::size_t kShards = 16, kMostInShard = 4096;
  struct Shard {
    mutable std::mutex mutex;
    std::unordered_map<std::string, bool> words;  // by language, a space, and the word
  };
  [[nodiscard]] static std::string key_of(std::string_view language, std::string_view word);
  [[nodiscard]] static std::size_t shard_of(const std::string& key);

  std::array<Shard, kShards> shards_;
};

}  // namespace sicut::variant
