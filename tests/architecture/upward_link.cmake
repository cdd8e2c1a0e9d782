# SPDX-License-Identifier: GPL-3.0-or-later
# Asks the rule of src/cmake/Layers.cmake whether it lets render link session (upward), or session link render.
# The targets that file makes are no business of a script: they are stubbed.
function(add_library)
endfunction()
function(target_compile_options)
endfunction()
function(target_compile_definitions)
endfunction()
include(${LAYERS})
if(DOWNWARD)
  wongo_check_links(session render)
else()
  wongo_check_links(render session)
endif()
