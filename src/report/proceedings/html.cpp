// A page of its own: no scripts, nothing fetched, readable without colours and on paper.
#include <fmt/format.h>

#include "report/html/escape.h"
#include "report/proceedings/proceedings_report.h"

namespace sicut::report {
namespace {

constexpr const char* kHead =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
    "'unsafe-inline'\">\n"
    "<title>Proceedings</title>\n<style>\n"
    "body{font:1rem/1.5 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 "
    "1rem;color:#1a1a1a;background:#fff}\n"
    "h1,h2,h3{line-height:1.25}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem "
    "1rem}dt{color:#555}dd{margin:0}\n"
    ".item{margin:.6rem 0;padding-left:.8rem;border-left:3px solid "
    "#ddd}.who{font-weight:bold}.what{color:#555}\n"
    ".done{border-color:#555;background:#f6f6f2;padding:.4rem "
    ".8rem}.adopted,.elected{border-color:#2a7d3f}.rejected,.withdrawn{border-color:#a33}\n"
    ".outcome{font-weight:bold}.line{color:#666;font-size:.85em}p{margin:.2rem 0;white-space:pre-line}\n"
    ".finding{border-left:3px solid #b26b00;padding-left:.8rem}\n"
    "@media(prefers-color-scheme:dark){body{color:#e6e6e6;background:#161616}.done{background:#22221e}.what,."
    "line,dt{color:#aaa}}\n"
    "</style>\n</head>\n<body>\n";

std::string listed(const std::vector<std::string>& names) {
  return html::escaped(fmt::format("{}", fmt::join(names, ", ")));
}

class Page {
 public:
  explicit Page(const Sink& sink) : sink_(sink) {}

  void begin() { text_ += kHead; }

  bool document(const Proceedings& all, std::size_t number) {
    prefix_ = fmt::format("d{}.", number);
    text_ += "<main>\n<h1>" + html::escaped(all.title.empty() ? all.path : all.title) + "</h1>\n";
    if (all.sessions.empty()) text_ += "<p>No session was found.</p>\n";
    findings(all);
    for (const Session& each : all.sessions) {
      session(each);
      if (!hand_on()) return false;
    }
    people(all);
    text_ += "</main>\n";
    return hand_on();
  }

  void end() {
    text_ += "</body>\n</html>\n";
    static_cast<void>(sink_(text_));
  }

 private:
  void findings(const Proceedings& all) {
    if (all.findings.empty()) return;
    text_ += "<section>\n<h2>Where the minutes contradict themselves</h2>\n";
    for (const ConsistencyFinding& finding : all.findings) {
      const std::string at = finding.items.empty() ? std::string() : finding.items.back();
      text_ += fmt::format("<p class=\"finding\"><b>{}</b>, <a href=\"#{}{}\">line {}</a>: {}</p>\n",
                           html::escaped(finding.rule), prefix_, html::escaped(at), finding.line,
                           html::escaped(finding.message));
    }
    text_ += "</section>\n";
  }

  void session(const Session& each) {
    text_ += "<section>\n<h2>" + html::escaped(each.title) + "</h2>\n<dl>\n";
    if (each.date) {
      std::string date = each.date->as_printed;
      if (each.date->old_style) date += ", Old Style " + *each.date->old_style;
      if (each.date->new_style) date += ", New Style " + *each.date->new_style;
      entry("Date", html::escaped(date));
    }
    names("Chair", each.chair);
    names("Secretaries", each.secretaries);
    names("Present", each.present);
    names("Absent", each.absent);
    names("Agenda", each.agenda);
    text_ += "</dl>\n";
    std::string subject;
    for (const ProceedingsItem& one : each.items) {
      if (one.subject && *one.subject != subject) {
        subject = *one.subject;
        text_ += "<h3>" + html::escaped(subject) + "</h3>\n";
      }
      item(one);
    }
    text_ += "</section>\n";
  }

  void entry(const char* label, const std::string& value) {
    text_ += fmt::format("<dt>{}</dt><dd>{}</dd>\n", label, value);
  }
  void names(const char* label, const std::vector<std::string>& list) {
    if (!list.empty()) entry(label, listed(list));
  }

  void item(const ProceedingsItem& one) {
    const bool spoken = is_spoken(one.type) || one.type == ItemType::note;
    text_ += fmt::format(
        "<div class=\"item{}{}\" id=\"{}{}\">\n<p><span class=\"who\">{}</span> <span "
        "class=\"what\">{}{}</span> <span class=\"line\">line {}</span></p>\n",
        spoken ? "" : " done ", spoken || !one.outcome ? "" : name(*one.outcome), prefix_, one.id,
        listed(one.movers.empty() ? one.speakers : one.movers), name(one.type),
        one.summary ? ", told in the third person" : "", one.line);
    if (!one.text.empty()) text_ += "<p>" + html::escaped_as_laid_out(one.text) + "</p>\n";
    if (one.vote) vote(*one.vote);
    if (one.outcome)
      text_ +=
          fmt::format("<p class=\"outcome\">{}{}</p>\n",
                      *one.outcome == Outcome::unstated ? "the outcome is not given" : name(*one.outcome),
                      one.outcome_basis == OutcomeBasis::implied ? " (implied, not stated)" : "");
    if (one.refers_to)
      text_ += fmt::format("<p class=\"what\">on <a href=\"#{}{}\">{}</a></p>\n", prefix_, *one.refers_to,
                           *one.refers_to);
    text_ += "</div>\n";
  }

  void vote(const Vote& vote) {
    std::string words;
    const auto add = [&](const std::optional<std::uint64_t>& figure, const char* side) {
      if (figure) words += fmt::format("{}{} {}", words.empty() ? "" : ", ", *figure, side);
    };
    add(vote.ayes, "for");
    add(vote.noes, "against");
    add(vote.abstentions, "abstaining");
    if (vote.unanimous) words += words.empty() ? "unanimously" : ", unanimously";
    if (!words.empty())
      text_ += "<p>" + words +
               (vote.damaged ? html::escaped(" (read from \"" + vote.as_printed + "\")") : std::string()) +
               "</p>\n";
  }

  void people(const Proceedings& all) {
    if (all.people.empty()) return;
    text_ += "<section>\n<h2>People</h2>\n<dl>\n";
    for (const Person& person : all.people)
      text_ += fmt::format("<dt>{}</dt><dd>{}</dd>\n", html::escaped(person.name), listed(person.forms));
    text_ += "</dl>\n</section>\n";
  }

  bool hand_on() {
    if (text_.size() < 64 * 1024) return true;
    const bool wanted = sink_(text_);
    text_.clear();
    return wanted;
  }

  const Sink& sink_;
  std::string text_, prefix_;
};

}  // namespace

void write_proceedings_html(const std::vector<Proceedings>& all, const Sink& sink) {
  Page page(sink);
  page.begin();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (!page.document(all[i], i + 1)) return;
  page.end();
}

}  // namespace sicut::report
