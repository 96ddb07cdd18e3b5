#include "proceedings/proceedings.h"

#include "base/bytes.h"
#include "formats/read.h"
#include "proceedings/ledger.h"
#include "proceedings/sessions.h"
#include "proceedings/stretches.h"

namespace sicut::proceedings {
namespace {

void fill(Ledger& ledger, const formats::Document& document, SessionFinder& finder) {
  const LedgerStretch whole{document, 0, 0, finder.speaks_of_old_style()};
  ledger.begin(whole);
  finder.read([&](const SessionDraft& draft) { ledger.take(whole, draft); });
}

}  // namespace

Proceedings read(const formats::Document& document) {
  Ledger ledger(document.name);
  SessionFinder finder(document);
  fill(ledger, document, finder);
  Proceedings result = ledger.close({document.text(), nullptr, {}});
  std::vector<Session> sessions;
  sessions.reserve(ledger.size());
  for (std::size_t i = 0; i < ledger.size(); ++i) sessions.push_back(ledger.session(i));
  result.sessions = Sessions(std::move(sessions));
  result.sha256 = sha256_hex(document.original.view());
  return result;
}

namespace {

struct Original {  // what the text of a ledger lies in
  Bytes bytes;
  std::string extracted;
};

Proceedings closed(const std::shared_ptr<Ledger>& ledger, Bytes bytes, std::string extracted) {
  const auto original = std::make_shared<const Original>(Original{std::move(bytes), std::move(extracted)});
  const std::string_view text = original->extracted.empty() ? original->bytes.view() : original->extracted;
  Proceedings result =
      ledger->close({text, original, original->extracted.empty() ? original->bytes : Bytes()});
  result.sessions = Sessions(ledger);
  result.sha256 = sha256_hex(original->bytes);
  return result;
}

}  // namespace

Result<Proceedings> read_file(const std::string& name, const FileOptions& options, Diagnostics& troubles) {
  const std::size_t limit = formats::ReadOptions{}.max_bytes;
  Result<Bytes> bytes = name == "-" ? Bytes::from_stdin(limit) : Bytes::from_file(name, limit);
  if (!bytes) return tl::unexpected(std::move(bytes.error()));
  if (auto ledger = read_in_stretches(name, *bytes, options, troubles))
    return closed(ledger, std::move(*bytes), {});
  formats::ReadOptions reading;
  reading.words = false;
  auto document = formats::read_bytes(name, *bytes, reading);
  if (!document) return tl::unexpected(std::move(document.error()));
  SessionFinder finder(*document);
  const auto ledger = std::make_shared<Ledger>(name);
  fill(*ledger, *document, finder);
  troubles.insert(troubles.end(), document->diagnostics.begin(), document->diagnostics.end());
  return closed(ledger, std::move(*bytes), std::move(document->extracted));
}

}  // namespace sicut::proceedings
