# Folds Debian's word lists into files that src/variant/wordlist.cpp takes into the program, one a language.

add_executable(make_wordlist ${CMAKE_SOURCE_DIR}/tools/make_wordlist.cpp)
target_link_libraries(make_wordlist PRIVATE sicut_text sicut_warnings)

# sicut_wordlist(LANGUAGE PACKAGES DICTIONARY...)
function(sicut_wordlist language packages)
  set(dictionaries)
  foreach(name IN LISTS ARGN)
    if(NOT EXISTS /usr/share/dict/${name})
      message(FATAL_ERROR "/usr/share/dict/${name} is missing: install ${packages}")
    endif()
    list(APPEND dictionaries /usr/share/dict/${name})
  endforeach()
  set(wordlist ${CMAKE_BINARY_DIR}/words.${language})
  add_custom_command(
    OUTPUT ${wordlist}
    COMMAND ${CMAKE_COMMAND} -E env ASAN_OPTIONS=detect_leaks=0 $<TARGET_FILE:make_wordlist> ${wordlist} ${dictionaries}
    DEPENDS make_wordlist ${dictionaries}
    VERBATIM)
  set_property(GLOBAL APPEND PROPERTY SICUT_WORDLISTS ${wordlist})
endfunction()

sicut_wordlist(en "wamerican and wbritish" american-english british-english)
sicut_wordlist(de "wngerman and wogerman" ngerman ogerman)
sicut_wordlist(fr wfrench french)
sicut_wordlist(es wspanish spanish)
sicut_wordlist(it witalian italian)

get_property(wordlists GLOBAL PROPERTY SICUT_WORDLISTS)
add_custom_target(wordlists DEPENDS ${wordlists})
add_dependencies(sicut_variant wordlists)
set_source_files_properties(${CMAKE_SOURCE_DIR}/src/variant/wordlist.cpp PROPERTIES
  OBJECT_DEPENDS "${wordlists}"
  COMPILE_DEFINITIONS SICUT_WORDLISTS="${CMAKE_BINARY_DIR}")
