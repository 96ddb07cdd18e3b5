#include "archive/card_codec.h"

#include <limits>

#include "base/fields.h"

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

void write_texts(FieldWriter& writer, const std::vector<std::string>& texts) {
  writer.number(texts.size());
  for (const std::string& text : texts) writer.text(text);
}

std::vector<std::string> read_texts(FieldReader& reader) {
  std::vector<std::string> texts;
  for (std::uint64_t left = reader.count(); left > 0 && reader.sound(); --left)
    texts.emplace_back(reader.text());
  return texts;
}

}  // namespace

std::string encode(const record::Card& card) {
  FieldWriter writer;
  for_each_text(card, [&](const std::string& text) { writer.text(text); });
  writer.number(card.parts.size());
  for (const record::PartCard& part : card.parts) {
    writer.text(part.title);
    writer.text(part.author);
  }
  write_texts(writer, card.speakers);
  write_texts(writer, card.meta.cite_as);
  writer.number(card.bytes);
  writer.number(card.words);
  writer.number(card.diagnostics.size());
  for (const Diagnostic& diagnostic : card.diagnostics) {
    writer.number(static_cast<std::uint64_t>(diagnostic.level));
    writer.number(diagnostic.line);
    writer.text(diagnostic.code);
    writer.text(diagnostic.message);
  }
  return writer.take();
}

std::optional<record::Card> decode_card(std::string_view bytes, const std::string& name) {
  FieldReader reader(bytes);
  record::Card card;
  card.name = name;
  for_each_text(card, [&](std::string& text) { text = reader.text(); });
  for (std::uint64_t left = reader.count(); left > 0 && reader.sound(); --left) {
    record::PartCard& part = card.parts.emplace_back();
    part.title = reader.text();
    part.author = reader.text();
  }
  card.speakers = read_texts(reader);
  card.meta.cite_as = read_texts(reader);
  card.bytes = reader.number();
  card.words = reader.number(std::numeric_limits<std::uint32_t>::max());
  for (std::uint64_t left = reader.count(); left > 0 && reader.sound(); --left) {
    const std::uint64_t level = reader.number();
    const Level known = level == 0 ? Level::note : level == 1 ? Level::warning : Level::error;
    Diagnostic diagnostic{known, name, reader.number(), {}, {}};
    diagnostic.code = reader.text();
    diagnostic.message = reader.text();
    card.diagnostics.push_back(std::move(diagnostic));
  }
  if (!reader.sound() || !reader.at_end()) return std::nullopt;
  return card;
}

}  // namespace sicut::archive
