// Under whose label the paragraphs of minutes stand: "Mr. HOLL:", "Tom Ruiz:", "PRESIDENTE."
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "formats/document.h"
#include "formats/speaker_label.h"
#include "proceedings/transcript.h"
#include "proceedings/units.h"

namespace sicut::proceedings {

class UnitLabels {
 public:
  UnitLabels(const formats::Document& document, Transcript& transcript)
      : document_(document), transcript_(transcript) {}

  // Labels in mixed case ("Smith:") stand behind a title, or several times, or where the text speaks of their
  // name elsewhere. Cost: linear, but for names met once.
  void label(std::vector<Unit>& units);

  // "Tom Ruiz: Why?" and on the next line "Maria Silva: Because.": lines of a block that are turns.
  [[nodiscard]] bool has_turns_in_lines(std::string_view text);
  [[nodiscard]] bool begins_mixed_turn(std::string_view line);
  // "Holl: Yes", an answer in a roll call, and no speech.
  [[nodiscard]] bool is_voice(std::string_view text, const formats::SpeakerLabel& label);

 private:
  [[nodiscard]] bool answers(const std::vector<Unit>& units, std::size_t i) const;
  void drop_singles(const std::vector<std::size_t>& singles, std::vector<Unit>& units);
  void label_by_stops(std::vector<Unit>& units);
  void label_known_by_stops(std::vector<std::pair<std::size_t, formats::SpeakerLabel>>& found,
                            const std::map<std::string, std::size_t>& names, std::vector<Unit>& units);
  [[nodiscard]] bool announces_motion(const formats::SpeakerLabel& label);
  [[nodiscard]] bool names_business(std::string_view name);
  [[nodiscard]] bool has_office(std::string_view name);
  [[nodiscard]] bool names_a_crowd(std::string_view name);
  [[nodiscard]] bool names_somebody(std::string_view name);

  const formats::Document& document_;
  Transcript& transcript_;
  std::unordered_map<std::string, bool> business_;  // names that were asked for: the same come often
};

}  // namespace sicut::proceedings
