#include "collate/rules.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include "record/record_toml.h"
#include "text/fold.h"

namespace sicut::collate {
namespace {

using Keys = std::vector<std::string_view>;

std::uint64_t line_of(const toml::node& node) {
  return node.source().begin.line;
}

class Parser {
 public:
  explicit Parser(std::string path) : path_(std::move(path)) {}

  Result<Rules> run(std::string_view toml) {
    try {
      take(toml::parse(toml, path_));
    } catch (const toml::parse_error& problem) {
      fail(problem.source().begin.line, std::string(problem.description()));
    }
    if (!problem_.empty()) return tl::unexpected(Error{ErrorKind::input, "rules", path_, problem_});
    return std::move(rules_);
  }

 private:
  void fail(std::uint64_t line, const std::string& message) {
    if (problem_.empty()) problem_ = fmt::format("{}:{}: {}", path_, line, message);
  }

  void check_keys(const toml::table& table, const Keys& known) {
    for (const auto& [key, node] : table) {
      if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
      const std::string_view nearest = record::nearest_key(key.str(), known);
      fail(key.source().begin.line,
           nearest.empty()
               ? fmt::format("unknown key \"{}\"; known are: {}", key.str(), fmt::join(known, ", "))
               : fmt::format("unknown key \"{}\"; is it \"{}\"?", key.str(), nearest));
    }
  }

  void take(const toml::table& table) {
    check_keys(table, {"ignore", "same", "letters"});
    if (const toml::node* node = table.get("ignore")) take_ignored(*node);
    each_table(table, "same", [this](const toml::table& entry) { take_same(entry); });
    each_table(table, "letters", [this](const toml::table& entry) { take_letters(entry); });
  }

  template <class Take>
  void each_table(const toml::table& table, const char* key, Take take_one) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return;
    const toml::array* all = node->as_array();
    if (all == nullptr) return fail(line_of(*node), fmt::format("write [[{}]]: it is a list of tables", key));
    for (const toml::node& entry : *all) {
      if (const toml::table* one = entry.as_table())
        take_one(*one);
      else
        fail(line_of(entry), fmt::format("write [[{}]]: it is a list of tables", key));
    }
  }

  std::vector<std::string> strings(const toml::node& node, const char* key) {
    std::vector<std::string> all;
    const toml::array* list = node.as_array();
    if (list == nullptr) {
      fail(line_of(node), fmt::format("\"{}\" is a list of strings", key));
      return all;
    }
    for (const toml::node& entry : *list) {
      if (const auto value = entry.value_exact<std::string>())
        all.push_back(*value);
      else
        fail(line_of(entry), fmt::format("\"{}\" is a list of strings", key));
    }
    return all;
  }

  void take_ignored(const toml::node& node) {
    const Keys known = {"punctuation", "capitals", "accents", "division"};
    for (const std::string& what : strings(node, "ignore")) {
      if (what == "punctuation") {
        rules_.ignored.punctuation = true;
      } else if (what == "capitals") {
        rules_.ignored.capitals = true;
      } else if (what == "accents") {
        rules_.ignored.accents = true;
      } else if (what == "division") {
        rules_.ignored.division = true;
      } else {
        const std::string_view nearest = record::nearest_key(what, known);
        fail(line_of(node),
             nearest.empty()
                 ? fmt::format("\"{}\" cannot be ignored; these can: {}", what, fmt::join(known, ", "))
                 : fmt::format("\"{}\" cannot be ignored; is it \"{}\"?", what, nearest));
      }
    }
  }

  void take_same(const toml::table& entry) {
    check_keys(entry, {"words"});
    const toml::node* node = entry.get("words");
    if (node == nullptr) return fail(line_of(entry), "[[same]] needs words = [\"...\", \"...\"]");
    std::vector<std::string> words;
    for (const std::string& word : strings(*node, "words")) words.push_back(letters_of(word, *node));
    if (words.size() < 2) fail(line_of(*node), "\"words\" needs two words or more");
    rules_.same.push_back(std::move(words));
  }

  void take_letters(const toml::table& entry) {
    check_keys(entry, {"from", "to"});
    const toml::node *from = entry.get("from"), *to = entry.get("to");
    if (from == nullptr || to == nullptr) return fail(line_of(entry), "[[letters]] needs from = and to =");
    const auto a = from->value_exact<std::string>(), b = to->value_exact<std::string>();
    if (!a || !b) return fail(line_of(entry), "\"from\" and \"to\" are strings");
    rules_.letters.emplace_back(letters_of(*a, *from), text::folded(*b));
  }

  std::string letters_of(const std::string& word, const toml::node& node) {
    std::string letters = text::folded(word);
    if (letters.empty()) fail(line_of(node), fmt::format("\"{}\" has no letters", word));
    return letters;
  }

  std::string path_, problem_;
  Rules rules_;
};

std::string replaced(std::string_view word, const std::string& from, const std::string& to) {
  std::string result;
  for (std::size_t i = 0; i < word.size();) {
    const std::size_t next = word.find(from, i);
    result += word.substr(i, next - i);
    if (next == std::string_view::npos) break;
    result += to;
    i = next + from.size();
  }
  return result;
}

}  // namespace

Result<Rules> parse_rules(const std::string& path, std::string_view toml) {
  return Parser(path).run(toml);
}

void apply(const Rules& rules, Forms& forms) {
  for (const std::vector<std::string>& words : rules.same)
    for (std::size_t i = 1; i < words.size(); ++i) forms.regularise(words[i], words[0]);
  for (const auto& [from, to] : rules.letters) {
    const std::size_t distinct = forms.distinct();
    for (FormId form = 0; form < distinct; ++form) {
      const std::string old(forms.letters(form)), other = replaced(old, from, to);
      if (other != old && !other.empty()) forms.regularise(old, other);
    }
  }
}

}  // namespace sicut::collate
