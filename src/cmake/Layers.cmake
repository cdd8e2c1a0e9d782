# SPDX-License-Identifier: GPL-3.0-or-later
#
# The layers of the house. A target links only strictly lower ranks; siblings never see each other.
# wongo_layer() refuses anything else while configuring. tests/architecture checks the includes as well.

set(WONGO_RANK_base 0)
set(WONGO_RANK_model 1)
set(WONGO_RANK_markdown 1)
set(WONGO_RANK_language 1)
set(WONGO_RANK_imaging 1)
set(WONGO_RANK_storage 2)
set(WONGO_RANK_render 2)
set(WONGO_RANK_checks 2)
set(WONGO_RANK_search 2)
set(WONGO_RANK_memory 2)
set(WONGO_RANK_photos 3)
set(WONGO_RANK_publish 3)
set(WONGO_RANK_wording 3)
set(WONGO_RANK_session 4)
set(WONGO_RANK_cli 4)
set(WONGO_RANK_preview 5)
set(WONGO_RANK_widgets 5)
set(WONGO_RANK_app 6)

add_library(wongo_options INTERFACE)
target_compile_options(wongo_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
  -pthread) # said by some libraries; what is precompiled is of use only where all say the same
if(WONGO_WERROR)
  target_compile_options(wongo_options INTERFACE -Werror)
endif()
target_compile_definitions(wongo_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_KEYWORDS QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400
  WONGO_VERSION="${PROJECT_VERSION}")
if(WONGO_SANITIZE)
  # What is undefined ends the program as well: a report that lets a test pass is read by nobody.
  target_compile_options(wongo_options INTERFACE
    -fsanitize=${WONGO_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(wongo_options INTERFACE -fsanitize=${WONGO_SANITIZE})
endif()

# wongo_precompile(<owner> <targets>...)
# What nearly every file includes is parsed once, not a thousand times. A file must still include what it uses: the builds
# without this (the lint and dev presets) hold it to that. `targets` share the one of `owner`, which has their flags.
function(wongo_precompile owner)
  if(NOT WONGO_PRECOMPILE)
    return()
  endif()
  if(NOT TARGET ${owner})
    file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${owner}.cpp CONTENT "")
    add_library(${owner} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${owner}.cpp)
    target_link_libraries(${owner} PRIVATE Qt6::Core wongo_options)
    target_precompile_headers(${owner} PRIVATE <QtCore> <algorithm> <functional> <memory> <optional> <variant>)
    set_target_properties(${owner} PROPERTIES AUTOMOC OFF)
  endif()
  foreach(target IN LISTS ARGN)
    target_precompile_headers(${target} REUSE_FROM ${owner})
  endforeach()
endfunction()

# wongo_check_links(<layer> <layers it wants>...): fails the configuration on an upward or sideways link.
function(wongo_check_links layer)
  foreach(other IN LISTS ARGN)
    if(NOT DEFINED WONGO_RANK_${other})
      message(FATAL_ERROR "layer ${layer} links '${other}', which is no layer")
    endif()
    if(NOT WONGO_RANK_${other} LESS WONGO_RANK_${layer})
      message(FATAL_ERROR "layer ${layer} (rank ${WONGO_RANK_${layer}}) may not link ${other} (rank ${WONGO_RANK_${other}})")
    endif()
  endforeach()
endfunction()

# wongo_layer(<name> SOURCES <files>... [LAYERS <lower layers>...] [PUBLIC <libraries>...] [PRIVATE <libraries>...])
# Makes the static library wongo_<name>. Includes are written with their layer: "model/Article.h".
function(wongo_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LAYERS;PUBLIC;PRIVATE")
  wongo_check_links(${name} ${arg_LAYERS})
  add_library(wongo_${name} STATIC ${arg_SOURCES})
  target_include_directories(wongo_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  list(TRANSFORM arg_LAYERS PREPEND wongo_)
  target_link_libraries(wongo_${name} PUBLIC Qt6::Core ${arg_LAYERS} ${arg_PUBLIC} PRIVATE wongo_options ${arg_PRIVATE})
  wongo_precompile(wongo_precompiled wongo_${name})
endfunction()
