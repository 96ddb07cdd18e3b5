// What has been read of a file's sessions, kept as few bytes until it is reported: places, names by number,
// figures, and where the words stand. The words themselves are read again from the file; people, labels and
// headings stand once for all sessions. Some 30 bytes an item, beyond some megabytes in a temporary file.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "proceedings/consistency.h"
#include "proceedings/draft.h"
#include "proceedings/packed.h"
#include "proceedings/packed_sessions.h"
#include "proceedings/people.h"
#include "text/words.h"

namespace sicut::proceedings {

// The text that the ledger's places lead into, and what keeps it alive.
struct LedgerText {
  std::string_view text;
  std::shared_ptr<const void> owner;
  Bytes bytes;  // where the text is a file: it is let go of session by session
};

// The names that a session's mentions are forms of, by mention.
using NamesOfMentions = std::vector<NameId>;

// A stretch of the file, read as a document: where it begins and how many lines stand before it.
struct LedgerStretch {
  const formats::Document& document;
  std::uint64_t start = 0, lines = 0;
  bool old_style = false;  // it speaks of a country that kept the Julian calendar long
};

// For each stretch of a file, in order, `begin`, then `take` for each of its sessions; then `close`; then the
// sessions can be had. Thread safe once closed.
class Ledger : public SessionSource {
 public:
  explicit Ledger(std::string path) : path_(std::move(path)) {}

  // Notes what a stretch says of all of its sessions. Cost: constant.
  void begin(const LedgerStretch& stretch);
  // Packs a session of the stretch. Cost: linear in the session.
  void take(const LedgerStretch& stretch, const SessionDraft& draft);

  // Joins the people and looks for contradictions. Gives all but the sessions.
  [[nodiscard]] Proceedings close(LedgerText text);

  [[nodiscard]] std::size_t size() const override { return sessions_.size(); }
  [[nodiscard]] Session session(std::size_t index) const override;

 private:
  struct Page {  // where the session at hand stands, and who its mentions are
    const formats::Document& document;
    const NamesOfMentions& names;
    std::uint64_t start, lines;
  };
  using Range = std::pair<std::size_t, std::size_t>;
  struct Piece {  // a stretch of an item's words
    TextSpan span;
    bool joined = false;  // carries on the paragraph before it
  };
  struct Unpacked {
    Session session;  // without its items' words
    SessionFacts facts;
    std::vector<Piece> pieces;
    std::vector<Range> texts, votes;              // of each item: ranges of `pieces`
    std::uint64_t place = 0, line = 0, unit = 0;  // of the item before
    bool printed = true;
  };

  [[nodiscard]] NamesOfMentions register_people(const SessionDraft& draft);
  [[nodiscard]] NameId office_holder(const SessionDraft& draft, const NamesOfMentions& names,
                                     const Actor& office);
  [[nodiscard]] NameId only_bearer(const SessionDraft& draft, const NamesOfMentions& names,
                                   std::string_view office) const;
  void keep_apart(const SessionDraft& draft, const NamesOfMentions& names);
  [[nodiscard]] std::string pack(const Page& page, const SessionDraft& draft);
  void pack_date(const SessionDraft& draft, Packer& out);
  void pack_item(const Page& page, const ItemDraft& item, Packer& out);
  void pack_vote(const Page& page, const ItemDraft& item, Packer& out);
  void pack_string(std::string_view words, Packer& out);

  // `printed`: with labels and roles, which the search for contradictions does not need.
  [[nodiscard]] Unpacked unpack(std::size_t index, bool printed) const;
  void unpack_date(Unpacker& in, Unpacked& out) const;
  void unpack_item(Unpacker& in, std::size_t session, Unpacked& out) const;
  void unpack_vote(Unpacker& in, Vote& vote, ItemFacts& facts, Unpacked& out) const;
  [[nodiscard]] static Range unpack_words(Unpacker& in, Unpacked& out);
  [[nodiscard]] std::string string(Unpacker& in) const;
  [[nodiscard]] std::vector<std::string> names(Unpacker& in, std::size_t* mentions = nullptr) const;
  [[nodiscard]] std::string words(const Unpacked& from, Range range) const;
  void let_go_of(const Session& session) const;

  std::string path_;
  People people_;
  text::FormTable strings_;       // labels, roles, headings, titles; the empty one first
  text::FormId last_string_ = 0;  // that was packed and is not empty: headings stand for many items
  PackedSessions sessions_;
  LedgerText text_;
  std::string title_;
  int year_ = 0, document_year_ = 0;
  bool old_style_ = false, begun_ = false;
  std::uint64_t last_place_ = 0, last_line_ = 0, last_unit_ = 0;  // of the item before, while packing
};

}  // namespace sicut::proceedings
