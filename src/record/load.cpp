#include <sys/stat.h>

#include <mutex>
#include <optional>

#include "base/parallel.h"
#include "record/describe.h"
#include "record/record.h"

namespace sicut::record {

namespace {

std::uint64_t size_of(const std::string& path) {
  struct stat s {};
  if (path == "-" || ::stat(path.c_str(), &s) != 0 || !S_ISREG(s.st_mode)) return 0;
  return static_cast<std::uint64_t>(s.st_size);
}

struct Reading {
  std::optional<Result<formats::Document>> document;
  Card card;
  std::vector<Error> errors;  // of its description
};

std::vector<Reading> read_all(const std::vector<Input>& inputs, const Descriptions& descriptions,
                              const LoadOptions& options) {
  std::vector<std::uint64_t> sizes;
  std::uint64_t total = 0;
  for (const Input& input : inputs) total += sizes.emplace_back(size_of(input.path));
  std::vector<Reading> readings(inputs.size());
  std::mutex reporting;
  std::uint64_t done = 0;
  parallel_for(inputs.size(), options.threads, [&](std::size_t i) {
    Reading& reading = readings[i];
    reading.document = formats::read(inputs[i].path, options.read);
    if (*reading.document) {
      descriptions.lay(i, **reading.document, reading.errors);
      reading.card = card_of(**reading.document);
    }
    if (!options.progress) return;
    const std::lock_guard lock(reporting);
    done += sizes[i];
    options.progress(done, total);
  });
  return readings;
}

}  // namespace

Record load(const std::vector<std::string>& paths, const LoadOptions& options) {
  Discovery found = discover(paths);
  std::vector<Error> wrong_descriptions;
  const Descriptions descriptions(found, wrong_descriptions);
  std::vector<Reading> readings = read_all(found.inputs, descriptions, options);
  Record record;
  record.errors = std::move(found.errors);
  record.diagnostics = std::move(found.diagnostics);
  for (const Reading& reading : readings)
    if (!*reading.document) record.errors.push_back(reading.document->error());
  record.errors.insert(record.errors.end(), wrong_descriptions.begin(), wrong_descriptions.end());
  for (Reading& reading : readings) {
    record.errors.insert(record.errors.end(), reading.errors.begin(), reading.errors.end());
    if (*reading.document) record.documents.push_back(std::move(**reading.document), std::move(reading.card));
  }
  return record;
}

}  // namespace sicut::record
