#include "cli/inputs.h"

#include <algorithm>

#include "base/parallel.h"

namespace sicut::cli {

std::vector<std::string> discover_texts(const std::vector<std::string>& paths, Troubles& troubles) {
  const record::Discovery found = record::discover(paths);  // walks folders, reads doubles once
  for (const Error& error : found.errors) troubles.add(error);
  troubles.add(found.diagnostics);
  std::vector<std::string> files;
  files.reserve(found.inputs.size());
  for (const auto& input : found.inputs) files.push_back(input.path);
  return files;
}

std::vector<formats::Document> read_texts(const std::vector<std::string>& paths, unsigned threads,
                                          Troubles& troubles) {
  const std::vector<std::string> files = discover_texts(paths, troubles);
  std::vector<Result<formats::Document>> read(files.size());
  parallel_for(read.size(), threads, [&](std::size_t i) { read[i] = formats::read(files[i]); });
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

archive::Opened open_record(const std::vector<std::string>& paths, const RecordOptions& options,
                            unsigned threads, Progress& progress, Troubles& troubles) {
  archive::OpenOptions open;
  open.index = options.index;
  open.use_index = !options.no_index;
  open.threads = threads;
  open.progress = [&progress](std::uint64_t done, std::uint64_t all) {
    progress.show("reading the record", done, all);
  };
  archive::Opened opened = archive::open(paths, open);
  for (const Error& error : opened.damage) troubles.add(error);
  for (const Error& error : opened.record.errors) troubles.add(error);
  troubles.add(opened.record.diagnostics);
  for (std::size_t d = 0; d < opened.record.documents.size(); ++d)
    troubles.add(opened.record.documents.card(d).diagnostics);
  return opened;
}

bool tells_damage(const std::vector<DiagnosticNote>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const DiagnosticNote& note) { return note.code == "index-damaged"; });
}

}  // namespace sicut::cli
