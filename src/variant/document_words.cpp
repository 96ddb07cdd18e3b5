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

std::string_view surface_of(const formats::Layers& layers, const text::Word& word) {
  const std::string_view text = layers.text();
  const std::size_t start = word.start.value;
  if (start == 0 || text[start - 1] != '.' || !text::is_ascii_digit(text[start]))
    return layers.text(word.span());
  // "p = .05", "(.05)": not the end of an abbreviation or a sentence, nor one of several points.
  const text::Character outside = text::decode_before(text, start - 1);
  const text::CharClass cls = text::classify(outside.code);
  const bool begins = outside.length == 0 || cls == text::CharClass::space ||
                      cls == text::CharClass::line_end ||
                      std::u32string_view(U"<>=~±$£€([−-").find(outside.code) != std::u32string_view::npos;
  return layers.text({begins ? word.start - 1 : word.start, word.end()});
}

std::string_view between(const formats::Layers& layers, const text::Word& first, const text::Word& second) {
  if (second.start < first.end()) return {};
  return layers.text({first.end(), second.start});
}

}  // namespace sicut::variant
