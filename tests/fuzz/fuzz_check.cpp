// libFuzzer over the whole way from bytes to reports; see tests/fuzz/README.md.
#include <cstdio>
#include <cstdlib>

#include "fuzz/check_entry.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string wrong = sicut::fuzz::check_bytes(data, size);
  if (!wrong.empty()) {
    std::fprintf(stderr, "broken promise: %s\n", wrong.c_str());
    std::abort();
  }
  return 0;
}
