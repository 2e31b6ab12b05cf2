# The toolchain file of the Emscripten that scripts/setup chose.
set(choice ${CMAKE_CURRENT_LIST_DIR}/../../.toolchain/emscripten-root)
if(NOT EXISTS ${choice})
  message(FATAL_ERROR "No Emscripten is set up yet. Run scripts/setup.")
endif()
file(STRINGS ${choice} root LIMIT_COUNT 1)
include(${root}/cmake/Modules/Platform/Emscripten.cmake)
