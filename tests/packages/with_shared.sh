#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# with_shared.sh PATH COMMAND...: runs the command if ../shared holds that path, else says why not.
if [ ! -e "$WONGO_SHARED/$1" ]; then
  echo "skipped: no ../shared/$1"
  exit 77
fi
shift
exec "$@"
