#include "cli/run.h"

int main(int argc, char** argv) {
  return sicut::cli::run(argc, argv);
}
