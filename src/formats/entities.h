// Character references of HTML and Markdown: "&amp;", "&#8217;", "&#x2019;", "&nbsp".
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sicut::formats {

// Keeps what it has looked up. Not thread safe; one for each reading.
class Entities {
 public:
  struct Decoded {
    std::string_view text;   // UTF-8; valid until the next call
    std::size_t length = 0;  // bytes of the reference; 0 where none stands there
  };

  // The reference at the start of `source`, which begins with '&'. Rules of HTML 5: numbers of control
  // characters mean windows-1252, some old names do without the semicolon.
  [[nodiscard]] Decoded decode(std::string_view source);

 private:
  [[nodiscard]] Decoded decode_number(std::string_view source);
  [[nodiscard]] Decoded decode_name(std::string_view source);

  struct Known {
    std::string text;
    std::size_t length;
  };
  std::unordered_map<std::string, Known> names_;
  std::string buffer_;
};

// Hands on source[start, end) with its references decoded: copy(from, to) bytes that stand as they are,
// put(text, from, to) what a reference in them stands for.
template <class Copy, class Put>
void decode_references(std::string_view source, std::size_t start, std::size_t end, Entities& entities,
                       Copy&& copy, Put&& put) {
  while (start < end) {
    const std::size_t stop = std::min(source.substr(0, end).find('&', start), end);
    if (stop > start) copy(start, stop);
    if (stop == end) return;
    const Entities::Decoded reference = entities.decode(source.substr(stop, end - stop));
    start = stop + std::max<std::size_t>(reference.length, 1);
    if (reference.length > 0)
      put(reference.text, stop, start);
    else
      copy(stop, start);
  }
}

// `text` with white space single, and none at its ends.
[[nodiscard]] std::string single_spaced(std::string_view text);
// The same of `source` with its references decoded.
[[nodiscard]] std::string decoded_single_spaced(std::string_view source, Entities& entities);

}  // namespace sicut::formats
