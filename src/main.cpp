#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "cli/run.h"

namespace {

// Tables of megabytes come and go with every document. Given back to the system each time, their pages would
// be cleared anew: a tenth of the time of indexing.
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
