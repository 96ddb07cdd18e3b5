// TEI P5, parallel segmentation: https://tei-c.org/release/doc/tei-p5-doc/en/html/TC.html
#include <fmt/format.h>

#include <algorithm>

#include "report/collation/collation_report.h"
#include "text/characters.h"

namespace sicut::report {
namespace {

// Text for XML 1.0: markup escaped, characters that XML cannot hold as U+FFFD.
std::string xml_escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const text::Character c = text::decode(text, i);
    i += c.length;
    const bool allowed = c.code == '\t' || c.code == '\n' || c.code == '\r' ||
                         (c.code >= 0x20 && c.code <= 0xd7ff) || (c.code >= 0xe000 && c.code <= 0xfffd) ||
                         c.code >= 0x10000;
    if (c.code == '&')
      out += "&amp;";
    else if (c.code == '<')
      out += "&lt;";
    else if (c.code == '>')
      out += "&gt;";
    else if (c.code == '"')
      out += "&quot;";
    else
      text::append_utf8(allowed ? c.code : text::kReplacement, out);
  }
  return out;
}

const char* type_of(VariantClass cls) {
  switch (cls) {
    case VariantClass::substantive:
      return "substantive";
    case VariantClass::accidental:
      return "orthographic";
    case VariantClass::transmission:
      return "transmission";
    case VariantClass::layout:
      return "layout";
  }
  return "substantive";
}

class TeiWriter {
 public:
  TeiWriter(const Collation& collation, const Sink& sink) : collation_(collation), sink_(sink) {}

  void run() {
    header();
    put("  <text>\n    <body>\n");
    for (std::size_t i = 0; i < collation_.segments.size() && open_;) {
      const Segment& segment = collation_.segments[i];
      begin_paragraph(segment);
      if (segment.layout) {
        ++i;  // print furniture and notes are no part of the text that is constituted
      } else if (segment.common && is_everywhere(segment)) {
        common(segment);
        ++i;
      } else {
        i = apparatus(i);
      }
    }
    if (in_paragraph_) put("</p>\n");
    if (collation_.segments.empty()) put("      <p/>\n");
    put("    </body>\n  </text>\n</TEI>\n");
  }

 private:
  void put(std::string_view piece) {
    if (open_) open_ = sink_(piece);
  }

  void header() {
    put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n  "
        "<teiHeader>\n"
        "    <fileDesc>\n      <titleStmt><title>Collation");
    const Witness& base = collation_.witnesses[collation_.base];
    put(base.title.empty() ? "" : " of " + xml_escaped(base.title));
    put("</title></titleStmt>\n      <publicationStmt><p>Made by Sicut " + xml_escaped(SICUT_VERSION) +
        ".</p></publicationStmt>\n      <sourceDesc>\n        <listWit>\n");
    for (const Witness& witness : collation_.witnesses)
      put(fmt::format("          <witness xml:id=\"{}\">{}, lines {}-{}{}</witness>\n", witness.id,
                      xml_escaped(witness.path), witness.line, witness.last_line,
                      witness.title.empty() ? "" : ": " + xml_escaped(witness.title)));
    put("        </listWit>\n      </sourceDesc>\n    </fileDesc>\n    <encodingDesc>\n"
        "      <variantEncoding method=\"parallel-segmentation\" location=\"internal\"/>\n"
        "    </encodingDesc>\n  </teiHeader>\n");
  }

  [[nodiscard]] bool is_everywhere(const Segment& segment) const {
    return segment.readings.size() == collation_.witnesses.size();
  }

  // Paragraphs are the base's; where the base is silent, the text goes on in the one that is open.
  void begin_paragraph(const Segment& segment) {
    bool begins = !in_paragraph_;
    for (const Reading& reading : segment.readings)
      begins |= reading.witness == collation_.base && reading.paragraph;
    if (!begins || segment.layout) return;
    put(in_paragraph_ ? "</p>\n      <p>" : "      <p>");
    in_paragraph_ = true;
  }

  void common(const Segment& segment) {
    const Reading* reading = &segment.readings.front();
    for (const Reading& one : segment.readings)
      if (one.witness == collation_.base) reading = &one;
    put(xml_escaped(reading->ahead + reading->text + reading->behind));
  }

  // The segments of one variant that follow each other, layout between them passed over, make one entry.
  std::size_t apparatus(std::size_t first) {
    std::vector<std::string> texts(collation_.witnesses.size());
    const Segment& lead = collation_.segments[first];
    std::size_t end = first;
    for (; end < collation_.segments.size(); ++end) {
      const Segment& segment = collation_.segments[end];
      if (segment.layout && end > first) continue;
      if (end > first && (segment.variant != lead.variant || segment.move != lead.move ||
                          segment.common != lead.common || !segment.variant))
        break;
      for (const Reading& reading : segment.readings) {
        texts[reading.witness] += reading.ahead + reading.text + reading.behind;
      }
    }
    write_apparatus(lead, texts);
    return end;
  }

  void write_apparatus(const Segment& segment, const std::vector<std::string>& texts) {
    const Variant* variant = segment.variant ? &collation_.variants[*segment.variant] : nullptr;
    put("<app");
    if (segment.move) put(fmt::format(" n=\"m{}\" type=\"transposition\"", *segment.move + 1));
    put(">");
    // One reading for each wording, in the order of the witnesses; the words of print count, not the groups.
    std::vector<std::string> done;
    for (std::size_t w = 0; w < texts.size(); ++w) {
      const std::string text = trimmed(texts[w]);
      if (std::find(done.begin(), done.end(), text) != done.end()) continue;
      done.push_back(text);
      std::string wit;
      bool suspect = false;
      for (std::size_t other = w; other < texts.size(); ++other) {
        if (trimmed(texts[other]) != text) continue;
        wit += fmt::format("{}#{}", wit.empty() ? "" : " ", collation_.witnesses[other].id);
        suspect |= variant != nullptr && std::find(variant->suspects.begin(), variant->suspects.end(),
                                                   other) != variant->suspects.end();
      }
      put(fmt::format("<rdg wit=\"{}\"", wit));
      if (variant != nullptr) put(fmt::format(" type=\"{}\"", type_of(variant->cls)));
      if (suspect) put(" cause=\"transmission\"");
      put(text.empty() ? "/>" : ">" + xml_escaped(text) + "</rdg>");
    }
    put("</app> ");
  }

  static std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
  }

  const Collation& collation_;
  const Sink& sink_;
  bool open_ = true, in_paragraph_ = false;
};

}  // namespace

void write_collation_tei(const Collation& collation, const Sink& sink) {
  TeiWriter(collation, sink).run();
}

}  // namespace sicut::report
