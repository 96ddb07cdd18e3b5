// `sicut-proceedings/1` (see the contract), written session by session.
#include "report/proceedings/json_text.h"
#include "report/proceedings/proceedings_report.h"

namespace sicut::report {
namespace {

void number_or_null(JsonText& json, const std::optional<std::uint64_t>& value) {
  if (value) {
    json.number(*value);
  } else {
    json.null();
  }
}

void string_or_null(JsonText& json, const std::optional<std::string>& value) {
  if (value) {
    json.string(*value);
  } else {
    json.null();
  }
}

void strings(JsonText& json, std::string_view key, const std::vector<std::string>& values) {
  json.key(key);
  json.strings(values);
}

void string(JsonText& json, std::string_view key, std::string_view value) {
  json.key(key);
  json.string(value);
}

void place(JsonText& json, const Place& place) {
  json.key("start");
  json.number(place.start);
  json.key("end");
  json.number(place.end);
}

void line(JsonText& json, std::uint64_t line) {
  json.key("line");
  json.number(line);
}

void vote(JsonText& json, const Vote& vote) {
  json.begin_object();
  json.key("for");
  number_or_null(json, vote.ayes);
  json.key("against");
  number_or_null(json, vote.noes);
  json.key("abstain");
  number_or_null(json, vote.abstentions);
  json.key("majority");
  number_or_null(json, vote.majority);
  json.key("unanimous");
  json.boolean(vote.unanimous);
  json.key("by_name");
  json.boolean(vote.by_name);
  json.key("damaged");
  json.boolean(vote.damaged);
  string(json, "as_printed", vote.as_printed);
  if (vote.by_name || !vote.for_names.empty() || !vote.against_names.empty() || !vote.abstain_names.empty()) {
    json.key("names");
    json.begin_object();
    strings(json, "for", vote.for_names);
    strings(json, "against", vote.against_names);
    strings(json, "abstain", vote.abstain_names);
    json.end_object();
  }
  json.end_object();
}

void outcome(JsonText& json, const ProceedingsItem& item) {
  json.key("outcome");
  item.outcome ? json.string(name(*item.outcome)) : json.null();
  json.key("outcome_basis");
  item.outcome_basis ? json.string(name(*item.outcome_basis)) : json.null();
}

void write_item(JsonText& json, const ProceedingsItem& item) {
  json.begin_object();
  string(json, "id", item.id);
  place(json, item.place);
  line(json, item.line);
  string(json, "type", name(item.type));
  strings(json, "speakers", item.speakers);
  string(json, "as_printed", item.as_printed);
  string(json, "role", item.role);
  json.key("subject");
  string_or_null(json, item.subject);
  string(json, "text", item.text);
  json.key("summary");
  json.boolean(item.summary);
  strings(json, "movers", item.movers);
  strings(json, "seconders", item.seconders);
  json.key("refers_to");
  string_or_null(json, item.refers_to);
  json.key("vote");
  item.vote ? vote(json, *item.vote) : json.null();
  outcome(json, item);
  strings(json, "elected", item.elected);
  string(json, "office", item.office);
  json.end_object();
}

void date(JsonText& json, const std::optional<SessionDate>& date) {
  json.key("date");
  if (!date) return json.null();
  json.begin_object();
  string(json, "as_printed", date->as_printed);
  json.key("old_style");
  string_or_null(json, date->old_style);
  json.key("new_style");
  string_or_null(json, date->new_style);
  string(json, "calendar", date->calendar);
  string(json, "why", date->why);
  json.end_object();
}

void write_session(JsonText& json, const Session& session) {
  json.begin_object();
  string(json, "title", session.title);
  place(json, session.place);
  line(json, session.line);
  date(json, session.date);
  strings(json, "chair", session.chair);
  strings(json, "secretaries", session.secretaries);
  strings(json, "present", session.present);
  strings(json, "attending", session.attending);
  strings(json, "absent", session.absent);
  strings(json, "agenda", session.agenda);
  json.key("items");
  json.begin_list();
  for (const ProceedingsItem& item : session.items) {
    if (json.stopped()) break;
    write_item(json, item);
  }
  json.end_list();
  json.end_object();
}

void write_diagnostic(JsonText& json, const DiagnosticNote& note) {
  json.begin_object();
  string(json, "level", name(note.level));
  string(json, "path", note.path);
  line(json, note.line);
  string(json, "code", note.code);
  string(json, "message", note.message);
  json.end_object();
}

void write_person(JsonText& json, const Person& person) {
  json.begin_object();
  string(json, "id", person.id);
  string(json, "name", person.name);
  strings(json, "forms", person.forms);
  json.end_object();
}

void write_finding(JsonText& json, const ConsistencyFinding& finding) {
  json.begin_object();
  string(json, "rule", finding.rule);
  strings(json, "items", finding.items);
  line(json, finding.line);
  place(json, finding.place);
  string(json, "message", finding.message);
  json.end_object();
}

template <class List, class Write>
void list(JsonText& json, std::string_view key, const List& values, Write write) {
  json.key(key);
  json.begin_list();
  for (const auto& value : values) {
    if (json.stopped()) break;
    write(json, value);
  }
  json.end_list();
}

void write_document(JsonText& json, const Proceedings& proceedings) {
  json.begin_object();
  string(json, "format", "sicut-proceedings/1");
  json.key("tool");
  json.raw("{\"name\":\"sicut\",\"version\":\"" SICUT_VERSION "\"}");
  string(json, "path", proceedings.path);
  string(json, "sha256", proceedings.sha256);
  list(json, "diagnostics", proceedings.diagnostics, write_diagnostic);
  list(json, "sessions", proceedings.sessions, write_session);
  list(json, "people", proceedings.people, write_person);
  list(json, "findings", proceedings.findings, write_finding);
  json.end_object();
}

}  // namespace

void write_proceedings_json(const std::vector<Proceedings>& all, const Sink& sink) {
  JsonText json(sink);
  if (all.size() == 1) {
    write_document(json, all.front());
  } else {
    json.begin_object();
    string(json, "format", "sicut-proceedings-list/1");
    list(json, "documents", all, write_document);
    json.end_object();
  }
  json.finish();
}

}  // namespace sicut::report
