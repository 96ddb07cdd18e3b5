#include <fmt/format.h>
#include <sys/stat.h>

#include <map>
#include <mutex>
#include <optional>
#include <set>

#include "base/bytes.h"
#include "base/parallel.h"
#include "record/parts.h"
#include "record/record.h"
#include "record/record_toml.h"

namespace sicut::record {

namespace {

using Identity = std::pair<dev_t, ino_t>;

struct FileStat {
  Identity identity;
  std::uint64_t size = 0;
};

std::optional<FileStat> stat_of(const std::string& path) {
  struct stat s {};
  if (path == "-" || ::stat(path.c_str(), &s) != 0) return std::nullopt;
  return FileStat{{s.st_dev, s.st_ino}, S_ISREG(s.st_mode) ? static_cast<std::uint64_t>(s.st_size) : 0};
}

using Results = std::vector<std::optional<Result<formats::Document>>>;

Results read_all(const std::vector<Input>& inputs, const LoadOptions& options) {
  std::vector<std::uint64_t> sizes(inputs.size());
  std::uint64_t total = 0;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (const auto stat = stat_of(inputs[i].path)) sizes[i] = stat->size;
    total += sizes[i];
  }
  Results results(inputs.size());
  std::mutex reporting;
  std::uint64_t done = 0;
  parallel_for(inputs.size(), options.threads, [&](std::size_t i) {
    results[i] = formats::read(inputs[i].path, options.read);
    if (!options.progress) return;
    const std::lock_guard lock(reporting);
    done += sizes[i];
    options.progress(done, total);
  });
  return results;
}

void lay_meta(const formats::Metadata& from, formats::Metadata& to) {
  const auto lay = [](const std::string& value, std::string& field) {
    if (!value.empty()) field = value;
  };
  lay(from.title, to.title);
  lay(from.author, to.author);
  lay(from.date, to.date);
  lay(from.series, to.series);
  lay(from.volume, to.volume);
  lay(from.edition, to.edition);
  lay(from.language, to.language);
  lay(from.citekey, to.citekey);
}

// Lays what one record.toml says over the documents it names. Documents are known by their files' identity,
// so that it does not matter by which path either was reached.
class Describer {
 public:
  Describer(const Discovery& found, Results& results, Record& record) : results_(results), record_(record) {
    for (std::size_t i = 0; i < found.inputs.size(); ++i) {
      if (const auto stat = stat_of(found.inputs[i].path)) inputs_.emplace(stat->identity, i);
    }
  }

  void lay(const std::string& path) {
    const auto bytes = Bytes::from_file(path, 64'000'000);
    if (!bytes) {
      record_.errors.push_back(bytes.error());
      return;
    }
    const Description description = parse_description(path, bytes->view(), record_.errors);
    std::set<Identity> named;
    for (const DocumentEntry& entry : description.documents) lay(description, entry, named);
  }

 private:
  void lay(const Description& description, const DocumentEntry& entry, std::set<Identity>& named) {
    const std::string folder =
        description.path.substr(0, description.path.size() - std::string_view("record.toml").size());
    const std::string path = folder + entry.file;
    const auto stat = stat_of(path);
    if (!stat) {
      fail(description, entry, fmt::format("file \"{}\" does not exist", entry.file));
      return;
    }
    if (!named.insert(stat->identity).second) {
      fail(description, entry, fmt::format("file \"{}\" is described twice; join the two", entry.file));
      return;
    }
    const auto input = inputs_.find(stat->identity);
    if (input == inputs_.end()) return;  // not asked for, or passed over with a remark
    auto& result = *results_[input->second];
    if (!result) return;  // could not be read; the error says why
    lay_meta(entry.meta, result->meta);
    if (entry.parts.empty()) return;
    result->parts.clear();  // the innermost record.toml wins
    lay_parts(entry.parts, description.path, *result, record_.errors);
  }

  void fail(const Description& description, const DocumentEntry& entry, const std::string& message) {
    record_.errors.push_back({ErrorKind::input, "record-toml", description.path,
                              fmt::format("{}:{}: {}", description.path, entry.line, message)});
  }

  std::map<Identity, std::size_t> inputs_;
  Results& results_;
  Record& record_;
};

}  // namespace

Record load(const std::vector<std::string>& paths, const LoadOptions& options) {
  Discovery found = discover(paths);
  Results results = read_all(found.inputs, options);
  Record record;
  record.errors = std::move(found.errors);
  record.diagnostics = std::move(found.diagnostics);
  for (const auto& result : results) {
    if (!*result) record.errors.push_back(result->error());
  }
  Describer describer(found, results, record);
  for (const std::string& path : found.descriptions) describer.lay(path);
  record.documents.reserve(results.size());
  for (auto& result : results) {
    if (*result) record.documents.push_back(std::move(**result));
  }
  return record;
}

}  // namespace sicut::record
