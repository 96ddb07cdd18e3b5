# Everything a person needs day to day; the build itself is CMake (CMakePresets.json).
.PHONY: build demo test sanitize bench format clean help setup

JOBS ?= 2

build:  ## build the program: build/release/sicut
	cmake --preset release
	cmake --build --preset release -j $(JOBS) --target sicut

setup:  ## install the Debian packages that are missing
	@scripts/setup.sh

demo: setup  ## build, and check a fictional pamphlet against a fictional archive
	@scripts/demo.sh $(JOBS)

test: setup  ## build everything twice (plain and with sanitizers) and run all tests
	@scripts/setup-optional.sh
	@scripts/test.sh $(JOBS) release sanitize

sanitize: setup  ## the tests with sanitizers only
	@scripts/test.sh $(JOBS) sanitize

bench: setup  ## build and run the benchmarks
	@scripts/bench.sh $(JOBS)

format:  ## lay out the C++ sources by .clang-format
	find src include tests bench -name '*.cpp' -o -name '*.h' | xargs clang-format -i

clean:  ## remove what was built
	rm -rf build

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 12
