// The apparatus for a terminal.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/collation/collation_report.h"
#include "report/collation/common.h"
#include "report/display.h"
#include "report/rows.h"
#include "text/characters.h"

namespace sicut::report {
namespace {

constexpr std::size_t kClassColumns = 12;  // "transmission"
constexpr std::size_t kShown = 240;        // bytes of a reading; the middle of longer ones is left out

// `text` cut to some bytes in the middle, at whole characters.
std::string shortened(const std::string& text, std::uint32_t words) {
  if (text.size() <= kShown) return text;
  const auto whole = [&](std::size_t at) {
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80) --at;
    return at;
  };
  const std::size_t head = whole(kShown * 2 / 3), tail = whole(text.size() - kShown / 4);
  return fmt::format("{} ...({} words in all)... {}", text.substr(0, head), words, text.substr(tail));
}

const char* heading_of(VariantClass cls) {
  switch (cls) {
    case VariantClass::substantive:
      return "SUBSTANTIVE";
    case VariantClass::transmission:
      return "TRANSMISSION";
    case VariantClass::accidental:
      return "ACCIDENTAL";
    case VariantClass::layout:
      return "LAYOUT";
  }
  return "";
}

const char* meaning_of(VariantClass cls) {
  switch (cls) {
    case VariantClass::substantive:
      return "other words";
    case VariantClass::transmission:
      return "slips of scanning or typing";
    case VariantClass::accidental:
      return "spelling, capitals, punctuation, division, numbers in figures";
    case VariantClass::layout:
      return "running heads, page numbers, footnotes: no part of the work";
  }
  return "";
}

Ink ink_of(VariantClass cls) {
  switch (cls) {
    case VariantClass::substantive:
      return Ink::bold_red;
    case VariantClass::transmission:
      return Ink::bold_yellow;
    case VariantClass::accidental:
      return Ink::bold_cyan;
    case VariantClass::layout:
      return Ink::bold;
  }
  return Ink::bold;
}

class TextWriter {
 public:
  TextWriter(const Collation& collation, const TextStyle& style, const Sink& sink)
      : collation_(collation),
        style_(style),
        sink_(sink),
        paint_(style.color),
        rows_(style.width, paint_, divider_, out_) {}

  void run() {
    witnesses();
    constexpr std::array kOrder{VariantClass::substantive, VariantClass::transmission,
                                VariantClass::accidental, VariantClass::layout};
    for (const VariantClass cls : kOrder)
      if (!section(cls)) return;
    habits();
    similarity();
    summary();
    static_cast<void>(hand_on(true));
  }

 private:
  [[nodiscard]] bool hand_on(bool last = false) {
    if (!last && out_.size() < 32 * 1024) return true;
    const bool wanted = sink_(out_);
    out_.clear();
    return wanted;
  }

  void witnesses() {
    for (std::size_t w = 0; w < collation_.witnesses.size(); ++w) {
      const Witness& witness = collation_.witnesses[w];
      std::string line = fmt::format("{}  {}, lines {}-{}, {} words", witness.id, witness.path, witness.line,
                                     witness.last_line, witness.words);
      if (w == collation_.base) line += "; the base";
      if (witness.found_inside) line += "; the work was found inside the file by its words";
      rows_.paragraph(line, 3);
    }
    rows_.blank();
  }

  [[nodiscard]] std::size_t count(VariantClass cls) const {
    return static_cast<std::size_t>(std::count_if(collation_.variants.begin(), collation_.variants.end(),
                                                  [cls](const Variant& v) { return v.cls == cls; }));
  }

  [[nodiscard]] bool section(VariantClass cls) {
    const bool shown = style_.all || cls == VariantClass::substantive || cls == VariantClass::transmission;
    if (!shown || count(cls) == 0) return true;
    rows_.paragraph(fmt::format("{}: {}", heading_of(cls), meaning_of(cls)), 2, ink_of(cls));
    rows_.blank();
    for (const Variant& variant : collation_.variants) {
      if (variant.cls != cls) continue;
      write(variant);
      if (!hand_on()) return false;
    }
    return true;
  }

  static std::string shown(const Reading& reading) {
    return reading.text.empty() ? "(nothing)" : shortened(reading.text, reading.words);
  }

  void write(const Variant& variant) {
    const std::vector<ReadingGroup> groups = groups_of(variant);
    const Reading& lead = *groups.front().reading;
    rows_.field(fmt::format("{} {}", collation_.witnesses[lead.witness].id, lead.line),
                lead_line(variant, groups), label_columns_, Ink::bold);
    for (std::size_t g = 1; g < groups.size(); ++g) {
      const Reading& reading = *groups[g].reading;
      rows_.field(fmt::format("{} {}", ids_of(collation_, groups[g].witnesses), reading.line),
                  variant.kind == VariantKind::transposition ? "... stands here" : shown(reading),
                  label_columns_);
    }
    rows_.field("", variant.reason, label_columns_, Ink::dim);
    rows_.blank();
  }

  // The base's words among their neighbours.
  static std::string lead_line(const Variant& variant, const std::vector<ReadingGroup>& groups) {
    const Reading& lead = *groups.front().reading;
    if (variant.kind == VariantKind::transposition || groups.size() < 2) return shown(lead);
    const std::string words = lead.text.empty() ? " " : shortened(lead.text, lead.words);
    return fmt::format("{} [{}] {}", variant.before, words, variant.behind);
  }

  void habits() {
    if (collation_.habits.empty()) return;
    rows_.paragraph("HABITS: what recurs throughout", 2, Ink::bold_cyan);
    for (const Habit& habit : collation_.habits)
      rows_.count(fmt::format("{} / {}", habit.from, habit.to), habit.count,
                  habit.count == 1 ? "time" : "times", 24);
    rows_.blank();
  }

  void similarity() {
    if (collation_.witnesses.size() < 3) return;
    rows_.paragraph("Words in common, per cent", 2, Ink::bold);
    std::string line = "     ";
    for (const Witness& witness : collation_.witnesses) line += fmt::format("{:>6}", witness.id);
    out_ += line + '\n';
    for (std::size_t w = 0; w < collation_.witnesses.size(); ++w) {
      line = fmt::format("  {:<3}", collation_.witnesses[w].id);
      for (const double share : collation_.similarity[w]) line += fmt::format("{:>6.1f}", 100 * share);
      out_ += line + '\n';
    }
    rows_.blank();
  }

  void summary() {
    rows_.paragraph(fmt::format("Summary: {} witnesses, {:.1f} % of the words in common",
                                collation_.witnesses.size(), 100 * least_similarity()),
                    2, Ink::bold);
    for (const VariantClass cls : {VariantClass::substantive, VariantClass::transmission,
                                   VariantClass::accidental, VariantClass::layout})
      rows_.count(name(cls), count(cls), meaning_of(cls), kClassColumns);
    if (!collation_.moves.empty())
      rows_.count("moved", collation_.moves.size(),
                  "words, sentences or paragraphs at another place (counted above)", kClassColumns);
    if (collation_.regularised > 0)
      rows_.count("regularised", collation_.regularised, "the same by the rules that were given",
                  kClassColumns);
    rows_.blank();
    const bool more = !style_.all && count(VariantClass::accidental) + count(VariantClass::layout) > 0;
    rows_.paragraph(std::string("Next: ") +
                    (more ? "--all lists the accidental and layout differences, too; " : "") +
                    "--format html sets the witnesses side by side; json, tei and csv are for machines.");
  }

  [[nodiscard]] double least_similarity() const {
    double least = 1;
    for (const auto& row : collation_.similarity)
      for (const double share : row) least = std::min(least, share);
    return least;
  }

  const Collation& collation_;
  const TextStyle& style_;
  const Sink& sink_;
  // "A 12345"; with many witnesses in a group the label may be longer, and then spills over.
  static constexpr std::size_t label_columns_ = 9;
  Paint paint_;
  Divider divider_;
  std::string out_;
  Rows rows_;
};

}  // namespace

void write_collation_text(const Collation& collation, const TextStyle& style, const Sink& sink) {
  TextWriter(collation, style, sink).run();
}

}  // namespace sicut::report
