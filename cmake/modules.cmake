# sicut_module(NAME [DEPENDS...]): a static library `sicut_NAME` of all sources in src/NAME and its subfolders.

add_library(sicut_warnings INTERFACE)
# The last four: g++ 12 warns of std::string itself at -O3 (GCC bugs 105651, 105562).
target_compile_options(sicut_warnings INTERFACE
  -Wall -Wextra -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wno-restrict -Wno-maybe-uninitialized
  -Wno-array-bounds -Wno-stringop-overflow -Werror)

add_library(sicut_build INTERFACE)
target_include_directories(sicut_build INTERFACE ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/include)
target_compile_definitions(sicut_build INTERFACE SICUT_VERSION="${PROJECT_VERSION}")
target_compile_options(sicut_build INTERFACE -pthread)  # some libraries ask for it: all modules are built alike
# Every x86-64 processor since 2009 counts bits in one instruction; the compiler must be told.
if(CMAKE_SYSTEM_PROCESSOR STREQUAL "x86_64")
  target_compile_options(sicut_build INTERFACE -march=x86-64-v2)
endif()
# Many files compiled as one are a large unit, in which g++ would expand fewer calls: proceedings took an eighth longer.
if(SICUT_TOGETHER AND NOT SICUT_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(sicut_build INTERFACE --param=large-unit-insns=1000000)
endif()
# What is tested is watched by the sanitizers, the tests themselves are not: they would take twice as long to compile.
# Nor is each access asked whether it is of null or out of line, which is a fifth of that time: the address sanitizer
# sees the first, and bytes are read as numbers by memcpy only.
add_library(sicut_watched INTERFACE)
if(SICUT_SANITIZE)
  target_compile_options(sicut_watched INTERFACE
    -fsanitize=address,undefined -fno-sanitize=null,alignment -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(sicut_build INTERFACE -fsanitize=address,undefined)
endif()

# Where the time of a whole build counts (most presets say so), the sources of a module are compiled some at a time and
# what every file includes is read once: a quarter of the work. So names are one of a kind in a module, those of unnamed
# namespaces, too. Preset `debug` does without, so that a file that forgets an #include is found out.
set(SICUT_PRECOMPILED <algorithm> <array> <functional> <map> <memory> <optional> <set> <span> <string> <string_view>
    <unordered_map> <variant> <vector> <fmt/format.h>)
set(SICUT_FILES_AT_A_TIME 16)

# sicut_compile_together(TARGET FIRST [HEADERS...]): FIRST is the target that reads the headers for all of its kind.
function(sicut_compile_together target first)
  if(NOT SICUT_TOGETHER)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${SICUT_FILES_AT_A_TIME})
  if(target STREQUAL first)
    target_precompile_headers(${target} PRIVATE ${SICUT_PRECOMPILED} ${ARGN})
  else()
    target_precompile_headers(${target} REUSE_FROM ${first})
  endif()
endfunction()

function(sicut_module name)
  set_property(GLOBAL APPEND PROPERTY SICUT_MODULES ${name})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp
       ${CMAKE_SOURCE_DIR}/src/${name}/*/*.cpp)
  if(sources)
    add_library(sicut_${name} STATIC ${sources})
    target_link_libraries(sicut_${name} PUBLIC sicut_build PRIVATE sicut_warnings sicut_watched)
    set(scope PUBLIC)
  else()
    add_library(sicut_${name} INTERFACE)
    set(scope INTERFACE)
    target_link_libraries(sicut_${name} INTERFACE sicut_build)
  endif()
  foreach(dependency IN LISTS ARGN)
    target_link_libraries(sicut_${name} ${scope} sicut_${dependency})
  endforeach()
  target_link_libraries(sicut_${name} ${scope} ${SICUT_LIBRARIES_${name}})
  if(sources)
    sicut_compile_together(sicut_${name} sicut_base)
  endif()
endfunction()
