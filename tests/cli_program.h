// Runs the program itself in a temporary folder.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace sicut::program {

struct Outcome {
  int exit = -1;  // 128 + signal where one ended it
  std::string out, err;
};

inline std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A temporary folder that the program is run in; gone with the object.
class Folder {
 public:
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "sicut-test-XXXXXX").string();
    const char* made = ::mkdtemp(pattern.data());
    EXPECT_NE(made, nullptr);
    path_ = pattern;
  }
  ~Folder() {
    std::error_code problem;
    std::filesystem::remove_all(path_, problem);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::filesystem::path path(std::string_view name = "") const { return path_ / name; }

  void write(const std::string& name, std::string_view text) const {
    const auto target = path(name);
    std::filesystem::create_directories(target.parent_path());
    std::ofstream(target, std::ios::binary) << text;
  }

  [[nodiscard]] std::string read(const std::string& name) const { return contents(path(name)); }

  // `arguments` are shell words and may redirect ("< in.txt", ">&-", "| head -1"). The program's own exit
  // code counts, not that of a pipe's end.
  [[nodiscard]] Outcome run(const std::string& arguments) const {
    const Folder captured;
    const auto in_captured = [&captured](const char* name) {
      return " '" + captured.path(name).string() + "'";
    };
    std::string words = arguments, pipe;
    if (const auto bar = arguments.find('|'); bar != std::string::npos) {
      words = arguments.substr(0, bar);
      pipe = arguments.substr(bar);
    }
    const std::string command = "cd '" + path_.string() + "' && { { " SICUT_PROGRAM " " + words +
                                "; echo $? >" + in_captured("exit") + "; } " + pipe + "; } >" +
                                in_captured("out") + " 2>" + in_captured("err") +
                                (words.find('<') == words.npos ? " </dev/null" : "");
    EXPECT_EQ(std::system(command.c_str()), 0) << command;
    Outcome result;
    result.out = captured.read("out");
    result.err = captured.read("err");
    std::ifstream(captured.path("exit")) >> result.exit;
    return result;
  }

 private:
  std::filesystem::path path_;
};

}  // namespace sicut::program
