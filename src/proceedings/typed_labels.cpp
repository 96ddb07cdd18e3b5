#include "proceedings/typed_labels.h"

#include "text/characters.h"

namespace sicut::proceedings {

std::optional<formats::SpeakerLabel> typed_by(std::string_view text) {
  constexpr std::size_t kLongest = 32;  // bytes
  if (text.size() < 4 || text.front() != '<' || !text::is_upper(text::decode(text, 1).code)) return {};
  const std::size_t close = text.substr(0, kLongest).find_first_of(">\n=\"/");
  if (close == std::string_view::npos || text[close] != '>' || text.substr(close + 1, 1) != " ") return {};
  formats::SpeakerLabel label;
  label.name = text.substr(1, close - 1);
  label.length = close + 1;
  return label;
}

}  // namespace sicut::proceedings
