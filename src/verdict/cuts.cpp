#include "verdict/cuts.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "text/characters.h"

namespace sicut::verdict {
namespace {

constexpr std::size_t kOwnWords = 6;  // of the text, next to the quotation

// `introduces`: a colon may stand before a quotation, or a semicolon behind it.
bool ends_sentence(std::string_view gap, bool introduces = false) {
  for (std::size_t at = 0; at < gap.size();) {
    const text::Character c = text::decode(gap, at);
    if (text::is_sentence_end(c.code) || (!introduces && (c.code == ';' || c.code == ':'))) return true;
    at += std::max<std::uint32_t>(1, c.length);
  }
  return false;
}

// The source's own word at `p`, next to `inner`, if it denies in the same sentence.
std::optional<std::string> denial(const Library& library, match::RecordWord p, match::RecordWord inner) {
  const match::Index& index = library.index();
  if (p.value >= index.size() || index.document_of(p) != index.document_of(inner)) return {};
  const variant::EffectWord word = source_word(library, p);
  if (!variant::denies(word)) return {};
  const match::RecordWord first = std::min(p, inner), second = std::max(p, inner);
  const formats::Layers& layers = library.layers(index.document_of(p));
  if (ends_sentence(between(layers, library.word(first), library.word(second)))) return {};
  return std::string(word.surface);
}

// The text denies in its own words right before or behind the quotation.
bool text_denies(const Query& query, bool before) {
  const formats::Document& text = *query.text;
  const WordSpan flow = flow_words(text, *query.quotation);
  std::uint32_t inner = before ? flow.start.value : flow.end.value - 1;
  for (std::size_t i = 0; i < kOwnWords; ++i) {
    if (before ? inner == 0 : inner + 1 >= text.words.size()) return false;
    const std::uint32_t next = before ? inner - 1 : inner + 1;
    const text::Word& a = text.words[std::min(inner, next)];
    const text::Word& b = text.words[std::max(inner, next)];
    if (ends_sentence(between(text, a, b), i == 0)) return false;
    const text::Word& word = text.words[next];
    if (variant::denies({text.forms.letters(word.form), text.text(word.span()), false, {}})) return true;
    inner = next;
  }
  return false;
}

}  // namespace

std::string cut_negation(const Library& library, const Query& query, const Candidate& candidate) {
  if (candidate.spans.size() != 1 || candidate.spans.front().empty()) return {};
  const match::RecordSpan span = candidate.spans.front();
  if (span.start.value > 0)
    if (const auto word = denial(library, span.start - 1, span.start); word && !text_denies(query, true))
      return fmt::format("The source has “{}” right before these words.", *word);
  if (const auto word = denial(library, span.end, span.end - 1); word && !text_denies(query, false))
    return fmt::format("The source has “{}” right behind these words.", *word);
  return {};
}

}  // namespace sicut::verdict
