# Folds the English word lists of Debian into one file that src/verdict/wordlist.cpp takes into the program.

set(SICUT_DICTIONARIES /usr/share/dict/american-english /usr/share/dict/british-english)
foreach(dictionary IN LISTS SICUT_DICTIONARIES)
  if(NOT EXISTS ${dictionary})
    message(FATAL_ERROR "${dictionary} is missing: install the packages wamerican and wbritish")
  endif()
endforeach()

set(wordlist ${CMAKE_BINARY_DIR}/wordlist.txt)
add_executable(make_wordlist ${CMAKE_SOURCE_DIR}/tools/make_wordlist.cpp)
target_link_libraries(make_wordlist PRIVATE sicut_text sicut_warnings)
add_custom_command(
  OUTPUT ${wordlist}
  COMMAND ${CMAKE_COMMAND} -E env ASAN_OPTIONS=detect_leaks=0 $<TARGET_FILE:make_wordlist> ${wordlist} ${SICUT_DICTIONARIES}
  DEPENDS make_wordlist ${SICUT_DICTIONARIES}
  VERBATIM)
add_custom_target(wordlist_file DEPENDS ${wordlist})
add_dependencies(sicut_verdict wordlist_file)
set_source_files_properties(${CMAKE_SOURCE_DIR}/src/verdict/wordlist.cpp PROPERTIES
  OBJECT_DEPENDS ${wordlist}
  COMPILE_DEFINITIONS SICUT_WORDLIST="${wordlist}")
