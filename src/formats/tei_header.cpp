#include "formats/tei_header.h"

#include <algorithm>

namespace sicut::formats {
namespace {

constexpr std::size_t kDeepestHeader = 64;    // elements; what stands deeper is not looked at
constexpr std::size_t kLongestValue = 2'000;  // bytes of one value

bool is_read(std::string_view name) {
  return name == "title" || name == "author" || name == "date" || name == "biblscope" || name == "language" ||
         name == "edition";
}

}  // namespace

bool TeiHeader::inside(std::string_view name) const {
  return std::any_of(open_.begin(), open_.end(), [&](const Open& o) { return o.name == name; });
}

void TeiHeader::take(const HtmlToken& token, std::string_view name, std::string_view source) {
  if (token.kind == HtmlToken::Kind::start_tag) {
    start(token, name);
    if (token.self_closing) end(name);
  } else if (token.kind == HtmlToken::Kind::end_tag) {
    end(name);
  } else if (token.kind == HtmlToken::Kind::text) {
    const std::string_view text =
        source.substr(token.start, std::min(token.end - token.start, kLongestValue));
    if (reading_ && text_.size() < kLongestValue) text_.append(text);
    if (!person_.id.empty()) read_person(text);
  }
}

void TeiHeader::read_person(std::string_view text) {
  if (!inside("persname") || inside("rolename") || inside("addname")) return;
  std::string& part = inside("surname")    ? person_.surname
                      : inside("forename") ? person_.forename
                                           : person_.other;
  if (part.size() < kLongestValue) part.append(part.empty() ? "" : " ").append(text);
}

void TeiHeader::end_person() {
  const std::string whole =
      person_.surname.empty() ? person_.other : person_.forename + " " + person_.surname;
  std::string name = decoded_single_spaced(whole, entities_);
  if (!name.empty() && name.size() < 200) people_.emplace(std::move(person_.id), std::move(name));
  person_ = {};
}

const std::string* TeiHeader::person(std::string_view id) const {
  const auto found = people_.find(id);
  return found == people_.end() ? nullptr : &found->second;
}

void TeiHeader::start(const HtmlToken& token, std::string_view name) {
  if (open_.size() >= kDeepestHeader) return;
  std::string type(token.attribute("type"));
  if (type.empty()) type = token.attribute("unit");
  if (type.empty()) type = token.attribute("level");
  open_.push_back({std::string(name), std::move(type)});
  if (name == "person") person_ = {std::string(token.attribute("xml:id")), {}, {}, {}};
  if (!is_read(name)) return;
  reading_ = true;
  text_.clear();
  if (name == "date") {
    when_ = token.attribute("when");
    if (when_.empty()) when_ = token.attribute("from");
  }
  if (name == "language" && language_.empty()) language_ = token.attribute("ident");
}

void TeiHeader::end(std::string_view name) {
  const auto opened =
      std::find_if(open_.rbegin(), open_.rend(), [&](const Open& o) { return o.name == name; });
  if (opened == open_.rend()) return;
  open_.erase(opened.base(), open_.end());
  if (reading_ && is_read(name)) {
    assign(decoded_single_spaced(text_, entities_));
    reading_ = false;
  }
  open_.pop_back();
  if (name == "person") end_person();
}

// The innermost open element has ended with these words.
void TeiHeader::assign(const std::string& value) {
  const Open& element = open_.back();
  const auto keep_first = [&](std::string& to) {
    if (to.empty()) to = value;
  };
  if (element.name == "title" && inside("titlestmt")) {
    if (element.type == "series") return keep_first(series_);
    if (element.type == "subseries") return keep_first(subseries_);
    if (element.type == "volumenumber") return keep_first(volume_);
    if (element.type == "complete") return keep_first(complete_title_);
    keep_first(title_);
  } else if (element.name == "title" && inside("seriesstmt")) {
    keep_first(series_);
  } else if (element.name == "author" && (inside("titlestmt") || inside("sourcedesc"))) {
    keep_first(author_);
  } else if (element.name == "biblscope" && (element.type == "volume" || element.type == "vol")) {
    keep_first(volume_);
  } else if (element.name == "date") {
    const std::string& date = when_.empty() ? value : when_;
    std::string& to = inside("creation") ? created_ : inside("sourcedesc") ? printed_ : published_;
    if (to.empty()) to = date;
  }
}

void TeiHeader::finish(Metadata& meta) {
  meta.title = complete_title_.empty() ? title_ : complete_title_;
  meta.author = author_;
  meta.series = series_ + (series_.empty() || subseries_.empty() ? "" : ", ") + subseries_;
  meta.volume = volume_;
  meta.date = !created_.empty() ? created_ : !printed_.empty() ? printed_ : published_;
  if (!language_.empty()) meta.language = language_;
}

}  // namespace sicut::formats
