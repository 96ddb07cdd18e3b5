#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "cli/run.h"

namespace {

// Tables of megabytes come and go with every document. What is given back to the system comes back as pages
// that must be cleared first.
void keep_freed_memory() {
#ifdef __GLIBC__
  constexpr int kLargest = 1 << 30;  // bytes
  mallopt(M_MMAP_THRESHOLD, kLargest);
  mallopt(M_TRIM_THRESHOLD, kLargest);
#endif
}

}  // namespace

int main(int argc, char** argv) {
  keep_freed_memory();
  return sicut::cli::run(argc, argv);
}
