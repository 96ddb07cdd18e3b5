#include <dirent.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>
#include <set>

#include "record/record.h"
#include "text/characters.h"

namespace sicut::record {

namespace {

using Identity = std::pair<dev_t, ino_t>;

struct Stat {
  Identity identity;
  mode_t mode = 0;
};

// Follows symbolic links and opens nothing, so that no pipe or device can block it.
std::optional<Stat> stat_of(const std::string& path) {
  struct stat s {};
  if (::stat(path.c_str(), &s) != 0) return std::nullopt;
  return Stat{{s.st_dev, s.st_ino}, s.st_mode};
}

std::string_view extension_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  const std::string_view file = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const std::size_t dot = file.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string_view() : file.substr(dot + 1);
}

// Documents that have words but are not read.
constexpr std::array<std::string_view, 12> kDocuments = {"pdf",  "doc", "docx", "odt",  "epub", "rtf",
                                                         "mobi", "ps",  "djvu", "pptx", "xlsx", "ods"};
constexpr std::array<std::string_view, 47> kNoText = {
    "png", "jpg", "jpeg", "gif", "tif",   "tiff", "bmp", "webp", "svg",    "ico",     "heic", "jp2",
    "zip", "gz",  "xz",   "bz2", "zst",   "7z",   "rar", "tar",  "tgz",    "mp3",     "ogg",  "flac",
    "wav", "mp4", "mkv",  "avi", "mov",   "webm", "ttf", "otf",  "woff",   "woff2",   "css",  "js",
    "exe", "dll", "so",   "o",   "class", "pyc",  "iso", "db",   "sqlite", "sqlite3", "bin"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& list, std::string_view extension) {
  return std::find(list.begin(), list.end(), text::ascii_lower(extension)) != list.end();
}

std::string joined(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + '/' + name;
}

Error failure_of_errno(const std::string& path, int number) {
  if (number == ENOENT || number == ENOTDIR) {
    return input_error(path, "not-found", "does not exist; check the path");
  }
  if (number == EACCES || number == EPERM) {
    return input_error(path, "no-permission", "may not be read; check its permissions");
  }
  if (number == ELOOP) {
    return input_error(path, "loop", "is a symbolic link that leads back to itself; remove or mend the link");
  }
  return input_error(path, "read-failed", fmt::format("cannot be read ({})", std::strerror(number)));
}

const char* kind_name(mode_t mode) {
  if (S_ISFIFO(mode)) return "a named pipe";
  if (S_ISSOCK(mode)) return "a socket";
  if (S_ISCHR(mode) || S_ISBLK(mode)) return "a device";
  return "no regular file";
}

// The pipes that a shell opens for the program (`--against <(zcat a.gz)`): open already, so reading them does
// not wait for a writer that never comes.
bool is_open_descriptor(std::string_view path) {
  return path == "-" || path == "/dev/stdin" || path.starts_with("/dev/fd/") ||
         path.starts_with("/proc/self/fd/");
}

class Walker {
 public:
  Discovery take(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) start(path);
    return std::move(found_);
  }

 private:
  struct Folder {
    std::string path;
    Identity identity;
    std::vector<std::string> names;  // sorted
    std::size_t next = 0;
  };

  void start(const std::string& path) {
    if (path == "-") {
      add_input("-", Identity{});
      return;
    }
    const auto stat = stat_of(path);
    if (!stat) {
      found_.errors.push_back(failure_of_errno(path, errno));
    } else if (S_ISDIR(stat->mode)) {
      walk(path, *stat);
    } else if (S_ISREG(stat->mode) || is_open_descriptor(path)) {
      add_input(path, stat->identity);
      add_description(parent_of(path));
    } else {
      found_.errors.push_back(
          input_error(path, "special-file",
                      fmt::format("is {}; give a regular file, a folder, or - for standard input",
                                  kind_name(stat->mode))));
    }
  }

  static std::string parent_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return "";
    return path.substr(0, slash + 1);
  }

  // `folder` ends with a slash or is empty (the current folder).
  void add_description(const std::string& folder) {
    const std::string path = folder + "record.toml";
    const auto stat = stat_of(path);
    if (stat && S_ISREG(stat->mode) && described_.insert(stat->identity).second) {
      found_.descriptions.push_back(path);
    }
  }

  void add_input(const std::string& path, const Identity& identity) {
    ++readable_;
    if (files_.insert(identity).second) {
      found_.inputs.push_back({path});
    } else {
      note(path, "read-once", "is the same file as one before it; read once");
    }
  }

  void note(const std::string& path, std::string code, std::string message, Level level = Level::note) {
    found_.diagnostics.push_back({level, path, 0, std::move(code), std::move(message)});
  }

  // Depth first, by name, without recursion: folders may be nested as deep as the file system lets them.
  void walk(const std::string& root, const Stat& stat) {
    if (!folders_.insert(stat.identity).second) {
      note(root, "read-once", "is the same folder as one before it; read once");
      return;
    }
    const std::size_t before = readable_;
    const std::size_t errors_before = found_.errors.size();
    std::vector<Folder> open;
    enter(root, stat.identity, open);
    while (!open.empty()) {
      Folder& folder = open.back();
      if (folder.next == folder.names.size()) {
        open.pop_back();
        continue;
      }
      const std::string path = joined(folder.path, folder.names[folder.next++]);
      visit(path, open);
    }
    if (readable_ == before && found_.errors.size() == errors_before) {
      found_.errors.push_back(
          input_error(root, "empty", "has no file that can be read; put text files into it"));
    }
  }

  void visit(const std::string& path, std::vector<Folder>& open) {
    const auto stat = stat_of(path);
    if (!stat) {
      found_.errors.push_back(failure_of_errno(path, errno));
    } else if (S_ISDIR(stat->mode) && path.ends_with(".sicut") && stat_of(path + "/manifest")) {
      note(path, "index", "is an index that sicut has built; passed over");
    } else if (S_ISDIR(stat->mode)) {
      const bool loop = std::any_of(open.begin(), open.end(),
                                    [&](const Folder& f) { return f.identity == stat->identity; });
      if (loop) {
        note(path, "loop", "leads back to a folder it stands in; not followed", Level::warning);
      } else if (!folders_.insert(stat->identity).second) {
        note(path, "read-once", "is the same folder as one before it; read once");
      } else {
        enter(path, stat->identity, open);
      }
    } else if (!S_ISREG(stat->mode)) {
      note(path, "special-file", fmt::format("is {}; passed over", kind_name(stat->mode)), Level::warning);
    } else if (is_one_of(kDocuments, extension_of(path))) {
      note(path, "unread-kind",
           "is of a kind that is not read; passed over; convert it to text to have it read", Level::warning);
    } else if (is_one_of(kNoText, extension_of(path))) {
      note(path, "no-text", "is no text, by its name; passed over");
    } else {
      add_input(path, stat->identity);
    }
  }

  void enter(const std::string& path, const Identity& identity, std::vector<Folder>& open) {
    const std::unique_ptr<DIR, int (*)(DIR*)> directory(::opendir(path.c_str()), &::closedir);
    if (!directory) {
      found_.errors.push_back(failure_of_errno(path, errno));
      return;
    }
    Folder folder{path, identity, {}, 0};
    std::size_t hidden = 0;
    while (const dirent* entry = ::readdir(directory.get())) {
      const std::string name = entry->d_name;
      if (name == "." || name == "..") continue;
      if (name[0] == '.') {
        ++hidden;
      } else if (name != "record.toml") {
        folder.names.push_back(name);
      }
    }
    if (hidden > 0) {
      note(path, "hidden",
           fmt::format("{} hidden file{} or folder{} passed over", hidden, hidden == 1 ? "" : "s",
                       hidden == 1 ? "" : "s"));
    }
    std::sort(folder.names.begin(), folder.names.end());
    add_description(path.ends_with('/') ? path : path + '/');
    open.push_back(std::move(folder));
  }

  Discovery found_;
  std::size_t readable_ = 0;  // files met, the same one counted each time
  std::set<Identity> files_, folders_, described_;
};

}  // namespace

Discovery discover(const std::vector<std::string>& paths) {
  return Walker().take(paths);
}

}  // namespace sicut::record
