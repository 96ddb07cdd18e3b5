// ANSI colours, or none.
#pragma once

#include <string>
#include <string_view>

namespace sicut::report {

enum class Ink { plain, bold, dim, red, green, yellow, cyan, bold_red, bold_yellow, bold_green, bold_cyan };

// Harmless text in a colour; unchanged where colours are off.
class Paint {
 public:
  explicit Paint(bool on) : on_(on) {}

  [[nodiscard]] std::string operator()(Ink ink, std::string_view text) const {
    if (!on_ || ink == Ink::plain || text.empty()) return std::string(text);
    return std::string("\x1b[").append(code(ink)).append("m").append(text).append("\x1b[0m");
  }

 private:
  [[nodiscard]] static const char* code(Ink ink) {
    switch (ink) {
      case Ink::plain:
        return "0";
      case Ink::bold:
        return "1";
      case Ink::dim:
        return "2";
      case Ink::red:
        return "31";
      case Ink::green:
        return "32";
      case Ink::yellow:
        return "33";
      case Ink::cyan:
        return "36";
      case Ink::bold_red:
        return "1;31";
      case Ink::bold_yellow:
        return "1;33";
      case Ink::bold_green:
        return "1;32";
      case Ink::bold_cyan:
        return "1;36";
    }
    return "0";
  }

  bool on_;
};

}  // namespace sicut::report
