// Cuts HTML into tags and text.
//
// Of our own, where a parser would be the rule: gumbo walks its open elements for every tag (a page of 50,000
// unclosed ones takes it 6 seconds, one of 100,000 four times as long), frees its tree by recursion, and the
// places of letters inside its texts must be found by a second reading all the same. Tests hold this reader
// against it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sicut::formats {

struct HtmlAttribute {
  std::string_view name;   // as written
  std::string_view value;  // without quotation marks, references not decoded
};

struct HtmlToken {
  enum class Kind { text, start_tag, end_tag, other, end_of_source };
  Kind kind = Kind::text;
  std::size_t start = 0, end = 0;  // source bytes
  std::string name;                // of a tag, in small letters
  std::vector<HtmlAttribute> attributes;
  bool self_closing = false;

  // The value of an attribute, names compared without regard to case; empty where it has none.
  [[nodiscard]] std::string_view attribute(std::string_view wanted) const;
};

class HtmlTokenizer {
 public:
  HtmlTokenizer(std::string_view source, std::size_t start) : source_(source), at_(start) {}

  // Reads the next token into `token`. Never fails; damaged tags end at the next ">". All calls together
  // are linear in the source.
  void next(HtmlToken& token);

  // The contents of an element whose contents are no markup (script, style, title): moves behind its end
  // tag `name` and returns where its contents stand. Where the end tag is missing they end with the line
  // (`to_line`) or with the source.
  struct Range {
    std::size_t start, end;
  };
  [[nodiscard]] Range raw_contents(const std::string& name, bool to_line);

 private:
  void read_tag(HtmlToken& token);
  void read_attributes(HtmlToken& token);
  void read_attribute(HtmlToken& token);
  void skip_comment();
  [[nodiscard]] bool tag_starts_at(std::size_t at) const;
  [[nodiscard]] std::size_t find_end_tag(const std::string& name) const;

  std::string_view source_;
  std::size_t at_;
  // Remembered failures of look-aheads, so that no stretch is searched in vain twice.
  bool no_quote_[2] = {false, false};
  bool no_cdata_end_ = false;
  bool in_cdata_ = false;  // "]]>" comes next
  std::vector<std::string> without_end_tag_;
};

// ASCII letters compared without regard to case; `lower` is in small letters.
[[nodiscard]] bool equals_lower(std::string_view s, std::string_view lower);

}  // namespace sicut::formats
