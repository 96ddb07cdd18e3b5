#include "archive/card_codec.h"

#include "base/codec.h"

namespace sicut::archive {
namespace {

static_assert(sizeof(formats::Metadata) == 9 * sizeof(std::string) + sizeof(std::vector<std::string>),
              "the codec must know every field");

// The same list for writing and reading, so that they cannot differ.
template <class Card, class Field>
void for_each_text(Card& card, Field&& field) {
  field(card.sha256);
  field(card.meta.title);
  field(card.meta.author);
  field(card.meta.date);
  field(card.meta.series);
  field(card.meta.volume);
  field(card.meta.edition);
  field(card.meta.language);
  field(card.meta.citekey);
  field(card.meta.volume_numerals);
  field(card.language);
}

void append_text(std::string& out, std::string_view text) {
  append_varint(out, text.size());
  out += text;
}

std::string read_text(Cursor& cursor) {
  return std::string(cursor.take(cursor.varint()));
}

void append_texts(std::string& out, const std::vector<std::string>& texts) {
  append_varint(out, texts.size());
  for (const std::string& text : texts) append_text(out, text);
}

std::vector<std::string> read_texts(Cursor& cursor) {
  std::vector<std::string> texts;
  for (std::uint64_t left = cursor.varint(); left > 0 && !cursor.failed(); --left)
    texts.push_back(read_text(cursor));
  return texts;
}

}  // namespace

std::string encode(const record::Card& card) {
  std::string out;
  for_each_text(card, [&](const std::string& text) { append_text(out, text); });
  append_varint(out, card.parts.size());
  for (const record::PartCard& part : card.parts) {
    append_text(out, part.title);
    append_text(out, part.author);
  }
  append_texts(out, card.speakers);
  append_texts(out, card.meta.cite_as);
  append_varint(out, card.bytes);
  append_varint(out, card.words);
  append_varint(out, card.diagnostics.size());
  for (const Diagnostic& diagnostic : card.diagnostics) {
    append_varint(out, static_cast<std::uint64_t>(diagnostic.level));
    append_varint(out, diagnostic.line);
    append_text(out, diagnostic.code);
    append_text(out, diagnostic.message);
  }
  return out;
}

std::optional<record::Card> decode_card(std::string_view bytes, const std::string& name) {
  Cursor cursor(bytes);
  record::Card card;
  card.name = name;
  for_each_text(card, [&](std::string& text) { text = read_text(cursor); });
  for (std::uint64_t left = cursor.varint(); left > 0 && !cursor.failed(); --left) {
    record::PartCard& part = card.parts.emplace_back();
    part.title = read_text(cursor);
    part.author = read_text(cursor);
  }
  card.speakers = read_texts(cursor);
  card.meta.cite_as = read_texts(cursor);
  card.bytes = cursor.varint();
  card.words = static_cast<std::uint32_t>(cursor.varint());
  for (std::uint64_t left = cursor.varint(); left > 0 && !cursor.failed(); --left) {
    const std::uint64_t level = cursor.varint();
    Diagnostic diagnostic{level == 0   ? Level::note
                          : level == 1 ? Level::warning
                                       : Level::error,
                          name,
                          cursor.varint(),
                          {},
                          {}};
    diagnostic.code = read_text(cursor);
    diagnostic.message = read_text(cursor);
    card.diagnostics.push_back(std::move(diagnostic));
  }
  if (cursor.failed() || cursor.left() > 0) return std::nullopt;
  return card;
}

}  // namespace sicut::archive
