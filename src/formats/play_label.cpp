#include "formats/play_label.h"

#include <string>

#include "text/characters.h"
#include "text/fold.h"
#include "text/folded_words.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kLongestPlayLabel = 120;  // bytes, a stage direction included
constexpr std::size_t kLongestCharacter = 40;

// Words in capitals that open a paragraph of a play, or of another book, and are nobody.
bool is_nobody(std::string_view name) {
  static const text::FoldedWords kNone(
      "act scene enter exit exeunt curtain prologue epilogue book canto chapter part "
      "note section article psalm letter finis acte scène szene aufzug auftritt акт "
      "действие явление сцена atto scena acto escena contents appendix");
  const std::string form = text::folded(name.substr(0, name.find(' ')));
  const bool numeral = form.find_first_not_of("ivxlcdm") == std::string::npos;
  return numeral || form.size() < 3 || kNone.contains(form);
}

// End of the words in capitals that `text` begins with: letters, spaces, hyphens, apostrophes.
std::size_t capitals_end(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Character c = text::decode(text, at);
    if (text::is_lower(c.code)) return 0;
    const text::CharClass kind = text::classify(c.code);
    const bool inner =
        c.code == ' ' || kind == text::CharClass::hyphen || kind == text::CharClass::apostrophe;
    if (!inner && kind != text::CharClass::letter && kind != text::CharClass::mark) break;
    at += c.length;
    if (!inner) end = at;
  }
  return end;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

}  // namespace

std::optional<std::string> read_play_label(std::string_view paragraph) {
  const std::string_view text = paragraph.substr(0, kLongestPlayLabel);
  const std::size_t end = capitals_end(text);
  if (end == 0 || end > kLongestCharacter || is_nobody(text.substr(0, end))) return {};
  std::size_t at = skip_spaces(text, end);
  if (at < text.size() && (text[at] == '[' || text[at] == '(')) {
    at = text.find(text[at] == '[' ? ']' : ')', at);
    if (at == std::string_view::npos) return {};
    at = skip_spaces(text, at + 1);
  }
  if (at >= text.size()) return {};
  const bool stop = text[at] == '.' || text[at] == ':';
  if (stop) ++at;
  const bool ends = at < text.size() && (text[at] == '\n' || text[at] == '\r' || (stop && text[at] == ' '));
  if (!ends) return {};
  return std::string(text.substr(0, end));
}

}  // namespace sicut::formats
