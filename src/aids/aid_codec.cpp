#include "aids/aid_codec.h"

#include <algorithm>
#include <limits>
#include <map>

#include "aids/layers_codec.h"
#include "base/fields.h"
#include "base/hash.h"

namespace sicut::aids {
namespace {

constexpr std::uint64_t kNarrative = 1, kEarlyPrint = 2, kLayers = 4;

void write_quotations(const Quotations& quotations, FieldWriter& writer) {
  std::uint32_t before = 0;
  writer.number(quotations.all.size());
  for (const QuotedWords& one : quotations.all) {
    writer.span(before, one.words);
    writer.number(one.pieces.size());
    for (const WordSpan& piece : one.pieces) writer.span(one.words.start.value, piece);
    before = one.words.start.value;
  }
}

void read_quotations(FieldReader& reader, std::uint32_t words, Quotations& quotations) {
  std::uint32_t before = 0;
  for (std::uint64_t left = reader.count(); left > 0 && reader.sound(); --left) {
    QuotedWords& one = quotations.all.emplace_back();
    one.words = reader.span<WordSpan>(before, words);
    for (std::uint64_t pieces = reader.count(); pieces > 0 && reader.sound(); --pieces)
      one.pieces.push_back(reader.span<WordSpan>(one.words.start.value, words));
    before = one.words.start.value;
  }
}

// Sessions and speakers are named once, each when the first turn has it.
class Names {
 public:
  void write(const std::string& name, FieldWriter& writer) {
    const auto [place, fresh] = numbers_.emplace(name, numbers_.size());
    writer.number(place->second);
    if (fresh) writer.text(name);
  }

 private:
  std::map<std::string, std::size_t> numbers_;
};

std::string read_name(FieldReader& reader, std::vector<std::string>& names) {
  const std::uint32_t number = reader.number(names.size());
  if (number == names.size()) names.emplace_back(reader.text());
  return names[number];
}

void write_turns(const proceedings::Turns& turns, FieldWriter& writer) {
  Names names;
  std::uint32_t before = 0;
  writer.number(turns.all().size());
  for (const proceedings::PlacedTurn& turn : turns.all()) {
    writer.span(before, turn.place);
    writer.number(turn.certain ? 1 : 0);
    names.write(turn.session, writer);
    names.write(turn.speaker, writer);
    before = turn.place.start.value;
  }
}

proceedings::Turns read_turns(FieldReader& reader, std::uint32_t bytes) {
  std::vector<proceedings::PlacedTurn> turns;
  std::vector<std::string> names;
  std::uint32_t before = 0;
  for (std::uint64_t left = reader.count(); left > 0 && reader.sound(); --left) {
    proceedings::PlacedTurn& turn = turns.emplace_back();
    turn.place = reader.span<ByteSpan>(before, bytes);
    turn.certain = reader.number(1) == 1;
    turn.session = read_name(reader, names);
    turn.speaker = read_name(reader, names);
    before = turn.place.start.value;
  }
  return proceedings::Turns(std::move(turns));
}

// All that comes behind the digest. `original`: its bytes are not looked at.
std::optional<FindingAid> read(FieldReader& reader, std::uint64_t original_bytes, std::uint32_t words) {
  if (original_bytes > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  const auto bytes = static_cast<std::uint32_t>(original_bytes);
  FindingAid aid;
  const std::uint32_t flags = reader.number(kNarrative | kEarlyPrint | kLayers);
  aid.quotations.narrative = (flags & kNarrative) != 0;
  aid.early_print = (flags & kEarlyPrint) != 0;
  read_quotations(reader, words, aid.quotations);
  aid.turns = read_turns(reader, bytes);
  if ((flags & kLayers) != 0) {
    for (std::uint64_t left = reader.count(); left > 0 && reader.sound(); --left)
      aid.hyphenated.emplace_back(reader.text());
    aid.layers.emplace();
    read_layers(reader, words, bytes, *aid.layers);
  }
  if (!reader.sound() || !reader.at_end()) return std::nullopt;
  return aid;
}

}  // namespace

std::string encode(const formats::Document& document) {
  quote::Options options;
  options.names = false;
  const Quotations quotations = quotations_of(document, options);
  const bool has_layers = document.extracted.empty() && document.map.identity();
  FieldWriter writer;
  writer.number(hash64(document.original.view()));
  writer.number((quotations.narrative ? kNarrative : 0) | (is_early_print(document) ? kEarlyPrint : 0) |
                (has_layers ? kLayers : 0));
  write_quotations(quotations, writer);
  write_turns(turns_of(document), writer);
  if (has_layers) {
    std::vector<std::string_view> hyphenated;
    for (const text::FormId form : document.hyphenated) hyphenated.push_back(document.forms.letters(form));
    std::sort(hyphenated.begin(), hyphenated.end());
    writer.number(hyphenated.size());
    for (const std::string_view letters : hyphenated) writer.text(letters);
    write_layers(document, writer);
  }
  return writer.take();
}

std::optional<FindingAid> decode(std::string_view bytes, const Bytes& original, std::uint32_t words) {
  FieldReader reader(bytes);
  if (bytes.empty() || reader.number() != hash64(original.view())) return std::nullopt;
  std::optional<FindingAid> aid = read(reader, original.view().size(), words);
  if (aid && aid->layers) {
    aid->layers->original = original;
    formats::find_lines(*aid->layers);
  }
  return aid;
}

bool is_whole(std::string_view bytes, std::uint64_t original_bytes, std::uint32_t words) {
  FieldReader reader(bytes);
  static_cast<void>(reader.number());
  return read(reader, original_bytes, words).has_value();
}

}  // namespace sicut::aids
