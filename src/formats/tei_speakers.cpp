#include "formats/tei_speakers.h"

#include <algorithm>

#include "formats/entities.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kLongestSpeaker = 200;  // bytes

}  // namespace

std::uint32_t TeiSpeakers::number(const std::string& name) {
  const auto [known, fresh] = numbers_.emplace(name, static_cast<std::uint32_t>(names_.size()));
  if (fresh) names_.push_back(name);
  return known->second;
}

std::uint32_t TeiSpeakers::number_of_id(std::string_view who, const TeiHeader& header) {
  if (who.starts_with('#')) who.remove_prefix(1);
  if (const auto person = persons_.find(who); person != persons_.end()) return number(person->second);
  const std::string* listed = header.person(who);
  return number(listed != nullptr ? *listed : std::string(who));
}

void TeiSpeakers::begin_person(std::string_view id, TextPos at) {
  open_ = id;
  open_at_ = at;
}

void TeiSpeakers::end_person(std::string_view text) {
  if (open_.empty()) return;
  const std::string name = single_spaced(text.substr(std::min<std::size_t>(open_at_.value, text.size())));
  if (!name.empty() && name.size() < kLongestSpeaker) persons_.emplace(open_, name);
  open_.clear();
}

}  // namespace sicut::formats
