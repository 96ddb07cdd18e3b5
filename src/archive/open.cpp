#include "archive/open.h"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>

#include "archive/card_codec.h"
#include "archive/files.h"
#include "base/parallel.h"
#include "index/store.h"
#include "record/describe.h"

namespace sicut::archive {
namespace {

// An index that is used, and the path of the command line it is the index of.
struct Shelved {
  std::string root, folder;
  index::Snapshot snapshot;
  std::unordered_map<std::string_view, const index::DocumentEntry*> by_path;
  std::size_t stale = 0;  // documents that are new or have changed
  std::size_t covered = 0;
};

// Where a document stands in an index.
struct Indexed {
  Shelved* shelved;
  const index::DocumentEntry* entry;
};

bool same_place(const std::string& a, const std::string& b) {
  std::error_code problem;
  const auto real = std::filesystem::canonical(a, problem);
  return !problem && real == b;
}

formats::Document read_again(const std::string& path, const record::Card& card) {
  auto document = formats::read(path);
  if (!document) throw record::Changed(document.error());
  if (document->words.size() != card.words || sha256_hex(document->original.view()) != card.sha256) {
    throw record::Changed(
        {ErrorKind::input, "changed", path,
         fmt::format("{}: has changed since it was indexed, though its size and date are the "
                     "same; run 'sicut index' again",
                     path)});
  }
  return std::move(*document);
}

class Opening {
 public:
  Opening(const std::vector<std::string>& paths, const OpenOptions& options)
      : paths_(paths), options_(options), found_(record::discover(paths)) {}

  Opened run() {
    opened_.record.errors = found_.errors;
    opened_.record.diagnostics = found_.diagnostics;
    if (options_.use_index) open_indexes();
    std::vector<Error> wrong_descriptions;
    descriptions_ = std::make_shared<record::Descriptions>(found_, wrong_descriptions);
    find_indexed();
    read_others();
    for (const Reading& reading : readings_)
      if (reading.document && !*reading.document) opened_.record.errors.push_back(reading.document->error());
    add_errors(wrong_descriptions);
    shelve();
    for (const auto& shelved : shelved_) tell_stale(*shelved);
    return std::move(opened_);
  }

 private:
  struct Reading {
    std::optional<Indexed> indexed;
    std::optional<Result<formats::Document>> document;  // where it was read
    record::Card card;
    std::vector<Error> errors;
  };

  void open_indexes() {
    for (const std::string& path : paths_) {
      std::string folder = options_.index;
      if (folder.empty()) {
        const auto beside = index::default_folder(path);
        if (!beside || !index::is_index(*beside)) continue;
        folder = *beside;
      }
      open_index(path, folder);
    }
    if (!options_.index.empty() && shelved_.empty() && opened_.damage.empty()) {
      opened_.record.errors.push_back(
          {ErrorKind::input, "no-index", options_.index,
           fmt::format("{}: holds no index of this record; build it with 'sicut index PATH --index {}'",
                       options_.index, options_.index)});
    }
  }

  void open_index(const std::string& path, const std::string& folder) {
    if (!index::is_index(folder)) return;
    auto snapshot = index::open_index(folder);
    if (!snapshot) {
      opened_.damage.push_back(snapshot.error());
      return;
    }
    if (snapshot->manifest.seeds != index::SeedOptions{})
      return;  // of an older program: as if it were not there
    if (!options_.index.empty() && paths_.size() > 1 && !same_place(path, snapshot->manifest.root)) return;
    auto shelved = std::make_unique<Shelved>();
    shelved->root = path;
    shelved->folder = folder;
    shelved->snapshot = std::move(*snapshot);
    for (const index::DocumentEntry& entry : shelved->snapshot.manifest.documents)
      shelved->by_path.emplace(entry.path, &entry);
    shelved_.push_back(std::move(shelved));
  }

  void find_indexed() {
    readings_.resize(found_.inputs.size());
    for (std::size_t i = 0; i < found_.inputs.size(); ++i) {
      const std::string& path = found_.inputs[i].path;
      for (const auto& shelved : shelved_) {
        const auto within = path_within(shelved->root, path);
        if (!within) continue;
        if (take_from(*shelved, *within, i)) break;
        ++shelved->stale;
      }
    }
  }

  bool take_from(Shelved& shelved, const std::string& within, std::size_t input) {
    const auto found = shelved.by_path.find(within);
    if (found == shelved.by_path.end()) return false;
    const index::DocumentEntry& entry = *found->second;
    const std::string& path = found_.inputs[input].path;
    if (state_of(path) != FileState{entry.bytes, entry.changed}) return false;
    const auto& segment = *shelved.snapshot.segments[entry.segment];
    auto card = decode_card(segment.card(entry.ordinal), path);
    if (!card || card->words != segment.first_word(entry.ordinal + 1) - segment.first_word(entry.ordinal))
      return false;
    readings_[input].card = std::move(*card);
    readings_[input].indexed = Indexed{&shelved, &entry};
    descriptions_->lay(input, readings_[input].card);
    ++shelved.covered;
    return true;
  }

  void read_others() {
    std::vector<std::size_t> others;
    std::uint64_t total = 0, done = 0;
    std::vector<std::uint64_t> sizes;
    for (std::size_t i = 0; i < readings_.size(); ++i) {
      if (readings_[i].indexed) continue;
      others.push_back(i);
      const auto state = state_of(found_.inputs[i].path);
      total += sizes.emplace_back(state ? state->bytes : 0);
    }
    std::mutex reporting;
    parallel_for_largest(sizes, options_.threads, [&](std::size_t o) {
      Reading& reading = readings_[others[o]];
      reading.document = formats::read(found_.inputs[others[o]].path);
      if (*reading.document) {
        descriptions_->lay(others[o], **reading.document, reading.errors);
        reading.card = record::card_of(**reading.document);
      }
      if (!options_.progress) return;
      const std::lock_guard lock(reporting);
      options_.progress(done += sizes[o], total);
    });
  }

  void add_errors(const std::vector<Error>& errors) {
    opened_.record.errors.insert(opened_.record.errors.end(), errors.begin(), errors.end());
  }

  // Puts the documents on the shelf in their order, and tells the holdings their places there.
  void shelve() {
    std::map<std::pair<const Shelved*, std::uint32_t>, std::size_t> holding_of;
    for (std::size_t i = 0; i < readings_.size(); ++i) {
      Reading& reading = readings_[i];
      add_errors(reading.errors);
      const auto number = static_cast<std::uint32_t>(opened_.record.documents.size());
      if (!reading.indexed) {
        if (*reading.document)
          opened_.record.documents.push_back(std::move(**reading.document), std::move(reading.card));
        continue;
      }
      const auto& [shelved, entry] = *reading.indexed;
      const auto& segment = shelved->snapshot.segments[entry->segment];
      const auto [place, fresh] =
          holding_of.emplace(std::pair(shelved, entry->segment), opened_.holdings.size());
      if (fresh)
        opened_.holdings.push_back({segment, std::vector<std::uint32_t>(segment->documents(), index::kGone)});
      std::uint32_t& slot = opened_.holdings[place->second].documents[entry->ordinal];
      if (slot != index::kGone) {
        // Two files of the same bytes share one place in a segment: the second is read as if it were new.
        auto document = source_of(i, reading.card).document();
        opened_.record.documents.push_back(std::move(document), std::move(reading.card));
        continue;
      }
      slot = number;
      record::Shelf::Source source = source_of(i, reading.card);
      opened_.record.documents.push_back(std::move(reading.card), std::move(source));
    }
  }

  // What outlives this.
  [[nodiscard]] record::Shelf::Source source_of(std::size_t input, const record::Card& card) const {
    const std::string& path = found_.inputs[input].path;
    record::Shelf::Source source;
    source.lay = [descriptions = descriptions_, input](formats::Layers& layers) {
      std::vector<Error> told_when_indexed;
      descriptions->lay(input, layers, told_when_indexed);
    };
    source.document = [lay = source.lay, path, card] {
      formats::Document document = read_again(path, card);
      lay(document);
      return document;
    };
    source.bytes = [path, size = card.bytes] {
      auto bytes = Bytes::from_file(path, size);
      if (!bytes) throw record::Changed(bytes.error());
      return std::move(*bytes);
    };
    return source;
  }

  void tell_stale(const Shelved& shelved) {
    const std::size_t gone = shelved.snapshot.manifest.documents.size() - shelved.covered;
    if (shelved.stale == 0 && gone == 0) return;
    const std::size_t changed = std::max(shelved.stale, gone);
    opened_.record.diagnostics.push_back(
        {Level::warning, shelved.folder, 0, "index-stale",
         fmt::format(
             "{}: the index is not current: {} file{} changed since; what changed was read afresh, 'sicut "
             "index' brings the index up to date",
             shelved.folder, changed, changed == 1 ? " has" : "s have")});
  }

  const std::vector<std::string>& paths_;
  const OpenOptions& options_;
  record::Discovery found_;
  std::vector<std::unique_ptr<Shelved>> shelved_;
  std::shared_ptr<record::Descriptions> descriptions_;
  std::vector<Reading> readings_;
  Opened opened_;
};

}  // namespace

Opened open(const std::vector<std::string>& paths, const OpenOptions& options) {
  return Opening(paths, options).run();
}

}  // namespace sicut::archive
