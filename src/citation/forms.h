// The table of forms in which texts cite: a built-in one (default_forms.toml), and a user's own before it.
// docs/citations.md describes the file.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "sicut/evidence.h"

namespace sicut::citation {

// What a pattern may capture by name.
enum class Field : std::uint8_t { author, work, volume, part, issue, date, pages, documents, notes, key };
inline constexpr std::size_t kFields = 10;
inline constexpr std::array<std::string_view, kFields> kFieldNames = {
    "author", "work", "volume", "part", "issue", "date", "pages", "documents", "notes", "key"};

// What must be there besides the pattern, so that no pointer is seen in plain prose.
enum class Needs : std::uint8_t {
  nothing,
  cue,   // "see", "cf.", brackets round it, or a work before it
  work,  // an author or work before it, or captured
};

struct Match {
  std::size_t form = 0;
  std::size_t start = 0, end = 0;  // bytes
  std::array<std::string_view, kFields> fields;

  [[nodiscard]] std::string_view field(Field f) const { return fields[static_cast<std::size_t>(f)]; }
};

struct Form {
  std::string name;
  CitationKind kind = CitationKind::other;
  Needs needs = Needs::nothing;
  bool context = true;  // an author and a work before it belong to it
};

// Compiled patterns. Immutable and thread safe once made.
class Forms {
 public:
  ~Forms();
  Forms(Forms&&) noexcept;
  Forms& operator=(Forms&&) noexcept;

  // The built-in table; forms of `tables` (the texts of TOML files, named by `paths` in errors) come before
  // it, earlier ones first: where two forms match at overlapping places, the one before wins.
  // Errors (kind input, code "citation-forms"): bad TOML, unknown keys, kinds or captures, patterns that are
  // none or grow too large; they name file, line and remedy.
  [[nodiscard]] static Result<Forms> make(const std::vector<std::string>& paths = {},
                                          const std::vector<std::string>& tables = {});

  // The built-in table alone, compiled once (some 10 ms) and never changed.
  [[nodiscard]] static const Forms& built_in();

  [[nodiscard]] const Form& form(std::size_t index) const;
  [[nodiscard]] std::size_t size() const;

  // All matches in `text`, free of overlaps, in text order. Cost: linear in the text for each form whose
  // fixed letters occur in it.
  [[nodiscard]] std::vector<Match> find(std::string_view text) const;

 private:
  struct Compiled;
  explicit Forms(std::unique_ptr<Compiled> compiled);
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace sicut::citation
