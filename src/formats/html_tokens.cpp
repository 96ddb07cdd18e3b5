#include "formats/html_tokens.h"

#include <algorithm>

#include "text/characters.h"

namespace sicut::formats {

namespace {

constexpr std::size_t kMostAttributes = 64;

}  // namespace

bool equals_lower(std::string_view s, std::string_view wanted) {
  return std::equal(s.begin(), s.end(), wanted.begin(), wanted.end(),
                    [](char a, char b) { return text::ascii_lower(a) == b; });
}

std::string_view HtmlToken::attribute(std::string_view wanted) const {
  for (const HtmlAttribute& a : attributes) {
    if (equals_lower(a.name, wanted)) return a.value;
  }
  return {};
}

bool HtmlTokenizer::tag_starts_at(std::size_t at) const {
  if (at + 1 >= source_.size()) return false;
  const char next = source_[at + 1];
  if (next == '/') return at + 2 < source_.size() && text::is_ascii_letter(source_[at + 2]);
  return text::is_ascii_letter(next) || next == '!' || next == '?';
}

void HtmlTokenizer::next(HtmlToken& token) {
  token.attributes.clear();
  token.self_closing = false;
  if (in_cdata_) at_ += std::string_view("]]>").size();
  in_cdata_ = false;
  token.start = at_;
  if (at_ >= source_.size()) {
    token.kind = HtmlToken::Kind::end_of_source;
  } else if (source_[at_] == '<' && tag_starts_at(at_)) {
    read_tag(token);
  } else {
    token.kind = HtmlToken::Kind::text;
    at_ = source_.find('<', at_ + 1);
    while (at_ != std::string_view::npos && !tag_starts_at(at_)) at_ = source_.find('<', at_ + 1);
    at_ = std::min(at_, source_.size());
  }
  token.end = at_;
}

void HtmlTokenizer::read_tag(HtmlToken& token) {
  constexpr std::string_view cdata = "<![CDATA[";
  const std::string_view rest = source_.substr(at_);
  if (rest.starts_with(cdata) && !no_cdata_end_) {
    const std::size_t end = source_.find("]]>", at_);
    no_cdata_end_ = end == std::string_view::npos;
    if (!no_cdata_end_) {  // XHTML: the contents are text, read as such, references and all
      token.kind = HtmlToken::Kind::text;
      token.start = at_ + cdata.size();
      in_cdata_ = true;
      at_ = end;
      return;
    }
  }
  if (rest[1] == '!' || rest[1] == '?') {
    token.kind = HtmlToken::Kind::other;
    skip_comment();
    return;
  }
  token.kind = rest[1] == '/' ? HtmlToken::Kind::end_tag : HtmlToken::Kind::start_tag;
  at_ += rest[1] == '/' ? 2 : 1;
  token.name.clear();
  while (at_ < source_.size() && !text::is_ascii_space(source_[at_]) && source_[at_] != '/' &&
         source_[at_] != '>') {
    if (token.name.size() < 32) token.name += text::ascii_lower(source_[at_]);
    ++at_;
  }
  read_attributes(token);
}

void HtmlTokenizer::read_attributes(HtmlToken& token) {
  while (at_ < source_.size()) {
    const char c = source_[at_];
    if (c == '>') {
      ++at_;
      return;
    }
    if (text::is_ascii_space(c) || c == '/') {
      token.self_closing = c == '/';
      ++at_;
    } else {
      token.self_closing = false;
      read_attribute(token);
    }
  }
}

void HtmlTokenizer::read_attribute(HtmlToken& token) {
  const auto skip_spaces = [this] {
    while (at_ < source_.size() && text::is_ascii_space(source_[at_])) ++at_;
  };
  const std::size_t name = at_++;  // a name may begin with any sign, even "="
  while (at_ < source_.size() && !text::is_ascii_space(source_[at_]) && source_[at_] != '/' &&
         source_[at_] != '>' && source_[at_] != '=') {
    ++at_;
  }
  HtmlAttribute attribute{source_.substr(name, at_ - name), {}};
  skip_spaces();
  if (at_ < source_.size() && source_[at_] == '=') {
    ++at_;
    skip_spaces();
    const char quote = at_ < source_.size() ? source_[at_] : '\0';
    std::size_t end = std::string_view::npos;
    if ((quote == '"' || quote == '\'') && !no_quote_[quote == '"']) {
      end = source_.find(quote, at_ + 1);
      no_quote_[quote == '"'] = end == std::string_view::npos;
    }
    if (end != std::string_view::npos) {
      attribute.value = source_.substr(at_ + 1, end - at_ - 1);
      at_ = end + 1;
    } else {
      const std::size_t value = at_;
      while (at_ < source_.size() && !text::is_ascii_space(source_[at_]) && source_[at_] != '>') ++at_;
      attribute.value = source_.substr(value, at_ - value);
    }
  }
  if (token.attributes.size() < kMostAttributes) token.attributes.push_back(attribute);
}

void HtmlTokenizer::skip_comment() {
  const bool comment = source_.substr(at_).starts_with("<!--");
  std::size_t end = std::string_view::npos;
  if (comment) {
    // "<!-->" and "<!--->" are whole comments.
    end = source_.find("-->", at_ + 2);
    if (end != std::string_view::npos) end += 3;
  } else {
    end = source_.find('>', at_);
    if (end != std::string_view::npos) end += 1;
  }
  at_ = std::min(end, source_.size());
}

std::size_t HtmlTokenizer::find_end_tag(const std::string& name) const {
  for (std::size_t at = source_.find("</", at_); at != std::string_view::npos;
       at = source_.find("</", at + 2)) {
    if (equals_lower(source_.substr(at + 2, name.size()), name)) {
      const std::size_t behind = at + 2 + name.size();
      if (behind >= source_.size() || text::is_ascii_space(source_[behind]) || source_[behind] == '>' ||
          source_[behind] == '/') {
        return at;
      }
    }
  }
  return std::string_view::npos;
}

HtmlTokenizer::Range HtmlTokenizer::raw_contents(const std::string& name, bool to_line) {
  const std::size_t start = at_;
  std::size_t end = std::string_view::npos;
  if (std::find(without_end_tag_.begin(), without_end_tag_.end(), name) == without_end_tag_.end()) {
    end = find_end_tag(name);
    if (end == std::string_view::npos) without_end_tag_.push_back(name);
  }
  if (end == std::string_view::npos) {
    at_ = end = to_line ? std::min(source_.find_first_of("<\r\n", start), source_.size()) : source_.size();
    return {start, end};
  }
  at_ = std::min(source_.find('>', end), source_.size() - 1) + 1;
  return {start, end};
}

}  // namespace sicut::formats
