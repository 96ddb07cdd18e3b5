// JSON written straight to a sink, laid out as nlohmann::json::dump(2) lays it out: two spaces a level, empty
// lists closed at once, keys in the order given. A tree of values costs more than all the rest of writing
// where a report is many times its input; checks and other small reports keep to the library.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace sicut::report {

class JsonText {
 public:
  explicit JsonText(const Sink& sink) : sink_(sink), text_(kRoom) {}

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_list() { begin('['); }
  void end_list() { end(']'); }
  // Of the value that comes next, inside an object. `name` needs no escaping.
  void key(std::string_view name);

  // Bytes that are no UTF-8 become U+FFFD.
  void string(std::string_view value);
  void number(std::uint64_t value);
  void boolean(bool value) { raw(value ? "true" : "false"); }
  void null() { raw("null"); }
  // A value that is JSON already.
  void raw(std::string_view json);

  void strings(const std::vector<std::string>& values);

  // Ends the text with a line feed and hands on what is left. Returns false if the sink wanted no more.
  bool finish();
  [[nodiscard]] bool stopped() const { return stopped_; }

 private:
  void begin(char bracket);
  void end(char bracket);
  void before_value();
  void new_line(bool comma);
  void put(char c) {
    make_room(1);
    text_[size_++] = c;
  }
  void put(std::string_view some);
  // Hands on what is written if fewer than `bytes`, at most kPiece, are free.
  void make_room(std::size_t bytes) {
    if (size_ + bytes > kRoom) hand_on();
  }
  void hand_on();

  static constexpr std::size_t kPiece = 64 * 1024, kRoom = 2 * kPiece;
  const Sink& sink_;
  std::vector<char> text_;
  std::size_t size_ = 0;
  std::size_t depth_ = 0;
  bool empty_ = true;   // the object or list at hand
  bool keyed_ = false;  // a key has been written, its value not yet
  bool stopped_ = false;
};

}  // namespace sicut::report
