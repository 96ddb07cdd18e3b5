#include "record/describe.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "record/parts.h"
#include "record/record_toml.h"

namespace sicut::record {
namespace {

using Identity = std::pair<dev_t, ino_t>;  // the same for every path that leads to a file

std::optional<Identity> identity_of(const std::string& path) {
  struct stat s {};
  if (path == "-" || ::stat(path.c_str(), &s) != 0) return std::nullopt;
  return Identity{s.st_dev, s.st_ino};
}

void lay_meta(const formats::Metadata& from, formats::Metadata& to) {
  const auto lay = [](const std::string& value, std::string& field) {
    if (!value.empty()) field = value;
  };
  lay(from.title, to.title);
  lay(from.author, to.author);
  lay(from.date, to.date);
  lay(from.series, to.series);
  lay(from.volume, to.volume);
  lay(from.edition, to.edition);
  lay(from.language, to.language);
  lay(from.citekey, to.citekey);
  lay(from.volume_numerals, to.volume_numerals);
  if (!from.cite_as.empty()) to.cite_as = from.cite_as;
}

}  // namespace

struct Descriptions::Said {
  std::string description;  // path of the record.toml
  DocumentEntry entry;
};

Descriptions::~Descriptions() = default;

Descriptions::Descriptions(const Discovery& found, std::vector<Error>& errors) : said_(found.inputs.size()) {
  if (found.descriptions.empty()) return;
  std::map<Identity, std::size_t> inputs;
  for (std::size_t i = 0; i < found.inputs.size(); ++i)
    if (const auto identity = identity_of(found.inputs[i].path)) inputs.emplace(*identity, i);
  for (const std::string& path : found.descriptions) {
    const auto bytes = Bytes::from_file(path, 64'000'000);
    if (!bytes) {
      errors.push_back(bytes.error());
      continue;
    }
    const std::string folder = path.substr(0, path.size() - std::string_view("record.toml").size());
    std::set<Identity> named;
    for (const DocumentEntry& entry : parse_description(path, bytes->view(), errors).documents) {
      const auto fail = [&](const std::string& message) {
        errors.push_back(
            {ErrorKind::input, "record-toml", path, fmt::format("{}:{}: {}", path, entry.line, message)});
      };
      const auto identity = identity_of(folder + entry.file);
      if (!identity) {
        fail(fmt::format("file \"{}\" does not exist", entry.file));
      } else if (!named.insert(*identity).second) {
        fail(fmt::format("file \"{}\" is described twice; join the two", entry.file));
      } else if (const auto input = inputs.find(*identity); input != inputs.end()) {
        said_[input->second].push_back({path, entry});
      }  // else not asked for, or passed over with a remark
    }
  }
}

void Descriptions::lay(std::size_t i, formats::Layers& document, std::vector<Error>& errors) const {
  for (const Said& said : said_[i]) {
    lay_meta(said.entry.meta, document.meta);
    if (said.entry.parts.empty()) continue;
    document.parts.clear();  // the innermost record.toml wins
    lay_parts(said.entry.parts, said.description, document, errors);
  }
}

void Descriptions::lay(std::size_t i, Card& card) const {
  for (const Said& said : said_[i]) {
    lay_meta(said.entry.meta, card.meta);
    if (said.entry.parts.empty()) continue;
    card.parts.clear();
    for (const PartEntry& part : said.entry.parts) card.parts.push_back({part.title, part.author});
  }
}

}  // namespace sicut::record
