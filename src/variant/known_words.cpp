#include "variant/known_words.h"

#include <functional>

namespace sicut::variant {

std::string KnownWords::key_of(std::string_view language, std::string_view word) {
  std::string key(language);
  key += ' ';
  key += word;
  return key;
}

std::size_t KnownWords::shard_of(const std::string& key) {
  return std::hash<std::string>()(key) % kShards;
}

std::optional<bool> KnownWords::find(std::string_view language, std::string_view word) const {
  const std::string key = key_of(language, word);
  const Shard& shard = shards_[shard_of(key)];
  const std::lock_guard lock(shard.mutex);
  const auto found = shard.words.find(key);
  return found == shard.words.end() ? std::nullopt : std::optional(found->second);
}

void KnownWords::keep(std::string_view language, std::string_view word, bool known) {
  std::string key = key_of(language, word);
  Shard& shard = shards_[shard_of(key)];
  const std::lock_guard lock(shard.mutex);
  if (shard.words.size() >= kMostInShard) shard.words.clear();
  shard.words.emplace(std::move(key), known);
}

}  // namespace sicut::variant
