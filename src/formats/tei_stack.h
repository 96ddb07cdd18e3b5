// The elements that are open at a place of a TEI document.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "formats/document.h"
#include "formats/tei_elements.h"

namespace sicut::formats {

inline constexpr std::string_view kTeiSpaces = " \t\n\r\f";
inline constexpr std::size_t kNoIndex = static_cast<std::size_t>(-1);

// What a block is that opens here.
struct TeiContext {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t heading = 0;  // level, 0 outside headings
  std::uint8_t quotes = 0;
  bool dropped = false;    // no text here
  bool paragraph = false;  // inside a paragraph
  std::uint32_t speaker = kNoSpeaker;
  std::uint8_t divisions = 0;
};

struct TeiElement {
  std::string name;
  TeiRole role = TeiRole::other;
  TeiContext outside;             // the context round it
  std::size_t anchor = kNoIndex;  // into Document::anchors
  std::size_t part = kNoIndex;    // into the reader's parts
  bool resumes = false;           // a paragraph goes on behind it
  bool quoted = false;            // quoted words inside a paragraph
};

class TeiStack {
 public:
  [[nodiscard]] bool empty() const { return elements_.empty(); }
  [[nodiscard]] std::size_t depth() const { return elements_.size(); }
  [[nodiscard]] TeiElement& top() { return elements_.back(); }
  [[nodiscard]] const TeiElement& at(std::size_t i) const { return elements_[i]; }

  void push(TeiElement element) {
    ++counts_[element.name];
    elements_.push_back(std::move(element));
  }
  void pop() {
    --counts_[elements_.back().name];
    elements_.pop_back();
  }
  // Whether an element of this name is open. An end tag without one is passed over, so that closing costs no
  // more than what was opened.
  [[nodiscard]] bool is_open(const std::string& name) const {
    const auto count = counts_.find(name);
    return count != counts_.end() && count->second > 0;
  }

 private:
  std::vector<TeiElement> elements_;
  std::unordered_map<std::string, std::uint32_t> counts_;
};

}  // namespace sicut::formats
