// `sicut-proceedings/1` (see the contract), written session by session.
#include <nlohmann/json.hpp>

#include "report/proceedings/proceedings_report.h"

namespace sicut::report {
namespace {

using Json = nlohmann::ordered_json;

template <class Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json vote_json(const Vote& vote) {
  Json json = {{"for", or_null(vote.ayes)},
               {"against", or_null(vote.noes)},
               {"abstain", or_null(vote.abstentions)},
               {"majority", or_null(vote.majority)},
               {"unanimous", vote.unanimous},
               {"by_name", vote.by_name},
               {"damaged", vote.damaged},
               {"as_printed", vote.as_printed}};
  if (vote.by_name || !vote.for_names.empty() || !vote.against_names.empty() || !vote.abstain_names.empty())
    json["names"] = {
        {"for", vote.for_names}, {"against", vote.against_names}, {"abstain", vote.abstain_names}};
  return json;
}

Json item_json(const ProceedingsItem& item) {
  return {{"id", item.id},
          {"start", item.place.start},
          {"end", item.place.end},
          {"line", item.line},
          {"type", name(item.type)},
          {"speakers", item.speakers},
          {"as_printed", item.as_printed},
          {"role", item.role},
          {"subject", or_null(item.subject)},
          {"text", item.text},
          {"summary", item.summary},
          {"movers", item.movers},
          {"seconders", item.seconders},
          {"refers_to", or_null(item.refers_to)},
          {"vote", item.vote ? vote_json(*item.vote) : Json(nullptr)},
          {"outcome", item.outcome ? Json(name(*item.outcome)) : Json(nullptr)},
          {"outcome_basis", item.outcome_basis ? Json(name(*item.outcome_basis)) : Json(nullptr)},
          {"elected", item.elected},
          {"office", item.office}};
}

Json date_json(const std::optional<SessionDate>& date) {
  if (!date) return nullptr;
  return {{"as_printed", date->as_printed},
          {"old_style", or_null(date->old_style)},
          {"new_style", or_null(date->new_style)},
          {"calendar", date->calendar},
          {"why", date->why}};
}

Json session_json(const Session& session) {
  Json items = Json::array();
  for (const ProceedingsItem& item : session.items) items.push_back(item_json(item));
  return {{"title", session.title},
          {"start", session.place.start},
          {"end", session.place.end},
          {"line", session.line},
          {"date", date_json(session.date)},
          {"chair", session.chair},
          {"secretaries", session.secretaries},
          {"present", session.present},
          {"attending", session.attending},
          {"absent", session.absent},
          {"agenda", session.agenda},
          {"items", std::move(items)}};
}

Json diagnostic_json(const DiagnosticNote& note) {
  return {{"level", name(note.level)},
          {"path", note.path},
          {"line", note.line},
          {"code", note.code},
          {"message", note.message}};
}

Json person_json(const Person& person) {
  return {{"id", person.id}, {"name", person.name}, {"forms", person.forms}};
}

Json finding_json(const ConsistencyFinding& finding) {
  return {{"rule", finding.rule},         {"items", finding.items},   {"line", finding.line},
          {"start", finding.place.start}, {"end", finding.place.end}, {"message", finding.message}};
}

class Writer {
 public:
  explicit Writer(const Sink& sink) : sink_(sink) {}

  void document(const Proceedings& proceedings, std::size_t depth) {
    depth_ = depth;
    put("{");
    ++depth_;
    line("\"format\": \"sicut-proceedings/1\",");
    line("\"tool\": " + dumped({{"name", "sicut"}, {"version", SICUT_VERSION}}) + ",");
    line("\"path\": " + dumped(proceedings.path) + ",");
    line("\"sha256\": " + dumped(proceedings.sha256) + ",");
    list("diagnostics", proceedings.diagnostics, diagnostic_json, ",");
    list("sessions", proceedings.sessions, session_json, ",");
    list("people", proceedings.people, person_json, ",");
    list("findings", proceedings.findings, finding_json, "");
    --depth_;
    line("}");
  }

  void line(const std::string& text) {
    put("\n");
    put(std::string(2 * depth_, ' '));
    put(text);
  }

  void put(std::string_view text) {
    text_ += text;
    if (text_.size() > 64 * 1024) flush();
  }

  void flush() {
    if (!stopped_ && !sink_(text_)) stopped_ = true;
    text_.clear();
  }

  [[nodiscard]] bool stopped() const { return stopped_; }
  std::size_t depth_ = 0;

 private:
  [[nodiscard]] static std::string dumped(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
  }

  // A tree, indented to the present depth. Strings hold no raw line feed, so every one is layout.
  void tree(const Json& json) {
    const std::string all = json.dump(2, ' ', false, Json::error_handler_t::replace);
    const std::string indent(2 * depth_, ' ');
    std::size_t from = 0;
    for (std::size_t feed; (feed = all.find('\n', from)) != std::string::npos; from = feed + 1) {
      text_.append(all, from, feed - from);
      text_ += '\n';
      text_ += indent;
    }
    put(std::string_view(all).substr(from));
  }

  template <class List, class ToJson>
  void list(const char* key, const List& items, ToJson to_json, const char* behind) {
    line(std::string("\"") + key + "\": [");
    ++depth_;
    bool first = true;
    for (const auto& item : items) {
      if (stopped_) return;
      if (!first) put(",");
      line("");
      tree(to_json(item));
      first = false;
    }
    --depth_;
    if (items.empty()) {
      put(std::string("]") + behind);
    } else {
      line(std::string("]") + behind);
    }
  }

  const Sink& sink_;
  std::string text_;
  bool stopped_ = false;
};

}  // namespace

void write_proceedings_json(const std::vector<Proceedings>& all, const Sink& sink) {
  Writer writer(sink);
  if (all.size() == 1) {
    writer.document(all.front(), 0);
  } else {
    writer.put("{");
    writer.depth_ = 1;
    writer.line("\"format\": \"sicut-proceedings-list/1\",");
    writer.line("\"documents\": [");
    for (std::size_t i = 0; i < all.size() && !writer.stopped(); ++i) {
      writer.depth_ = 2;
      writer.line("");
      writer.document(all[i], 2);
      if (i + 1 < all.size()) writer.put(",");
    }
    writer.depth_ = 1;
    writer.line("]");
    writer.depth_ = 0;
    writer.line("}");
  }
  writer.put("\n");
  writer.flush();
}

}  // namespace sicut::report
