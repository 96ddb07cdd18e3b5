// The secretary's own account, in minutes: "The motion is put to the vote."
#pragma once

#include <string_view>

namespace sicut::formats {

// Whether a paragraph without a label, in the turn of `speaker` (a label as printed), is plainly no speech
// but an account of the meeting: what was put, voted, resolved, who presided; the speaker himself named in
// the third person. A sentence in the first person is always speech. Cost: linear in its first 300 bytes.
[[nodiscard]] bool is_account(std::string_view paragraph, std::string_view speaker);

// A paragraph all in brackets: "(Applause.)". Nobody's words, but the turn goes on behind it.
[[nodiscard]] bool is_aside(std::string_view paragraph);

}  // namespace sicut::formats
