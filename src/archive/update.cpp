#include "archive/update.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <mutex>
#include <numeric>
#include <optional>

#include "aids/aid_codec.h"
#include "archive/card_codec.h"
#include "archive/files.h"
#include "base/bytes.h"
#include "base/parallel.h"
#include "index/pieces.h"
#include "index/segment_builder.h"
#include "index/store.h"
#include "record/describe.h"
#include "record/record.h"

namespace sicut::archive {
namespace {

constexpr std::uint64_t kMemoryPerByte = 6;  // of text, while a segment is built
constexpr std::size_t kMostSegments = 8;     // besides those that are full; of more, the smallest are joined
// Bytes of text in a segment, where there is as much. Larger ones are slower to make, by the memory they
// touch.
constexpr std::uint64_t kLeastBatch = 16 << 20, kLargestBatch = 256 << 20;

// A file of the record, and what the index knows of it.
struct File {
  std::string path, within;
  FileState state;
  std::size_t input = 0;                        // in the discovery
  std::optional<index::DocumentEntry> indexed;  // as it stands now, or by the same bytes elsewhere
  bool known = false;                           // it was in the index, as it is or otherwise
};

class Update {
 public:
  Update(std::string path, const UpdateOptions& options, index::Writer writer, UpdateReport report)
      : path_(std::move(path)), options_(options), writer_(std::move(writer)), report_(std::move(report)) {}

  Result<UpdateReport> run() {
    open_old();
    record::Discovery found = record::discover({path_});
    report_.errors.insert(report_.errors.end(), found.errors.begin(), found.errors.end());
    report_.diagnostics.insert(report_.diagnostics.end(), found.diagnostics.begin(), found.diagnostics.end());
    if (found.inputs.empty() && !found.errors.empty()) return tl::unexpected(found.errors.front());
    list_files(found);
    const record::Descriptions descriptions(found, report_.errors);
    take_known();
    choose_segments();
    if (auto built = build(descriptions); !built) return tl::unexpected(std::move(built.error()));
    return publish();
  }

 private:
  // A damaged index is built anew: that is the remedy.
  void open_old() {
    if (options_.rebuild || !index::is_index(report_.folder)) return;
    auto opened = index::open_index(report_.folder);
    Result<void> whole;
    if (opened)
      for (const auto& segment : opened->segments)
        if (whole) whole = segment->verify();
    if (opened && whole && opened->manifest.seeds == index::SeedOptions{}) {
      old_ = std::move(*opened);
    } else {
      const Error& error = !opened ? opened.error() : whole ? kOtherSettings : whole.error();
      report_.diagnostics.push_back({Level::warning, error.path, 0, error.code,
                                     error.path + ": the index was damaged or of another kind; built anew"});
    }
  }

  void list_files(const record::Discovery& found) {
    for (std::size_t i = 0; i < found.inputs.size(); ++i) {
      const std::string& path = found.inputs[i].path;
      const auto state = state_of(path);
      const auto within = path_within(path_, path);
      if (state && within) files_.push_back({path, *within, *state, i, {}, false});
    }
    std::sort(files_.begin(), files_.end(), [](const File& a, const File& b) { return a.within < b.within; });
  }

  // What the index has already: the same file, or the same bytes under another name or with another date.
  void take_known() {
    std::map<std::string_view, const index::DocumentEntry*> by_path;
    std::multimap<std::uint64_t, const index::DocumentEntry*> by_size;
    for (const index::DocumentEntry& entry : old_.manifest.documents) {
      by_path.emplace(entry.path, &entry);
      by_size.emplace(entry.bytes, &entry);
    }
    parallel_for(files_.size(), options_.threads, [&](std::size_t i) {
      File& file = files_[i];
      const auto found = by_path.find(file.within);
      file.known = found != by_path.end();
      if (file.known && FileState{found->second->bytes, found->second->changed} == file.state) {
        file.indexed = *found->second;
        return;
      }
      const auto [first, last] = by_size.equal_range(file.state.bytes);
      if (first == last) return;
      const auto bytes = Bytes::from_file(file.path, file.state.bytes + 1);
      if (!bytes) return;
      const std::string digest = sha256_hex(bytes->view());
      for (auto same = first; same != last; ++same) {
        const auto card = card_of(*same->second);
        if (card && card->sha256 == digest) {
          file.indexed = *same->second;
          file.indexed->changed = file.state.changed;
          break;
        }
      }
    });
    for (const File& file : files_) {
      report_.kept += file.indexed.has_value();
      report_.changed += !file.indexed && file.known;
      report_.added += !file.indexed && !file.known;
    }
    std::uint64_t still_there = 0;
    for (const File& file : files_) still_there += file.known;
    report_.removed =
        old_.manifest.documents.size() - std::min<std::uint64_t>(still_there, old_.manifest.documents.size());
  }

  [[nodiscard]] std::optional<record::Card> card_of(const index::DocumentEntry& entry) const {
    return decode_card(old_.segments[entry.segment]->card(entry.ordinal), entry.path);
  }

  // Segments most of whose words are gone are given up, and so are the smallest where there are too many:
  // their documents are read again.
  void choose_segments() {
    const std::size_t count = old_.manifest.segments.size();
    std::vector<std::uint64_t> living(count);
    for (const File& file : files_) {
      if (!file.indexed) continue;
      const auto& segment = *old_.segments[file.indexed->segment];
      living[file.indexed->segment] +=
          segment.first_word(file.indexed->ordinal + 1) - segment.first_word(file.indexed->ordinal);
    }
    std::vector<std::size_t> kept;
    for (std::size_t s = 0; s < count; ++s)
      if (living[s] > 0 && living[s] * 2 >= old_.manifest.segments[s].words) kept.push_back(s);
    const bool adding = std::any_of(files_.begin(), files_.end(), [](const File& f) { return !f.indexed; });
    std::uint64_t bytes = 0;
    for (const File& file : files_) bytes += file.state.bytes;
    const std::size_t full = bytes / batch_bytes();
    if (kept.size() + adding > full + kMostSegments) {
      std::stable_sort(kept.begin(), kept.end(),
                       [&](std::size_t a, std::size_t b) { return living[a] > living[b]; });
      kept.resize(full + kMostSegments / 2);
    }
    std::sort(kept.begin(), kept.end());
    std::vector<std::optional<std::uint32_t>> renumbered(count);
    for (const std::size_t s : kept) {
      renumbered[s] = static_cast<std::uint32_t>(manifest_.segments.size());
      manifest_.segments.push_back(old_.manifest.segments[s]);
    }
    for (File& file : files_) {
      if (!file.indexed) continue;
      if (const auto segment = renumbered[file.indexed->segment])
        file.indexed->segment = *segment;
      else
        file.indexed.reset();
    }
  }

  Result<void> build(const record::Descriptions& descriptions) {
    std::vector<File*> missing;
    for (File& file : files_) {
      if (file.indexed) continue;
      missing.push_back(&file);
      to_read_ += file.state.bytes;
    }
    for (std::size_t first = 0; first < missing.size();) {
      std::uint64_t bytes = missing[first]->state.bytes;
      std::size_t last = first + 1;
      while (last < missing.size() && bytes + missing[last]->state.bytes <= batch_bytes())
        bytes += missing[last++]->state.bytes;
      if (auto built = build_batch({missing.data() + first, last - first}, descriptions); !built)
        return built;
      first = last;
    }
    return {};
  }

  [[nodiscard]] std::uint64_t batch_bytes() const {
    return std::clamp(options_.memory / kMemoryPerByte, kLeastBatch, kLargestBatch);
  }

  // Reads some files and writes their segment.
  Result<void> build_batch(std::span<File* const> files, const record::Descriptions& descriptions) {
    struct Reading {
      std::optional<index::Digest> digest;
      std::vector<Error> errors;
    };
    std::vector<Reading> readings(files.size());
    // The largest first, so that no thread is left with one of them while the others wait.
    std::vector<std::size_t> order(files.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return files[a]->state.bytes > files[b]->state.bytes;
    });
    parallel_for(files.size(), options_.threads, [&](std::size_t place) {
      const std::size_t i = order[place];
      auto document = formats::read(files[i]->path);
      if (!document) {
        readings[i].errors.push_back(document.error());
      } else {
        const index::Flow flow{document->words, &document->forms};
        readings[i].digest = index::digest(flow, {}, encode(record::card_of(*document)));
        readings[i].digest->aid = aids::encode(*document);
        readings[i].digest->pieces = index::encode_pieces(
            flow, document->extracted.empty() ? document->original.view() : std::string_view());
        // Only to hear of parts that are not where record.toml says.
        descriptions.lay(files[i]->input, *document, readings[i].errors);
      }
      tell_progress(files[i]->state.bytes);
    });
    std::vector<index::Digest> digests;
    std::vector<File*> read;
    for (std::size_t i = 0; i < files.size(); ++i) {
      report_.errors.insert(report_.errors.end(), readings[i].errors.begin(), readings[i].errors.end());
      if (!readings[i].digest) continue;
      digests.push_back(std::move(*readings[i].digest));
      read.push_back(files[i]);
    }
    if (digests.empty()) return {};
    const auto image = index::build_segment(digests, {options_.threads, {}});
    if (!image) return tl::unexpected(image.error());
    auto entry = writer_.add(image->view());
    if (!entry) return tl::unexpected(entry.error());
    const auto segment = static_cast<std::uint32_t>(manifest_.segments.size());
    manifest_.segments.push_back(std::move(*entry));
    for (std::uint32_t ordinal = 0; ordinal < read.size(); ++ordinal) {
      File& file = *read[ordinal];
      file.indexed =
          index::DocumentEntry{file.within, file.state.bytes, file.state.changed, segment, ordinal};
    }
    return {};
  }

  void tell_progress(std::uint64_t bytes) {
    if (!options_.progress) return;
    const std::lock_guard lock(reporting_);
    done_ += bytes;
    options_.progress(done_, to_read_);
  }

  Result<UpdateReport> publish() {
    std::error_code problem;
    manifest_.root = std::filesystem::canonical(path_, problem).string();
    for (const File& file : files_) {
      if (!file.indexed) continue;
      manifest_.documents.push_back(*file.indexed);
      manifest_.documents.back().path = file.within;
      report_.text_bytes += file.state.bytes;
    }
    report_.documents = manifest_.documents.size();
    report_.segments = manifest_.segments.size();
    for (const index::SegmentEntry& entry : manifest_.segments) {
      report_.index_bytes += entry.bytes;
      report_.words += entry.words;
    }
    if (auto published = writer_.publish(manifest_); !published)
      return tl::unexpected(std::move(published.error()));
    old_ = {};
    writer_.clean(manifest_);
    return std::move(report_);
  }

  static inline const Error kOtherSettings{ErrorKind::damaged, "index-settings", "", ""};

  std::string path_;
  const UpdateOptions& options_;
  index::Writer writer_;
  UpdateReport report_;
  index::Snapshot old_;
  index::Manifest manifest_;
  std::vector<File> files_;
  std::mutex reporting_;
  std::uint64_t done_ = 0, to_read_ = 0;
};

}  // namespace

Result<UpdateReport> update(const std::string& path, const UpdateOptions& options) {
  UpdateReport report;
  report.folder = options.folder;
  if (report.folder.empty()) {
    auto beside = index::default_folder(path);
    if (!beside) return tl::unexpected(beside.error());
    report.folder = std::move(*beside);
  }
  auto writer = index::Writer::open(report.folder);
  if (!writer) return tl::unexpected(writer.error());
  return Update(path, options, std::move(*writer), std::move(report)).run();
}

}  // namespace sicut::archive
