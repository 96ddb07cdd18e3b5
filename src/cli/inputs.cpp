#include "cli/inputs.h"

#include "base/parallel.h"

namespace sicut::cli {

std::vector<formats::Document> read_texts(const std::vector<std::string>& paths, unsigned threads,
                                          Troubles& troubles) {
  const record::Discovery found = record::discover(paths);  // walks folders, reads doubles once
  for (const Error& error : found.errors) troubles.add(error);
  troubles.add(found.diagnostics);
  std::vector<Result<formats::Document>> read(found.inputs.size());
  parallel_for(read.size(), threads, [&](std::size_t i) { read[i] = formats::read(found.inputs[i].path); });
  std::vector<formats::Document> texts;
  for (auto& each : read) {
    if (!each) {
      troubles.add(each.error());
      continue;
    }
    troubles.add(each->diagnostics);
    texts.push_back(std::move(*each));
  }
  return texts;
}

record::Record load_record(const std::vector<std::string>& paths, unsigned threads, Progress& progress,
                           Troubles& troubles) {
  record::LoadOptions options;
  options.threads = threads;
  options.progress = [&progress](std::uint64_t done, std::uint64_t all) {
    progress.show("reading the record", done, all);
  };
  record::Record record = record::load(paths, options);
  for (const Error& error : record.errors) troubles.add(error);
  troubles.add(record.diagnostics);
  for (std::size_t d = 0; d < record.documents.size(); ++d)
    troubles.add(record.documents.card(d).diagnostics);
  return record;
}

}  // namespace sicut::cli
