#include "proceedings/stretches.h"

#include <algorithm>
#include <optional>

#include "base/parallel.h"
#include "formats/read.h"
#include "proceedings/sessions.h"

namespace sicut::proceedings {
namespace {

struct Stretch {
  std::size_t start = 0, end = 0;  // bytes of the file; the sessions up to `end` are this stretch's
  std::uint64_t lines = 0;         // before it
  std::unique_ptr<formats::Document> document;
  std::unique_ptr<SessionFinder> finder;
  std::optional<TextPos> cut;  // where `end` lies in the document; nothing at the end of the file
};

class StretchReader {
 public:
  StretchReader(const std::string& name, const Bytes& file, std::size_t size)
      : name_(name), file_(file), whole_(file.view()), size_(size) {}

  // The stretch that begins at `start`: as long as is needed to find a cut. Nothing where it cannot be read
  // by itself.
  std::optional<Stretch> open(std::size_t start, std::uint64_t lines) const {
    for (std::size_t size = size_;; size *= 2) {
      std::size_t end = whole_.size();
      if (whole_.size() - start > size) end = whole_.rfind('\n', start + size);
      if (end == std::string_view::npos || end <= start) continue;
      if (end < whole_.size()) ++end;
      Stretch stretch;
      if (!read(start, end, stretch)) return {};
      stretch.start = start;
      stretch.end = end;
      stretch.lines = lines;
      if (end == whole_.size()) return stretch;
      stretch.cut = stretch.finder->last_cut();
      if (!stretch.cut) continue;
      stretch.end = start + line_start(start, stretch.cut->value);
      return stretch;
    }
  }

 private:
  bool read(std::size_t start, std::size_t end, Stretch& stretch) const {
    formats::ReadOptions options;
    options.format = formats::Format::plain;
    options.front_matter = start == 0;
    options.words = false;
    auto document = formats::read_bytes(name_, file_.part(start, end - start), options);
    if (!document || !document->extracted.empty() || !document->map.identity()) return false;
    stretch.document = std::make_unique<formats::Document>(std::move(*document));
    stretch.finder = std::make_unique<SessionFinder>(*stretch.document);
    return true;
  }

  [[nodiscard]] std::size_t line_start(std::size_t start, std::size_t at) const {
    const std::size_t feed = whole_.substr(start).rfind('\n', at);
    return feed == std::string_view::npos ? 0 : feed + 1;
  }

  const std::string& name_;
  const Bytes& file_;
  std::string_view whole_;
  std::size_t size_;
};

void note_troubles(const Stretch& stretch, Diagnostics& troubles) {
  for (Diagnostic trouble : stretch.document->diagnostics) {
    if (trouble.line > 0) trouble.line += stretch.lines;
    troubles.push_back(std::move(trouble));
  }
}

}  // namespace

std::shared_ptr<Ledger> read_in_stretches(const std::string& name, const Bytes& file,
                                          const FileOptions& options, Diagnostics& troubles) {
  const std::string_view whole = file.view();
  if (whole.size() <= 2 * options.stretch || whole.find('\n') == std::string_view::npos ||
      formats::tell_format(name, whole) != formats::Format::plain)
    return nullptr;
  const StretchReader reader(name, file, options.stretch);
  const auto ledger = std::make_shared<Ledger>(name);
  Diagnostics found;
  std::optional<Stretch> stretch = reader.open(0, 0);
  while (stretch) {
    const bool last = stretch->end == whole.size();
    const std::string_view own = whole.substr(stretch->start, stretch->end - stretch->start);
    const LedgerStretch here{*stretch->document, stretch->start, stretch->lines,
                             stretch->finder->speaks_of_old_style()};
    std::optional<Stretch> next;
    parallel_for(2, options.threads, [&](std::size_t job) {
      if (job == 0) {
        ledger->begin(here);
        stretch->finder->read([&](const SessionDraft& draft) { ledger->take(here, draft); }, stretch->cut);
      }
      if (job == 1 && !last)
        next = reader.open(stretch->end, stretch->lines + static_cast<std::uint64_t>(
                                                              std::count(own.begin(), own.end(), '\n')));
    });
    note_troubles(*stretch, found);
    file.let_go(stretch->start, own.size());
    if (last) {
      troubles.insert(troubles.end(), found.begin(), found.end());
      return ledger;
    }
    stretch = std::move(next);
  }
  return nullptr;
}

}  // namespace sicut::proceedings
