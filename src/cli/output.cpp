#include "cli/output.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace sicut::cli {
namespace {

namespace fs = std::filesystem;

Error failed(ErrorKind kind, const std::string& path, std::string message) {
  return {kind, "output", path, std::move(message)};
}

// 0, or the errno of the failure.
int write_whole(int descriptor, std::string_view piece) {
  while (!piece.empty()) {
    const ssize_t written = ::write(descriptor, piece.data(), piece.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    piece.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

// Straight to a descriptor: standard output, or a named pipe or device.
class StreamOutput : public Output {
 public:
  StreamOutput(int descriptor, std::string name, bool owned)
      : descriptor_(descriptor), name_(std::move(name)), owned_(owned) {}
  ~StreamOutput() override {
    if (owned_) ::close(descriptor_);
  }
  bool write(std::string_view piece) override {
    if (problem_ == 0) problem_ = write_whole(descriptor_, piece);
    return problem_ == 0;
  }
  Result<void> finish() override {
    if (problem_ == 0 || problem_ == EPIPE) return {};
    return tl::unexpected(
        failed(ErrorKind::input, name_, fmt::format("cannot be written to: {}", std::strerror(problem_))));
  }

 private:
  int descriptor_;
  std::string name_;
  bool owned_;
  int problem_ = 0;
};

// The permissions a new file gets, or those of the file that is replaced.
mode_t mode_for(const std::string& target) {
  struct stat existing {};
  if (::stat(target.c_str(), &existing) == 0) return existing.st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

// Into a temporary file in the target's folder, put in its place by a rename once it is whole and on disk.
class FileOutput : public Output {
 public:
  FileOutput(std::string name, fs::path target) : name_(std::move(name)), target_(std::move(target)) {
    const fs::path pattern = target_.parent_path() / ("." + target_.filename().string() + ".XXXXXX");
    temporary_ = pattern.string();
    descriptor_ = ::mkostemp(temporary_.data(), O_CLOEXEC);
    if (descriptor_ < 0) {
      problem_ = errno;
      temporary_.clear();
    }
  }
  ~FileOutput() override { abandon(); }

  bool write(std::string_view piece) override {
    if (problem_ == 0) problem_ = write_whole(descriptor_, piece);
    return problem_ == 0;
  }

  Result<void> finish() override {
    if (problem_ == 0 && ::fchmod(descriptor_, mode_for(target_.string())) != 0) problem_ = errno;
    if (problem_ == 0 && ::fsync(descriptor_) != 0 && errno != EINVAL) problem_ = errno;
    if (problem_ == 0 && ::rename(temporary_.c_str(), target_.c_str()) != 0) problem_ = errno;
    if (problem_ == 0) temporary_.clear();
    abandon();
    if (problem_ == 0) return {};
    return tl::unexpected(failed(
        ErrorKind::input, name_,
        fmt::format("the report cannot be written here: {}; nothing was changed", std::strerror(problem_))));
  }

 private:
  void abandon() {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
    temporary_.clear();
  }

  std::string name_;
  fs::path target_;
  std::string temporary_;
  int descriptor_ = -1;
  int problem_ = 0;
};

bool is_standard_output(const std::string& path) {
  return path.empty() || path == "-";
}

// Follows symbolic links, so that a link stays a link.
fs::path real_target(const std::string& path) {
  std::error_code problem;
  const fs::path real = fs::canonical(path, problem);
  return problem ? fs::path(path) : real;
}

}  // namespace

std::unique_ptr<Output> open_output(const std::string& path) {
  if (is_standard_output(path))
    return std::make_unique<StreamOutput>(STDOUT_FILENO, "standard output", false);
  std::error_code problem;
  const auto status = fs::status(path, problem);
  if (!problem && fs::exists(status) && !fs::is_regular_file(status)) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    return std::make_unique<StreamOutput>(descriptor, path, true);  // a failed open shows at the first write
  }
  return std::make_unique<FileOutput>(path, real_target(path));
}

Result<void> check_output(const std::string& path, const std::vector<std::string>& inputs) {
  if (is_standard_output(path)) return {};
  const auto refuse = [&path](std::string message) {
    return tl::unexpected(failed(ErrorKind::usage, path, std::move(message)));
  };
  std::error_code problem;
  if (fs::is_directory(path, problem)) return refuse("--output needs a file, and this is a folder");
  fs::path folder = real_target(path).parent_path();
  if (folder.empty()) folder = ".";
  if (!fs::is_directory(folder, problem)) {
    return refuse(fmt::format("--output: there is no folder '{}'; make it first", folder.string()));
  }
  const bool special = fs::exists(path, problem) && !fs::is_regular_file(path, problem);
  if (!special && ::access(folder.c_str(), W_OK | X_OK) != 0) {
    return refuse(fmt::format("--output: no permission to write in the folder '{}'", folder.string()));
  }
  for (const std::string& input : inputs) {
    if (!special && fs::equivalent(path, input, problem)) {
      return refuse("--output would replace one of the inputs; give another name");
    }
  }
  return {};
}

}  // namespace sicut::cli
