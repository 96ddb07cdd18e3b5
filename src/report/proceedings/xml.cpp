#include "report/proceedings/xml.h"

#include <unicode/unistr.h>

namespace sicut::report {
namespace {

bool is_xml_character(UChar32 c) {
  return c == 0x9 || c == 0xa || c == 0xd || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) ||
         c >= 0x10000;
}

// ASCII without controls needs no closer look.
bool is_clean(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x80 || (c < 0x20 && c != '\n' && c != '\t' && c != '\r'))
      return false;
  return true;
}

void append_attributes(const XmlAttributes& attributes, std::string& out) {
  for (const auto& [name, value] : attributes) {
    if (value.empty()) continue;
    out.append(" ").append(name).append("=\"").append(xml_escaped(value)).append("\"");
  }
}

}  // namespace

std::string xml_escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  // Damaged UTF-8 is mended first, so that what follows may be looked at byte by byte.
  icu::UnicodeString whole;
  std::string mended;
  if (!is_clean(text)) {
    whole =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    for (std::int32_t i = 0; i < whole.length(); i = whole.moveIndex32(i, 1))
      if (!is_xml_character(whole.char32At(i)))
        whole.replace(i, whole.char32At(i) > 0xffff ? 2 : 1, UChar(0xfffd));
    whole.toUTF8String(mended);
    text = mended;
  }
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string xml_element(std::string_view name, std::string_view text, const XmlAttributes& attributes) {
  std::string out = "<";
  out += name;
  append_attributes(attributes, out);
  out.append(">").append(xml_escaped(text)).append("</").append(name).append(">");
  return out;
}

void XmlWriter::raw(std::string_view text) {
  text_ += text;
}

void XmlWriter::line() {
  if (!text_.empty() && text_.back() != '\n') text_ += '\n';
  text_.append(2 * names_.size(), ' ');
}

void XmlWriter::start(std::string_view name, const XmlAttributes& attributes) {
  line();
  text_ += '<';
  text_ += name;
  append_attributes(attributes, text_);
}

void XmlWriter::open(std::string_view name, const XmlAttributes& attributes) {
  start(name, attributes);
  text_ += '>';
  names_.emplace_back(name);
}

void XmlWriter::close() {
  const std::string name = std::move(names_.back());
  names_.pop_back();
  line();
  text_.append("</").append(name).append(">\n");
  flush_if_large();
}

void XmlWriter::empty(std::string_view name, const XmlAttributes& attributes) {
  start(name, attributes);
  text_ += "/>\n";
}

void XmlWriter::leaf(std::string_view name, std::string_view text, const XmlAttributes& attributes) {
  mixed(name, xml_escaped(text), attributes);
}

void XmlWriter::mixed(std::string_view name, std::string_view content, const XmlAttributes& attributes) {
  start(name, attributes);
  text_.append(">").append(content).append("</").append(name).append(">\n");
  flush_if_large();
}

void XmlWriter::flush_if_large() {
  if (text_.size() < 64 * 1024 || stopped_) return;
  // The last line feed stays, so that line() knows where it is.
  text_.pop_back();
  if (!sink_(text_)) stopped_ = true;
  text_ = "\n";
}

void XmlWriter::finish() {
  while (!names_.empty()) close();
  if (!stopped_ && !sink_(text_)) stopped_ = true;
  text_.clear();
}

}  // namespace sicut::report
