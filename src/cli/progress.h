// A progress line on standard error, where that is a terminal and the user has not asked for quiet.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace sicut::cli {

class Progress {
 public:
  explicit Progress(bool quiet);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // "reading the record  [#####.....]  52 %". Drawn at most ten times a second.
  void show(const char* what, std::uint64_t done, std::uint64_t all);
  // Takes the line off the screen, so that messages stand on lines of their own.
  void clear();

 private:
  bool on_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point last_{};
};

}  // namespace sicut::cli
