#include "citation/forms.h"

#include <fmt/format.h>
#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <algorithm>
#include <optional>

#include "citation/atoms.h"
#include "citation/form_table.h"

namespace sicut::citation {
namespace {

constexpr std::int64_t kMemory = 4 << 20;  // bytes, of one pattern

bool is_ascii(const std::string& s) {
  return std::all_of(s.begin(), s.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

Error failure(const FormEntry& entry, const std::string& message) {
  return {ErrorKind::input, "citation-forms", entry.path,
          fmt::format("{}:{}: form \"{}\": {}", entry.path, entry.line, entry.form.name, message)};
}

}  // namespace

struct Forms::Compiled {
  struct One {
    Form form;
    std::array<int, kFields> groups{};  // 0 where not captured
    int captures = 0;
  };
  std::vector<One> forms;
  re2::FilteredRE2 patterns{2};  // atoms of at least two letters
  std::vector<std::string> atoms;
  std::vector<std::uint32_t> always;  // atoms that cannot be looked for without regard to case
  std::optional<AtomFinder> finder;

  Result<void> add(const FormEntry& entry);
  void finish();
  void match(std::size_t form, std::string_view text, std::vector<Match>& accepted) const;
};

Result<void> Forms::Compiled::add(const FormEntry& entry) {
  RE2::Options options(RE2::Quiet);
  options.set_max_mem(kMemory);
  int id = 0;
  if (patterns.Add(entry.pattern, options, &id) != RE2::NoError) {
    const RE2 alone(entry.pattern, options);
    return tl::unexpected(failure(entry, fmt::format("not a pattern: {}", alone.error())));
  }
  const RE2& pattern = patterns.GetRE2(id);
  if (RE2::FullMatch("", pattern))
    return tl::unexpected(failure(entry, "matches nothing at all; let it ask for at least one letter"));
  One one{entry.form, {}, pattern.NumberOfCapturingGroups()};
  if (one.captures > 40) return tl::unexpected(failure(entry, "more than 40 groups; write (?:...)"));
  for (const auto& [name, group] : pattern.NamedCapturingGroups()) {
    const auto field = std::find(kFieldNames.begin(), kFieldNames.end(), name);
    if (field == kFieldNames.end())
      return tl::unexpected(failure(entry, fmt::format("captures \"{}\", which is no field; fields: {}", name,
                                                       fmt::join(kFieldNames, ", "))));
    one.groups[static_cast<std::size_t>(field - kFieldNames.begin())] = group;
  }
  forms.push_back(std::move(one));
  return {};
}

void Forms::Compiled::finish() {
  patterns.Compile(&atoms);
  for (std::uint32_t i = 0; i < atoms.size(); ++i)
    if (!is_ascii(atoms[i])) always.push_back(i);
  finder.emplace(atoms);
}

void Forms::Compiled::match(std::size_t form, std::string_view text, std::vector<Match>& accepted) const {
  const RE2& pattern = patterns.GetRE2(static_cast<int>(form));
  const One& one = forms[form];
  std::array<re2::StringPiece, 41> groups;
  std::vector<Match> own;
  for (std::size_t at = 0; at < text.size();) {
    const re2::StringPiece whole(text.data(), text.size());
    if (!pattern.Match(whole, at, text.size(), RE2::UNANCHORED, groups.data(), one.captures + 1)) break;
    const auto start = static_cast<std::size_t>(groups[0].data() - text.data());
    const std::size_t end = start + groups[0].size();
    at = std::max(end, start + 1);
    // `accepted` is in text order.
    const auto after = std::lower_bound(accepted.begin(), accepted.end(), start,
                                        [](const Match& m, std::size_t p) { return m.end <= p; });
    if (end <= start || (after != accepted.end() && after->start < end)) continue;
    Match match{form, start, end, {}};
    for (std::size_t f = 0; f < kFields; ++f) {
      const re2::StringPiece& group = groups[static_cast<std::size_t>(one.groups[f])];
      if (one.groups[f] > 0 && group.data() != nullptr)
        match.fields[f] = std::string_view(group.data(), group.size());
    }
    own.push_back(match);
  }
  const auto by_place = [](const Match& a, const Match& b) { return a.start < b.start; };
  const auto middle = static_cast<std::ptrdiff_t>(accepted.size());
  accepted.insert(accepted.end(), own.begin(), own.end());
  std::inplace_merge(accepted.begin(), accepted.begin() + middle, accepted.end(), by_place);
}

Forms::Forms(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
Forms::~Forms() = default;
Forms::Forms(Forms&&) noexcept = default;
Forms& Forms::operator=(Forms&&) noexcept = default;

Result<Forms> Forms::make(const std::vector<std::string>& paths, const std::vector<std::string>& tables) {
  Macros macros;
  if (auto read = read_form_table("default_macros.toml", default_macros(), macros); !read)
    return tl::unexpected(read.error());
  auto built_in = read_form_table("default_forms.toml", default_forms(), macros);
  if (!built_in) return tl::unexpected(built_in.error());
  auto compiled = std::make_unique<Compiled>();
  for (std::size_t i = 0; i < tables.size(); ++i) {
    auto own = read_form_table(paths[i], tables[i], macros);
    if (!own) return tl::unexpected(own.error());
    for (const FormEntry& entry : *own)
      if (auto added = compiled->add(entry); !added) return tl::unexpected(added.error());
  }
  for (const FormEntry& entry : *built_in)
    if (auto added = compiled->add(entry); !added) return tl::unexpected(added.error());
  compiled->finish();
  return Forms(std::move(compiled));
}

const Forms& Forms::built_in() {
  static const Forms forms = std::move(*make());  // a mistake in it would be ours; a test compiles it
  return forms;
}

const Form& Forms::form(std::size_t index) const {
  return compiled_->forms[index].form;
}

std::size_t Forms::size() const {
  return compiled_->forms.size();
}

std::vector<Match> Forms::find(std::string_view text) const {
  std::vector<bool> found(compiled_->atoms.size(), false);
  compiled_->finder->find(text, found);
  for (const std::uint32_t atom : compiled_->always) found[atom] = true;
  std::vector<int> atoms, forms;
  for (std::size_t i = 0; i < found.size(); ++i)
    if (found[i]) atoms.push_back(static_cast<int>(i));
  compiled_->patterns.AllPotentials(atoms, &forms);
  std::sort(forms.begin(), forms.end());
  std::vector<Match> accepted;
  for (const int form : forms) compiled_->match(static_cast<std::size_t>(form), text, accepted);
  return accepted;
}

}  // namespace sicut::citation
