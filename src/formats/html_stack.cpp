#include "formats/html_stack.h"

namespace sicut::formats {

namespace {

// Deeper elements are not kept: their texts are read, their ends are not known.
constexpr std::size_t kDeepestElement = 100'000;
constexpr std::size_t kMostTables = 1'000;

// Headings share a name: <h2> closed by </h3> is closed.
std::size_t shared_name(std::size_t index) {
  static const std::size_t heading = element_index("h1");
  return element_role(index) == ElementRole::heading ? heading : index;
}

bool is_container(ElementRole role) {
  return role == ElementRole::list || role == ElementRole::table;
}
bool is_item(ElementRole role) {
  return role == ElementRole::item || role == ElementRole::cell;
}

}  // namespace

OpenElements::OpenElements() : containers_{{kNone, kNone}}, counts_(1) {}

void OpenElements::push(const OpenElement& element) {
  if (elements_.size() >= kDeepestElement) return;
  const ElementRole role = element_role(element.index);
  ++counts_.back()[shared_name(element.index)];
  if (is_item(role)) containers_.back().item = elements_.size();
  if (is_container(role)) containers_.push_back({elements_.size(), kNone});
  if (role == ElementRole::table && counts_.size() < kMostTables) counts_.emplace_back();
  elements_.push_back(element);
}

void OpenElements::pop() {
  const std::size_t index = elements_.back().index;
  elements_.pop_back();
  const std::size_t depth = elements_.size();
  if (containers_.back().depth == depth) containers_.pop_back();
  if (containers_.back().item == depth) containers_.back().item = kNone;
  auto& count = counts_.back()[shared_name(index)];
  if (element_role(index) == ElementRole::table && count == 0 && counts_.size() > 1) {
    counts_.pop_back();
    --counts_.back()[shared_name(index)];
  } else {
    --count;
  }
}

std::size_t OpenElements::depth_before(ElementRole role) const {
  if (elements_.empty()) return 0;
  if (is_item(role) && containers_.back().item != kNone) return containers_.back().item;
  const ElementRole top = element_role(elements_.back().index);
  // A block closes the paragraph before it; inside a paragraph there are no blocks, so it is the last.
  if (top == ElementRole::paragraph) return elements_.size() - 1;
  if (top == ElementRole::heading && role == ElementRole::heading) return elements_.size() - 1;
  return elements_.size();
}

std::size_t OpenElements::depth_after_end_tag(std::size_t index) const {
  const std::size_t name = shared_name(index);
  const bool table = element_role(index) == ElementRole::table;
  // The tag of an open table is counted outside it.
  const bool open = counts_.back()[name] > 0 || (table && counts_.size() > 1);
  if (!open) return elements_.size();
  std::size_t depth = elements_.size();
  while (depth > 0 && shared_name(elements_[depth - 1].index) != name) --depth;
  return depth == 0 ? elements_.size() : depth - 1;
}

}  // namespace sicut::formats
