#include "formats/tei_parts.h"

#include <algorithm>

#include "formats/entities.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kLongestPartTitle = 300;  // bytes

}  // namespace

std::size_t TeiParts::open(const HtmlToken& token, TextPos at) {
  std::string type(token.attribute("type"));
  std::transform(type.begin(), type.end(), type.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  if (!is_work_type(type)) return kNoIndex;
  Part part;
  part.id = token.attribute("xml:id");
  part.number = token.attribute("n");
  part.span = {at, at};
  parts_.push_back(std::move(part));
  return parts_.size() - 1;
}

void TeiParts::add_to_title(std::size_t part, std::string_view words) {
  std::string& title = parts_[part].title;
  if (title.size() >= kLongestPartTitle) return;
  const std::string more = single_spaced(words);
  title += (title.empty() || more.empty() ? "" : " ") + more;
}

void TeiParts::take_date(std::string_view when, const TeiStack& open) {
  for (std::size_t i = open.depth(); i-- > 0;) {
    const std::string& name = open.at(i).name;
    const std::size_t part = open.at(i).part;
    if (part == kNoIndex) {
      if (name == "dateline" || name == "opener" || name == "head" || name == "closer") continue;
      return;
    }
    if (parts_[part].date.empty()) parts_[part].date = when;
    return;
  }
}

// "3. Memorandum" is number 3 and "Memorandum".
std::vector<Part> TeiParts::finish() {
  for (Part& part : parts_) {
    const std::size_t figures = std::min(part.title.find_first_not_of("0123456789"), part.title.size());
    const bool numbered = figures > 0 && figures < part.title.size() && part.title[figures] == '.';
    if (!numbered) continue;
    if (part.number.empty()) part.number = part.title.substr(0, figures);
    if (part.number == part.title.substr(0, figures))
      part.title = single_spaced(part.title.substr(figures + 1));
  }
  return std::move(parts_);
}

}  // namespace sicut::formats
