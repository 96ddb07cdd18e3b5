// The elements of a page that are open at a place, with the few rules by which HTML closes what its authors
// did not. Every operation takes constant time, or time that the elements it closes have paid for.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "formats/document.h"
#include "formats/html_elements.h"

namespace sicut::formats {

inline constexpr std::uint32_t kNoAnchor = 0xffffffffu;

// What a block is that opens here.
struct BlockContext {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t quotes = 0;   // block quotes open
  std::uint8_t heading = 0;  // level, 0 outside headings
};

struct OpenElement {
  std::uint16_t index = 0;  // into the table of elements
  BlockContext context;
  std::uint32_t anchor = kNoAnchor;  // index into Document::anchors
  std::uint32_t blocks_before = 0;   // blocks read when it opened
};

class OpenElements {
 public:
  OpenElements();

  [[nodiscard]] std::size_t depth() const { return elements_.size(); }
  [[nodiscard]] BlockContext context() const {
    return elements_.empty() ? BlockContext{} : elements_.back().context;
  }
  [[nodiscard]] const OpenElement& top() const { return elements_.back(); }

  void push(const OpenElement& element);
  void pop();

  // The depth to which elements are to be closed before an element with this role opens.
  [[nodiscard]] std::size_t depth_before(ElementRole role) const;
  // The same for an end tag: depth() where nothing of that name is open, or only outside the table
  // that is open. An end tag of any heading closes a heading.
  [[nodiscard]] std::size_t depth_after_end_tag(std::size_t index) const;

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  using Counts = std::array<std::uint32_t, kElementCount>;
  struct Container {  // a list or table
    std::size_t depth;
    std::size_t item = kNone;  // depth of its open item or cell
  };

  std::vector<OpenElement> elements_;
  std::vector<Container> containers_;  // the first stands for none
  std::vector<Counts> counts_;         // open elements by name, for each open table
};

}  // namespace sicut::formats
