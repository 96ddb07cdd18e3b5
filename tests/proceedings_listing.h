// Proceedings as lines that a person can read and a test can compare.
#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "formats/document.h"
#include "proceedings/proceedings.h"

namespace sicut::proceedings::testing {

inline std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

inline Proceedings proceedings_of(std::string text, const std::string& name = "minutes.txt") {
  auto document = formats::read_bytes(name, Bytes(std::move(text)));
  EXPECT_TRUE(document.has_value());
  return document ? read(*document) : Proceedings{};
}

inline std::string listed(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

inline std::string figures(const Vote& vote) {
  const auto figure = [](const std::optional<std::uint64_t>& f) {
    return f ? std::to_string(*f) : std::string("-");
  };
  std::string out = figure(vote.ayes) + "/" + figure(vote.noes) + "/" + figure(vote.abstentions);
  if (vote.majority) out += " majority " + figure(vote.majority);
  if (vote.unanimous) out += " unanimous";
  if (vote.damaged) out += " damaged";
  return out;
}

inline std::string line_of(const ProceedingsItem& item) {
  std::string out = fmt::format("{:>4} {}{}", item.line, name(item.type), item.summary ? " (told)" : "");
  if (!item.speakers.empty()) out += " by " + listed(item.speakers);
  if (!item.movers.empty()) out += " of " + listed(item.movers);
  if (!item.seconders.empty()) out += " seconded " + listed(item.seconders);
  if (!item.role.empty()) out += " as " + item.role;
  if (item.vote) out += " [" + figures(*item.vote) + "]";
  if (!item.elected.empty()) out += " elected " + listed(item.elected);
  if (!item.office.empty()) out += " to " + item.office;
  if (item.outcome)
    out += fmt::format(" -> {}{}", name(*item.outcome),
                       item.outcome_basis == OutcomeBasis::implied ? " (implied)" : "");
  if (item.refers_to) out += " on " + *item.refers_to;
  std::string words = item.text.substr(0, 60);
  while (!words.empty() && (static_cast<unsigned char>(words.back()) & 0xc0) == 0x80) words.pop_back();
  if (item.text.size() > words.size() && !words.empty() &&
      (static_cast<unsigned char>(words.back()) & 0x80) != 0)
    words.pop_back();
  for (char& c : words) c = c == '\n' ? '/' : c;
  return out + " | " + words;
}

inline std::string listing(const Proceedings& all) {
  std::string out;
  for (const Session& session : all.sessions) {
    out += fmt::format("== {} {}\n", session.line, session.title);
    if (session.date)
      out += fmt::format("   date {} = {} / {}\n", session.date->as_printed,
                         session.date->old_style.value_or("-"), session.date->new_style.value_or("-"));
    const std::pair<const char*, const std::vector<std::string>*> lists[] = {
        {"chair", &session.chair},
        {"secretaries", &session.secretaries},
        {"present", &session.present},
        {"absent", &session.absent}};
    for (const auto& [label, names] : lists)
      if (!names->empty()) out += fmt::format("   {} {}\n", label, listed(*names));
    for (const std::string& each : session.agenda) out += "   agenda " + each + "\n";
    for (const ProceedingsItem& item : session.items) out += line_of(item) + "\n";
  }
  for (const Person& person : all.people)
    out += fmt::format("{} {} = {}\n", person.id, person.name, listed(person.forms));
  for (const ConsistencyFinding& finding : all.findings)
    out += fmt::format("! {} {}: {}\n", finding.line, finding.rule, finding.message);
  return out;
}

}  // namespace sicut::proceedings::testing
