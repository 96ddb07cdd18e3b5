// `sicut-collation/1` (see the contract), written variant by variant, so that memory does not grow with it.
#include <array>
#include <nlohmann/json.hpp>

#include "report/collation/collation_report.h"

namespace sicut::report {
namespace {

using Json = nlohmann::ordered_json;

Json number_or_null(const char* prefix, const std::optional<std::uint32_t>& number) {
  return number ? Json(prefix + std::to_string(*number + 1)) : Json(nullptr);
}

class Writer {
 public:
  Writer(const Collation& collation, const Sink& sink) : collation_(collation), sink_(sink) {}

  void run() {
    put("{\n  \"format\": \"sicut-collation/1\",\n  \"tool\": ");
    put(Json({{"name", "sicut"}, {"version", SICUT_VERSION}}).dump());
    list("diagnostics", collation_.diagnostics, [](const DiagnosticNote& d) -> Json {
      return {{"level", name(d.level)},
              {"path", d.path},
              {"line", d.line},
              {"code", d.code},
              {"message", d.message}};
    });
    put(",\n  \"base\": " + text(Json(id(collation_.base))));
    list("witnesses", collation_.witnesses, [](const Witness& w) -> Json {
      return {{"id", w.id},
              {"path", w.path},
              {"sha256", w.sha256},
              {"title", w.title},
              {"start", w.place.start},
              {"end", w.place.end},
              {"line", w.line},
              {"last_line", w.last_line},
              {"words", w.words},
              {"found_inside", w.found_inside}};
    });
    list("variants", collation_.variants, [this](const Variant& v) { return variant(v); });
    std::uint32_t number = 0;
    list("moves", collation_.moves, [this, &number](const Move& move) -> Json {
      return {{"id", "m" + std::to_string(++number)},
              {"words", move.words},
              {"readings", readings(move.readings)}};
    });
    list("habits", collation_.habits, [](const Habit& h) -> Json {
      return {{"from", h.from}, {"to", h.to}, {"count", h.count}};
    });
    list("similarity", collation_.similarity, [](const std::vector<double>& row) { return Json(row); });
    if (!collation_.segments.empty())
      list("segments", collation_.segments, [this](const Segment& s) { return segment(s); });
    put(",\n  \"summary\": " + summary().dump() + "\n}\n");
  }

 private:
  void put(std::string_view piece) {
    if (open_) open_ = sink_(piece);
  }
  static std::string text(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
  }

  template <class T, class Make>
  void list(const char* key, const std::vector<T>& values, Make make) {
    put(",\n  \"" + std::string(key) + "\": [");
    bool first = true;
    for (const T& value : values) {
      if (!open_) return;
      put(first ? "\n    " : ",\n    ");
      put(text(make(value)));
      first = false;
    }
    put(first ? "]" : "\n  ]");
  }

  [[nodiscard]] std::string id(std::uint32_t witness) const { return collation_.witnesses[witness].id; }

  [[nodiscard]] Json readings(const std::vector<Reading>& all) const {
    Json list = Json::array();
    for (const Reading& r : all)
      list.push_back({{"witness", id(r.witness)},
                      {"start", r.place.start},
                      {"end", r.place.end},
                      {"line", r.line},
                      {"words", r.words},
                      {"group", r.group},
                      {"text", r.text}});
    return list;
  }

  [[nodiscard]] Json variant(const Variant& v) const {
    Json effects = Json::array(), suspects = Json::array();
    for (const Effect effect : v.effects) effects.push_back(name(effect));
    for (const std::uint32_t witness : v.suspects) suspects.push_back(id(witness));
    return {{"class", name(v.cls)},
            {"kind", name(v.kind)},
            {"move", number_or_null("m", v.move)},
            {"habit", v.habit ? Json(*v.habit) : Json(nullptr)},
            {"reason", v.reason},
            {"effects", std::move(effects)},
            {"likely_wrong", std::move(suspects)},
            {"before", v.before},
            {"behind", v.behind},
            {"readings", readings(v.readings)}};
  }

  [[nodiscard]] Json segment(const Segment& s) const {
    Json json = {{"common", s.common},
                 {"layout", s.layout},
                 {"variant", s.variant ? Json(*s.variant) : Json(nullptr)},
                 {"move", number_or_null("m", s.move)},
                 {"readings", Json::array()}};
    for (const Reading& r : s.readings)
      json["readings"].push_back({{"witness", id(r.witness)},
                                  {"start", r.place.start},
                                  {"end", r.place.end},
                                  {"words", r.words},
                                  {"text", r.text}});
    return json;
  }

  [[nodiscard]] Json summary() const {
    std::array<std::uint32_t, 4> counts{};
    for (const Variant& v : collation_.variants) ++counts[static_cast<std::size_t>(v.cls)];
    Json json = Json::object();
    for (const VariantClass cls : {VariantClass::substantive, VariantClass::accidental,
                                   VariantClass::transmission, VariantClass::layout})
      json[name(cls)] = counts[static_cast<std::size_t>(cls)];
    json["moves"] = collation_.moves.size();
    json["regularised"] = collation_.regularised;
    return json;
  }

  const Collation& collation_;
  const Sink& sink_;
  bool open_ = true;
};

}  // namespace

void write_collation_json(const Collation& collation, const Sink& sink) {
  Writer(collation, sink).run();
}

}  // namespace sicut::report
