// Words and word counts for the judges of differences.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/fold.h"
#include "variant/effects.h"
#include "variant/lexicon.h"

namespace sicut::variant::test {

// The counts of texts whose words are told by white space.
class Sample : public WordCounts {
 public:
  explicit Sample(const std::vector<std::string>& texts) {
    for (const std::string& text : texts)
      for (std::size_t i = 0; i < text.size();) {
        const std::size_t stop = std::min(text.find_first_of(" \n", i), text.size());
        if (stop > i) ++counts_[text::folded(text.substr(i, stop - i))];
        i = stop + 1;
      }
  }
  [[nodiscard]] std::uint32_t count(std::string_view letters) const override {
    const auto found = counts_.find(letters);
    return found == counts_.end() ? 0 : found->second;
  }
  [[nodiscard]] std::size_t words() const override {
    std::size_t all = 0;
    for (const auto& [word, count] : counts_) all += count;
    return all;
  }
  [[nodiscard]] Lexicon lexicon(const std::string& language = "en") const { return {*this, language}; }

 private:
  std::map<std::string, std::uint32_t, std::less<>> counts_;
};

// Words for the judges: lower case is folded already; a capital makes a possible name.
class Words {
 public:
  explicit Words(const std::vector<std::string>& surfaces) : surfaces_(surfaces) {
    for (const std::string& surface : surfaces_) letters_.push_back(text::folded(surface));
    for (std::size_t i = 0; i < surfaces_.size(); ++i)
      words_.push_back({letters_[i], surfaces_[i], surfaces_[i][0] >= 'A' && surfaces_[i][0] <= 'Z', {}});
  }
  Words(const Words&) = delete;
  Words& operator=(const Words&) = delete;

  [[nodiscard]] const std::vector<EffectWord>& operator*() const { return words_; }

 private:
  std::vector<std::string> surfaces_, letters_;
  std::vector<EffectWord> words_;
};

}  // namespace sicut::variant::test
