#include "archive/verify.h"

#include <fmt/format.h>

#include <map>

#include "aids/aid_codec.h"
#include "archive/card_codec.h"
#include "archive/files.h"
#include "base/bytes.h"
#include "base/parallel.h"
#include "index/header.h"
#include "index/pieces.h"
#include "index/store.h"
#include "record/record.h"

namespace sicut::archive {
namespace {

// Every document of a segment can be told again: its card, its aid and its pieces make sense.
void check_documents(const index::Segment& segment, const std::string& path, std::vector<Error>& damage) {
  for (std::size_t d = 0; d < segment.documents(); ++d) {
    const std::uint32_t words = segment.first_word(d + 1) - segment.first_word(d);
    const auto card = decode_card(segment.card(d), path);
    const std::string_view pieces = segment.pieces(d);
    if (!card || card->words != words || !aids::is_whole(segment.aid(d), card->bytes, words) ||
        (!pieces.empty() && index::decode_pieces(pieces, words).empty())) {
      damage.push_back(index::damaged(path, fmt::format("document {} of it makes no sense", d)));
      return;
    }
  }
}

void check_segments(const index::Snapshot& snapshot, unsigned threads, VerifyReport& report) {
  std::vector<std::vector<Error>> damage(snapshot.segments.size());
  parallel_for(damage.size(), threads, [&](std::size_t s) {
    const index::Segment& segment = *snapshot.segments[s];
    if (const auto whole = segment.verify(); !whole)
      damage[s].push_back(whole.error());
    else
      check_documents(segment, report.folder + "/" + snapshot.manifest.segments[s].name, damage[s]);
  });
  for (const auto& of_segment : damage)
    report.damage.insert(report.damage.end(), of_segment.begin(), of_segment.end());
}

void check_files(const std::string& path, const index::Snapshot& snapshot, unsigned threads,
                 VerifyReport& report) {
  std::map<std::string, const index::DocumentEntry*> indexed;
  for (const index::DocumentEntry& entry : snapshot.manifest.documents) indexed.emplace(entry.path, &entry);
  const record::Discovery found = record::discover({path});
  std::vector<std::string> changed(found.inputs.size());
  std::vector<std::string> within(found.inputs.size());
  parallel_for(found.inputs.size(), threads, [&](std::size_t i) {
    const std::string& file = found.inputs[i].path;
    within[i] = path_within(path, file).value_or("");
    const auto entry = indexed.find(within[i]);
    changed[i] = file;
    if (entry == indexed.end()) return;
    const auto bytes = Bytes::from_file(file, entry->second->bytes);
    const auto card =
        decode_card(snapshot.segments[entry->second->segment]->card(entry->second->ordinal), file);
    if (bytes && card && sha256_hex(bytes->view()) == card->sha256) changed[i].clear();
  });
  for (std::size_t i = 0; i < changed.size(); ++i) {
    if (!changed[i].empty()) report.changed.push_back(changed[i]);
    indexed.erase(within[i]);
  }
  for (const auto& [gone, entry] : indexed) report.changed.push_back(gone);
}

}  // namespace

Result<VerifyReport> verify(const std::string& path, const std::string& folder, unsigned threads) {
  VerifyReport report;
  std::string place = folder;
  if (place.empty()) {
    const auto beside = index::default_folder(path);
    if (!beside) return tl::unexpected(beside.error());
    place = *beside;
  }
  if (!index::is_index(place)) {
    if (folder.empty()) return report;
    return tl::unexpected(Error{ErrorKind::input, "no-index", folder,
                                folder + ": holds no index; build it with 'sicut index PATH --index DIR'"});
  }
  report.folder = place;
  const auto snapshot = index::open_index(place);
  if (!snapshot) {
    report.damage.push_back(snapshot.error());
    return report;
  }
  report.documents = snapshot->manifest.documents.size();
  report.segments = snapshot->segments.size();
  for (const index::SegmentEntry& entry : snapshot->manifest.segments) report.bytes += entry.bytes;
  check_segments(*snapshot, threads, report);
  if (report.damage.empty()) check_files(path, *snapshot, threads, report);
  return report;
}

}  // namespace sicut::archive
