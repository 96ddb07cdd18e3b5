// Any bytes at all as a text and a record: nothing crashes, and every report keeps its promises.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace sicut::fuzz {

// Text and documents of the record are separated by the byte 0x1e; the first byte says how they are read.
inline constexpr char kSeparator = '\x1e';

// Runs the whole way from bytes to reports. Returns what is wrong with the report; empty if nothing is.
[[nodiscard]] std::string check_bytes(const std::uint8_t* data, std::size_t size);

}  // namespace sicut::fuzz
