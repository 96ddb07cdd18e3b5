# sicut_embed(MODULE FILE...): makes FILE.inc of files under src/, each one C++ string literal, for a source of the
# module to #include. Run as a script (-DIN= -DOUT=) it makes one.
if(CMAKE_SCRIPT_MODE_FILE)
  file(READ ${IN} content)
  # A compiler need not take literals longer than 65,536 bytes; neighbours are joined.
  string(REGEX REPLACE "\n\n" "\n)embed\" R\"embed(\n" content "${content}")
  file(WRITE ${OUT} "R\"embed(${content})embed\"\n")
  return()
endif()

set(SICUT_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_FILE})

function(sicut_embed module)
  foreach(file IN LISTS ARGN)
    set(in ${CMAKE_SOURCE_DIR}/src/${file})
    set(out ${CMAKE_BINARY_DIR}/embedded/${file}.inc)
    add_custom_command(OUTPUT ${out}
      COMMAND ${CMAKE_COMMAND} -DIN=${in} -DOUT=${out} -P ${SICUT_EMBED_SCRIPT}
      DEPENDS ${in} ${SICUT_EMBED_SCRIPT} VERBATIM)
    list(APPEND embedded ${out})
  endforeach()
  target_sources(sicut_${module} PRIVATE ${embedded})
  target_include_directories(sicut_${module} PRIVATE ${CMAKE_BINARY_DIR}/embedded)
endfunction()
