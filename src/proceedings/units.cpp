#include "proceedings/units.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

#include "formats/lines_shape.h"
#include "proceedings/fields.h"
#include "proceedings/tokens.h"
#include "proceedings/unit_labels.h"
#include "text/characters.h"
#include "text/one_of.h"

namespace sicut::proceedings {
namespace {

using formats::BlockKind;

constexpr std::size_t kHeadBytes = 64;  // of a line: enough to see how it begins

// "Present:", "For – 13", "Moved by", "RESOLVED,": lines that begin an entry of their own.
bool begins_entry(const Tokens& head) {
  if (head.empty() || !head[0].is_word() || !head[0].capital) return false;
  const Token& first = head[0];
  const auto sign_within = [&](std::size_t most) {
    for (std::size_t i = 1; i < std::min(head.size(), most); ++i)
      if (head[i].sign == ':' || head[i].sign == '-') return true;
    return false;
  };
  if (begins_field(head, {0, head.size()})) return true;
  if (first.has(Concept::motion) && sign_within(3)) return true;
  static constexpr std::array<std::string_view, 8> kHeads{"antragsteller", "antragstellerin", "antragstext",
                                                          "begrundung",    "diskussion",      "mover",
                                                          "proposer",      "seconder"};
  const bool decides = (head.size() > 1 && head[1].sign == ':' && text::is_one_of(first.form, kHeads)) ||
                       first.form == "beschluss" || first.form == "abstimmungsergebnis" ||
                       first.form == "abstimmung" || first.form == "resolved" || first.form == "постановили";
  if (decides && head.size() > 1 && head[1].sign == ':') return true;
  if ((first.has(Concept::moves) || first.has(Concept::proposes)) && head.size() > 1 && head[1].sign == ':')
    return true;
  const bool by = head.size() > 1 && head[1].has(Concept::by);
  if (first.has(Concept::amendment) && by && sign_within(8)) return true;  // "Änderungsantrag von Holl: ..."
  return (first.has(Concept::moves) || first.has(Concept::seconds) || first.has(Concept::proposes) ||
          first.has(Concept::motion)) &&
         by;
}

// The signs that an entry has near its beginning; a byte of any longer character may be a dash.
constexpr std::uint8_t kFigure = 1, kColonOrHyphen = 2, kLong = 4;
constexpr std::array<std::uint8_t, 256> kSigns = [] {
  std::array<std::uint8_t, 256> signs{};
  for (std::size_t c = '0'; c <= '9'; ++c) signs[c] = kFigure;
  signs[':'] = signs['-'] = kColonOrHyphen;
  for (std::size_t c = 0x80; c < signs.size(); ++c) signs[c] = kLong;
  return signs;
}();

std::uint8_t signs_of(std::string_view head) {
  std::uint8_t found = 0;
  for (const char c : head) found |= kSigns[static_cast<unsigned char>(c)];
  return found;
}

// Whether `begins_votes` is worth asking: a count has a sign or a figure.
bool may_begin_votes(std::string_view line) {
  return signs_of(line.substr(0, kHeadBytes)) != 0;
}

bool begins_votes(const Tokens& head) {
  const Concepts sides = Concept::for_side | Concept::against_side | Concept::abstain_side;
  if (head.size() < 2 || !head[0].concepts.any_of(sides) || !head[0].capital) return false;
  for (std::size_t i = 1; i < std::min<std::size_t>(head.size(), 4); ++i)
    if (head[i].sign == ':' || head[i].sign == '-' || head[i].digit) return true;
  return false;
}

std::size_t columns(std::string_view line) {
  std::size_t count = 0;
  for (const char c : line) count += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
  return count;
}

// "3. Dog Park", "45/19 Playground", "M.203 LETTER", "TOP 1: Begrüßung"
bool begins_numbered(std::string_view line) {
  if (formats::begins_list_item(line)) return true;
  if (line.size() > 4 && (line.starts_with("TOP ") || (line[0] == 'M' && line[1] == '.')))
    return text::is_ascii_digit(line[line[1] == '.' ? 2 : 4]);
  const std::size_t slash = line.find_first_not_of("0123456789");
  if (slash == 0 || slash == std::string_view::npos || line[slash] != '/') return false;
  const std::size_t space = line.find_first_not_of("0123456789", slash + 1);
  return space != std::string_view::npos && space > slash + 1 && line[space] == ' ';
}

class UnitDivider {
 public:
  UnitDivider(const formats::Document& document, Transcript& transcript)
      : document_(document), transcript_(transcript), labels_(document, transcript), text_(document.text()) {}

  std::vector<Unit> run() {
    for (const formats::Block& block : document_.blocks) {
      if (block.kind == BlockKind::note) endnote_ = endnote_ || is_set_off(block.span.start);
      if (block.kind == BlockKind::note || formats::is_furniture(block.kind)) continue;
      transcript_.add(block);
      divide(block);
      endnote_ = false;
    }
    labels_.label(units_);
    return std::move(units_);
  }

 private:
  // The first words of a line, as far as they decide how it begins. They hold until the next call.
  const Tokens& head_of(TextSpan line) const {
    transcript_.read({line.start, std::min(line.end, line.start + kHeadBytes)}, head_);
    return head_;
  }

  // Two blank lines before it.
  [[nodiscard]] bool is_set_off(TextPos at) const {
    std::size_t feeds = 0, i = at.value;
    while (i > 0 && text::is_ascii_space(text_[i - 1])) feeds += text_[--i] == '\n';
    return feeds >= 3;
  }

  void divide(const formats::Block& block) {
    const std::string_view text = document_.text(block.span);
    if (text.find('\n') == std::string_view::npos) return push(block, 0, text.size());
    std::size_t start = 0;
    const std::size_t longest = longest_line(text);
    bool votes_before = false;
    turns_in_lines_ = labels_.has_turns_in_lines(text);
    questions_in_lines_ = has_questions(text);
    for (std::size_t line = 0; line < text.size();) {
      const std::size_t end = std::min(text.find('\n', line), text.size());
      if (line > start && begins_unit(text, line, end, longest, votes_before)) {
        push(block, start, line);
        start = line;
      }
      const std::string_view here = text.substr(line, end - line);
      const TextSpan span{block.span.start + line, block.span.start + end};
      votes_before = here.size() < 200 && may_begin_votes(here) && begins_votes(head_of(span));
      line = end + 1;
    }
    push(block, start, text.size());
  }

  // "Q. Where?" and on the next line "A. There.".
  static bool has_questions(std::string_view text) {
    if (read_testimony_mark(text).kind == Testimony::question) return true;
    for (std::size_t at = text.find("\nQ"); at != std::string_view::npos; at = text.find("\nQ", at + 1))
      if (read_testimony_mark(text.substr(at + 1)).kind == Testimony::question) return true;
    return false;
  }

  static std::size_t longest_line(std::string_view text) {
    std::size_t longest = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      longest = std::max(longest, columns(text.substr(at, end - at)));
      at = end + 1;
    }
    return longest;
  }

  [[nodiscard]] bool begins_unit(std::string_view text, std::size_t line, std::size_t end,
                                 std::size_t longest, bool votes_before) {
    std::size_t first = line;
    while (first < end && (text[first] == ' ' || text[first] == '\t' || text[first] == '\r')) ++first;
    if (first >= end) return false;
    const std::string_view here = text.substr(first, end - first);
    if (here.front() == '[' && time_before_entry(here) != 0) return true;  // "[00:04:10] HOLL: So moved."
    const char32_t sign = text::decode(here, 0).code;
    if (text::is_lower(sign)) return false;
    const auto offset = static_cast<std::size_t>(text.data() - text_.data());
    // Only a line with a colon, a dash or a "by" near its beginning can begin an entry.
    const std::string_view start = here.substr(0, kHeadBytes);
    const std::uint8_t signs = signs_of(start);
    const bool telling = (signs & (kFigure | kColonOrHyphen)) != 0 ||
                         ((signs & kLong) != 0 && start.find("\xe2\x80") != std::string_view::npos) ||
                         start.find(" by ") != std::string_view::npos;
    if (telling) {
      const Tokens& head = head_of({TextPos(offset + first), TextPos(offset + end)});
      if (begins_votes(head)) return !votes_before;
      // "Moved by Mr. Holl," and on the next line "Seconded by Mr. Reed,": one sentence.
      if (begins_entry(head))
        return !(head[0].has(Concept::seconds) && formats::last_sign(line_before(text, line)) == ',');
    }
    if (questions_in_lines_ && read_testimony_mark(here).kind != Testimony::none) return true;
    if (turns_in_lines_ && labels_.begins_mixed_turn(here)) return true;
    if (const auto label = formats::read_speaker_label(here))
      if (!labels_.is_voice(here, *label)) return true;
    // A line that ends short of the others' width was meant to end there.
    const std::string_view last = line_before(text, line);
    const bool ended = formats::ends_sentence(last) || formats::last_sign(last) == ':';
    // "3. Dog Park" and the text of the entry below it.
    const bool entry =
        begins_numbered(last) && !ended && columns(last) < 50 && columns(last) * 4 < longest * 3;
    if (entry && text::is_upper(sign) && formats::last_sign(last) != ',' && formats::last_sign(last) != ';')
      return true;
    if (formats::begins_list_item(here) && (ended || formats::last_sign(last) == ';')) return true;
    return ended && columns(last) * 4 < longest * 3 &&
           (text::is_upper(sign) || text::is_opening_quote(sign) || sign == '(');
  }

  static std::string_view line_before(std::string_view text, std::size_t line) {
    const std::size_t feed = text.rfind('\n', line - 2);
    const std::size_t first = feed == std::string_view::npos ? 0 : feed + 1;
    const std::string_view found = text.substr(first, line - 1 - first);
    return found.ends_with('\r') ? found.substr(0, found.size() - 1) : found;
  }

  void push(const formats::Block& block, std::size_t start, std::size_t end) {
    std::string_view text = document_.text(block.span);
    while (start < end && text::is_ascii_space(text[start])) ++start;
    start += time_before_entry(text.substr(start, end - start));
    while (end > start && text::is_ascii_space(text[end - 1])) --end;
    if (start >= end) return;
    Unit unit;
    unit.kind = block.kind;
    unit.span = {block.span.start + start, block.span.start + end};
    unit.continues = block.continues && start == 0;
    unit.heading = block.kind == BlockKind::heading;
    unit.behind_endnote = endnote_;
    const Transcript::Words words = transcript_.words(unit.span);
    unit.words = words.count;
    unit.concepts = words.concepts;
    label_by_markup(block, unit);
    units_.push_back(std::move(unit));
  }

  // "18:05 Omar: the landlord", "[18:05] Omar": the clock is no part of the entry. "7:00 p.m." is no entry.
  static std::size_t time_before_entry(std::string_view text) {
    const std::size_t first = text.starts_with('[') ? 1 : 0;
    std::size_t at = text.find_first_not_of("0123456789:", first);
    if (at == std::string_view::npos || at < first + 4 || at > first + 8 || text[at - 3] != ':') return 0;
    if (first == 1 && text[at] != ']') return 0;
    at += first;
    if (at + 1 >= text.size() || text[at] != ' ') return 0;
    const std::size_t next = text.find_first_not_of(" -*_", at);
    if (next == std::string_view::npos) return 0;
    const bool entry = text::is_upper(text::decode(text, next).code) && text.substr(next, 3) != "Uhr";
    return entry ? at + 1 : 0;
  }

  // <u who="...">: the markup names the speaker, who goes on until it names another.
  void label_by_markup(const formats::Block& block, Unit& unit) {
    if (!document_.speakers_by_markup) return;
    if (block.speaker != speaker_ && block.speaker != formats::kNoSpeaker) {
      unit.label.emplace();
      unit.label->name = document_.speakers[block.speaker];
    }
    speaker_ = block.speaker;
  }

  const formats::Document& document_;
  Transcript& transcript_;
  UnitLabels labels_;
  std::string_view text_;
  mutable Tokens head_;
  std::vector<Unit> units_;
  bool endnote_ = false;
  bool turns_in_lines_ = false;                  // in the block at hand
  bool questions_in_lines_ = false;              // the same
  std::uint32_t speaker_ = formats::kNoSpeaker;  // named by the markup of the unit before
};

}  // namespace

std::vector<Unit> units_of(const formats::Document& document, Transcript& transcript) {
  return UnitDivider(document, transcript).run();
}

}  // namespace sicut::proceedings
