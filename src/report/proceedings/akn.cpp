// Akoma Ntoso 3.0: one debate, its votings in the metadata, its turns in the body.
#include <algorithm>
#include <cctype>
#include <map>

#include "report/proceedings/proceedings_report.h"
#include "report/proceedings/xml.h"

namespace sicut::report {
namespace {

constexpr const char* kNamespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

class Debate {
 public:
  Debate(const Proceedings& all, XmlWriter& xml) : all_(all), xml_(xml) {
    for (const Person& person : all.people) ids_.emplace(person.name, person.id);
    for (const Session& session : all.sessions) {
      if (!session.date) continue;
      date_ = session.date->new_style.value_or(session.date->old_style.value_or(kNoDate));
      if (date_ != kNoDate) break;
    }
  }

  void write() {
    xml_.open("akomaNtoso", {{"xmlns", kNamespace}});
    xml_.open("debate", {{"name", "minutes"}});
    xml_.open("meta");
    identification();
    votings();
    references();
    xml_.close();
    xml_.open("debateBody");
    std::size_t index = 0;
    for (const Session& each : all_.sessions) {
      if (xml_.stopped()) break;
      session(each, index++);
    }
    if (all_.sessions.empty()) {
      xml_.open("debateSection", {{"name", "session"}, {"eId", "s0"}});
      xml_.leaf("heading", all_.path);
      xml_.leaf("narrative", "No session was found.", {{"eId", "s0__i1"}});
      xml_.close();
    }
    xml_.finish();
  }

 private:
  static constexpr const char* kNoDate =
      "0001-01-01";  // the schema asks for a date; this one stands for none

  // A name that can stand in a URI.
  [[nodiscard]] std::string uri() const {
    std::string out = "/akn/un/debateReport/";
    out += date_ == kNoDate ? std::string("undated") : date_;
    return out + "/minutes";
  }

  void level(const char* name, const std::string& uri, const char* what) {
    xml_.open(name);
    xml_.empty("FRBRthis", {{"value", uri + "/!main"}});
    xml_.empty("FRBRuri", {{"value", uri}});
    xml_.empty("FRBRdate", {{"date", date_}, {"name", what}});
    xml_.empty("FRBRauthor", {{"href", "#assembly"}, {"as", "#author"}});
    if (std::string_view(name) == "FRBRWork") xml_.empty("FRBRcountry", {{"value", "un"}});
    if (std::string_view(name) == "FRBRExpression") xml_.empty("FRBRlanguage", {{"language", "und"}});
    xml_.close();
  }

  void identification() {
    xml_.open("identification", {{"source", "#sicut"}});
    level("FRBRWork", uri(), "sitting");
    level("FRBRExpression", uri() + "/und@", "sitting");
    level("FRBRManifestation", uri() + "/und@.akn", "sitting");
    xml_.close();
  }

  static std::string eid(const std::string& id) {
    std::string out = id;
    const std::size_t dot = out.find('.');
    if (dot != std::string::npos) out.replace(dot, 1, "__");
    return out;
  }

  static std::string concept_of(const ProceedingsItem& item) {
    return item.outcome && *item.outcome != Outcome::unstated ? "#" + std::string(name(*item.outcome))
                                                              : std::string();
  }

  void votings() {
    bool open = false;
    for (const Session& session : all_.sessions) {
      for (const ProceedingsItem& item : session.items) {
        if (!item.vote || !(item.vote->ayes || item.vote->noes || item.vote->abstentions)) continue;
        if (!open) {
          xml_.open("analysis", {{"source", "#sicut"}});
          xml_.open("parliamentary");
        }
        open = true;
        const std::string id = eid(item.id);
        xml_.open("voting", {{"eId", id + "__voting"},
                             {"href", "#" + id},
                             {"refersTo", "#vote"},
                             {"outcome", concept_of(item)}});
        if (!session.present.empty())
          xml_.empty("quorum", {{"eId", id + "__voting__quorum"},
                                {"refersTo", "#quorum"},
                                {"href", "#" + id},
                                {"value", std::to_string(session.present.size())}});
        count(item.vote->ayes, "ayes", id);
        count(item.vote->noes, "noes", id);
        count(item.vote->abstentions, "abstentions", id);
        xml_.close();
      }
    }
    if (!open) return;
    xml_.close();
    xml_.close();
  }

  void count(const std::optional<std::uint64_t>& figure, const char* side, const std::string& id) {
    if (!figure) return;
    xml_.empty("count", {{"eId", id + "__voting__" + side},
                         {"refersTo", std::string("#") + side},
                         {"href", "#" + id},
                         {"value", std::to_string(*figure)}});
  }

  void references() {
    xml_.open("references", {{"source", "#sicut"}});
    const auto reference = [&](const char* element, const std::string& id, const std::string& what,
                               const std::string& shown) {
      xml_.empty(element, {{"eId", id}, {"href", "/akn/ontology/" + what + "/" + id}, {"showAs", shown}});
    };
    reference("TLCOrganization", "sicut", "organization", "Sicut");
    reference("TLCOrganization", "assembly", "organization", all_.title.empty() ? "The meeting" : all_.title);
    for (const Person& person : all_.people)
      reference("TLCPerson", person.id, "person", person.name.empty() ? person.id : person.name);
    reference("TLCPerson", "unnamed", "person", "Somebody unnamed");
    for (const char* role : {"author", "chair", "member"}) reference("TLCRole", role, "role", role);
    for (const char* each : {"vote", "quorum", "ayes", "noes", "abstentions", "adopted", "rejected",
                             "withdrawn", "tabled", "referred", "elected", "closed"})
      reference("TLCConcept", each, "concept", each);
    xml_.close();
  }

  void session(const Session& session, std::size_t index) {
    xml_.open("debateSection", {{"name", "session"}, {"eId", "s" + std::to_string(index + 1)}});
    xml_.leaf("heading", session.title.empty() ? "Session" : session.title);
    const std::string id = "s" + std::to_string(index + 1) + "__";
    if (session.date) xml_.leaf("narrative", session.date->as_printed, {{"eId", id + "date"}});
    list(id + "chair", "Chair", session.chair);
    list(id + "secretaries", "Secretaries", session.secretaries);
    list(id + "present", "Present", session.present);
    list(id + "absent", "Absent", session.absent);
    for (std::size_t i = 0; i < session.agenda.size(); ++i)
      xml_.leaf("summary", session.agenda[i], {{"eId", id + "agenda" + std::to_string(i + 1)}});
    for (const ProceedingsItem& item : session.items) {
      if (xml_.stopped()) return;
      write(session, item);
    }
    if (session.items.empty())
      xml_.leaf("narrative", "Nothing is told of the session.", {{"eId", id + "i0"}});
    xml_.close();
  }

  void list(const std::string& id, const char* label, const std::vector<std::string>& names) {
    if (names.empty()) return;
    std::string words = std::string(label) + ": ";
    for (std::size_t i = 0; i < names.size(); ++i) words += (i == 0 ? "" : ", ") + names[i];
    xml_.leaf("narrative", words, {{"eId", id}});
  }

  void write(const Session& session, const ProceedingsItem& item) {
    const std::string id = eid(item.id);
    if (is_spoken(item.type)) {
      const bool chair = item.role == "chair" || (item.speakers.size() == 1 &&
                                                  std::find(session.chair.begin(), session.chair.end(),
                                                            item.speakers.front()) != session.chair.end());
      const auto who = item.speakers.empty() ? ids_.end() : ids_.find(item.speakers.front());
      xml_.open("speech", {{"by", "#" + (who == ids_.end() ? std::string("unnamed") : who->second)},
                           {"as", chair ? "#chair" : "#member"},
                           {"eId", id}});
      xml_.leaf("from", item.as_printed.empty() ? (item.speakers.empty() ? item.role : item.speakers.front())
                                                : item.as_printed);
      std::size_t from = 0;
      while (from <= item.text.size()) {
        const std::size_t feed = std::min(item.text.find('\n', from), item.text.size());
        xml_.leaf("p", std::string_view(item.text).substr(from, feed - from));
        from = feed + 1;
      }
      xml_.close();
      return;
    }
    const bool scene = item.type == ItemType::note && !item.text.empty() &&
                       (item.text.front() == '(' || item.text.front() == '[');
    xml_.leaf(scene ? "scene" : "narrative", item.text, {{"eId", id}});
  }

  const Proceedings& all_;
  XmlWriter& xml_;
  std::map<std::string, std::string> ids_;
  std::string date_ = kNoDate;
};

}  // namespace

void write_proceedings_akn(const Proceedings& proceedings, const Sink& sink) {
  XmlWriter xml(sink);
  xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  Debate(proceedings, xml).write();
}

}  // namespace sicut::report
