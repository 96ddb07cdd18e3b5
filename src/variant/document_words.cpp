#include "variant/document_words.h"

#include <algorithm>

#include "text/characters.h"

namespace sicut::variant {
bool capital_inside_sentence(const formats::Layers& layers, const text::Word* before,
                             const text::Word& word) {
  const std::string_view text = layers.text();
  const text::Character first = text::decode(text, word.start.value);
  if (!text::is_upper(first.code) || word.length == first.length) return false;
  const text::Character second = text::decode(text, word.start.value + first.length);
  if (second.code == '\'' || second.code == 0x2019) return false;  // I'll, I've
  if (!before) return true;
  const std::string_view gap = between(layers, *before, word);
  for (std::size_t i = 0; i < gap.size();) {
    const text::Character c = text::decode(gap, i);
    if (text::is_sentence_end(c.code) || c.code == ':' || text::is_opening_quote(c.code)) {
      // A title's full stop ends no sentence: "Mr. Smith".
      const bool title = c.code == '.' && before->length <= 4 &&
                         text::is_upper(text::decode(text, before->start.value).code);
      if (!title) return false;
    }
    i += c.length;
  }
  return true;
}

std::string_view figures_behind(const formats::Layers& layers, const text::Word& word) {
  const std::string_view rest = layers.text().substr(word.end().value, 8);
  std::size_t from = 0;
  if (rest.starts_with('\''))
    from = 1;
  else if (rest.starts_with("’"))
    from = std::string_view("’").size();
  std::size_t to = from;
  while (to < rest.size() && text::is_ascii_digit(rest[to])) ++to;
  return rest.substr(from, to - from);
}

std::string_view between(const formats::Layers& layers, const text::Word& first, const text::Word& second) {
  if (second.start < first.end()) return {};
  return layers.text({first.end(), second.start});
}

}  // namespace sicut::variant
