// TEI after Parla-CLARIN: who spoke as `u`, what was done as `note`, each vote as an `event` with its
// `measure`s.
#include <algorithm>
#include <map>

#include "report/proceedings/proceedings_report.h"
#include "report/proceedings/xml.h"

namespace sicut::report {
namespace {

constexpr const char* kNamespace = "http://www.tei-c.org/ns/1.0";

class TeiDocument {
 public:
  // `prefix` makes ids unique where several documents stand in one file.
  TeiDocument(const Proceedings& all, std::string prefix, XmlWriter& xml)
      : all_(all), prefix_(std::move(prefix)), xml_(xml) {
    for (const Person& person : all.people) ids_.emplace(person.name, prefix_ + person.id);
  }

  void write(bool alone) {
    XmlAttributes attributes;
    if (alone) attributes.emplace_back("xmlns", kNamespace);
    attributes.emplace_back("xml:lang", "und");
    xml_.open("TEI", attributes);
    header();
    xml_.open("text");
    xml_.open("body");
    votes();
    std::size_t index = 0;
    for (const Session& each : all_.sessions) {
      if (xml_.stopped()) break;
      session(each, index++);
    }
    if (all_.sessions.empty()) xml_.leaf("p", "No session was found.");
    xml_.close();
    xml_.close();
    xml_.close();
  }

 private:
  [[nodiscard]] std::string title() const {
    if (!all_.title.empty()) return all_.title;
    return all_.sessions.empty() ? all_.path : all_.sessions.at(0).title;
  }

  void header() {
    xml_.open("teiHeader");
    xml_.open("fileDesc");
    xml_.open("titleStmt");
    xml_.leaf("title", title());
    xml_.close();
    xml_.open("publicationStmt");
    xml_.leaf("p", "Made from the text of the minutes; not checked by a person.");
    xml_.close();
    xml_.open("sourceDesc");
    xml_.leaf("bibl", all_.path);
    xml_.close();
    xml_.close();
    roles();
    xml_.open("profileDesc");
    if (!all_.people.empty()) people();
    xml_.close();
    xml_.close();
  }

  // What @ana points to.
  void roles() {
    xml_.open("encodingDesc");
    xml_.open("classDecl");
    xml_.open("taxonomy");
    for (const auto& [id, meaning] :
         {std::pair{"chair", "Speaks from the chair"}, std::pair{"regular", "Takes part"},
          std::pair{"guest", "Is unnamed or no member"}}) {
      xml_.open("category", {{"xml:id", prefix_ + id}});
      xml_.leaf("catDesc", meaning);
      xml_.close();
    }
    xml_.close();
    xml_.close();
    xml_.close();
  }

  void people() {
    xml_.open("particDesc");
    xml_.open("listPerson");
    for (const Person& person : all_.people) {
      xml_.open("person", {{"xml:id", prefix_ + person.id}});
      xml_.leaf("persName", person.name);
      for (const std::string& form : person.forms)
        if (form != person.name) xml_.leaf("persName", form, {{"type", "printed"}});
      xml_.close();
    }
    xml_.close();
    xml_.close();
  }

  static std::vector<std::pair<const char*, std::uint64_t>> figures(const Vote& vote) {
    std::vector<std::pair<const char*, std::uint64_t>> found;
    if (vote.ayes) found.emplace_back("ayes", *vote.ayes);
    if (vote.noes) found.emplace_back("noes", *vote.noes);
    if (vote.abstentions) found.emplace_back("abstentions", *vote.abstentions);
    return found;
  }

  void votes() {
    bool open = false;
    for (const Session& session : all_.sessions) {
      for (const ProceedingsItem& item : session.items) {
        if (!item.vote || figures(*item.vote).empty()) continue;
        if (!open) xml_.open("listEvent");
        open = true;
        std::string measures = xml_escaped(outcome_words(item));
        for (const auto& [type, value] : figures(*item.vote))
          measures += (measures.empty() ? "" : " ") +
                      xml_element("measure", std::to_string(value),
                                  {{"type", type}, {"quantity", std::to_string(value)}});
        xml_.open("event", {{"type", "voting"}, {"corresp", "#" + prefix_ + item.id}});
        if (!session.present.empty())
          measures +=
              " " + xml_element("measure", std::to_string(session.present.size()),
                                {{"type", "quorum"}, {"quantity", std::to_string(session.present.size())}});
        xml_.mixed("desc", measures);
        xml_.close();
      }
    }
    if (open) xml_.close();
  }

  static std::string outcome_words(const ProceedingsItem& item) {
    if (!item.outcome || *item.outcome == Outcome::unstated) return {};
    return std::string(name(*item.outcome)) +
           (item.outcome_basis == OutcomeBasis::implied ? " (implied):" : ":");
  }

  void session(const Session& session, std::size_t index) {
    xml_.open("div", {{"type", "debateSection"}, {"xml:id", prefix_ + "s" + std::to_string(index + 1)}});
    xml_.leaf("head", session.title);
    if (session.date) date(*session.date);
    list("chair", session.chair);
    list("secretaries", session.secretaries);
    list("present", session.present);
    list("absent", session.absent);
    for (const std::string& each : session.agenda) xml_.leaf("note", each, {{"type", "agenda"}});
    std::string subject;
    for (const ProceedingsItem& item : session.items) {
      if (xml_.stopped()) return;
      if (item.subject && *item.subject != subject) {
        subject = *item.subject;
        xml_.leaf("note", subject, {{"type", "subject"}});
      }
      write(session, item);
    }
    xml_.close();
  }

  void date(const SessionDate& date) {
    XmlAttributes attributes;
    if (date.new_style) attributes.emplace_back("when", *date.new_style);
    std::string content = xml_element("date", date.as_printed, attributes);
    if (date.old_style) content += xml_escaped(" (Old Style " + *date.old_style + ")");
    xml_.mixed("note", content, {{"type", "date"}});
  }

  void list(const char* type, const std::vector<std::string>& names) {
    if (names.empty()) return;
    std::string content;
    for (const std::string& each : names) {
      if (!content.empty()) content += ", ";
      content += xml_element("persName", each, {{"ref", reference(each)}});
    }
    xml_.mixed("note", content, {{"type", type}});
  }

  [[nodiscard]] std::string reference(const std::string& person) const {
    const auto found = ids_.find(person);
    return found == ids_.end() ? std::string() : "#" + found->second;
  }
  [[nodiscard]] std::string references(const std::vector<std::string>& names) const {
    std::string out;
    for (const std::string& each : names)
      if (const std::string one = reference(each); !one.empty()) out += (out.empty() ? "" : " ") + one;
    return out;
  }

  void write(const Session& session, const ProceedingsItem& item) {
    if (is_spoken(item.type)) return speech(session, item);
    const std::string id = prefix_ + item.id;
    if (item.type == ItemType::note && item.text.size() > 2 &&
        (item.text.front() == '(' || item.text.front() == '[')) {
      xml_.open("incident", {{"xml:id", id}});
      xml_.leaf("desc", item.text);
      xml_.close();
      return;
    }
    xml_.mixed("note", content(item),
               {{"type", name(item.type)},
                {"xml:id", id},
                {"resp", references(item.movers)},
                {"target", item.refers_to ? "#" + prefix_ + *item.refers_to : std::string()}});
  }

  [[nodiscard]] std::string content(const ProceedingsItem& item) const {
    std::string out = xml_escaped(item.text);
    if (item.vote)
      for (const auto& [type, value] : figures(*item.vote))
        out += " " + xml_element("measure", std::to_string(value),
                                 {{"xml:id", prefix_ + item.id + "." + type},
                                  {"type", type},
                                  {"quantity", std::to_string(value)}});
    for (const std::string& each : item.elected) out += " " + xml_element("persName", each);
    return out;
  }

  void speech(const Session& session, const ProceedingsItem& item) {
    if (!item.as_printed.empty()) xml_.leaf("note", item.as_printed, {{"type", "speaker"}});
    const bool chair = item.role == "chair" ||
                       (item.speakers.size() == 1 && std::find(session.chair.begin(), session.chair.end(),
                                                               item.speakers.front()) != session.chair.end());
    const std::string who = references(item.speakers);
    xml_.open("u", {{"xml:id", prefix_ + item.id},
                    {"who", who},
                    {"ana", "#" + prefix_ +
                                (chair         ? "chair"
                                 : who.empty() ? "guest"
                                               : "regular")}});
    std::size_t from = 0;
    while (from <= item.text.size()) {
      const std::size_t feed = std::min(item.text.find('\n', from), item.text.size());
      xml_.leaf("seg", std::string_view(item.text).substr(from, feed - from));
      from = feed + 1;
    }
    xml_.close();
  }

  const Proceedings& all_;
  std::string prefix_;
  XmlWriter& xml_;
  std::map<std::string, std::string> ids_;
};

void corpus_header(XmlWriter& xml) {
  xml.open("teiHeader");
  xml.open("fileDesc");
  xml.open("titleStmt");
  xml.leaf("title", "Proceedings");
  xml.close();
  xml.open("publicationStmt");
  xml.leaf("p", "Made from the texts of the minutes; not checked by a person.");
  xml.close();
  xml.open("sourceDesc");
  xml.leaf("p", "Each document names its own source.");
  xml.close();
  xml.close();
  xml.close();
}

}  // namespace

void write_proceedings_tei(const std::vector<Proceedings>& all, const Sink& sink) {
  XmlWriter xml(sink);
  xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  if (all.size() == 1) {
    TeiDocument(all.front(), "", xml).write(true);
  } else {
    xml.open("teiCorpus", {{"xmlns", kNamespace}});
    corpus_header(xml);
    for (std::size_t i = 0; i < all.size() && !xml.stopped(); ++i)
      TeiDocument(all[i], "d" + std::to_string(i + 1) + ".", xml).write(false);
  }
  xml.finish();
}

}  // namespace sicut::report
