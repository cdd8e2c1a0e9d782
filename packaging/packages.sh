# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the other scripts here: the distribution's packages and how to install the missing ones.
# Debian 12, Debian 13 and Ubuntu 24.04 carry all of them under these names, but where an alternative is given (a|b).

build_packages=(
  cmake ninja-build g++ pkg-config
  qt6-base-dev qt6-webengine-dev qt6-webengine-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
  libgl1-mesa-dev libvulkan-dev
  libcmark-gfm-dev libcmark-gfm-extensions-dev libicu-dev libvips-dev libexiv2-dev libzip-dev libgumbo-dev libhunspell-dev
  libkainjow-mustache-dev libexpected-dev libcli11-dev nlohmann-json3-dev libseccomp-dev libssl-dev
)
run_packages=(
  fonts-noto-cjk breeze-icon-theme qt6-svg-plugins\|libqt6svg6
  qt6-translations-l10n libqt6sql6-sqlite hunspell-ko hunspell-en-us
)
headless_packages=(xvfb xauth openbox)
test_packages=(
  "${headless_packages[@]}" nodejs npm default-jre-headless python3 ca-certificates
  libimage-exiftool-perl libvips-tools python3-pil libgs-common libxml2-utils strace dbus ccache locales valgrind
  ibus ibus-hangul xdotool at-spi2-core python3-gi gir1.2-atspi-2.0 xfsprogs
)
# Installed where the distribution has them; a test that needs one says "skipped" without it. Ubuntu's Chromium is a snap.
optional_packages=(chromium)

# For packaging/lint, in the versions that .clang-format and .clang-tidy were written for.
lint_packages=(clang-format-14\|clang-format clang-tidy-14\|clang-tidy)
# For packaging/fuzz.
fuzz_packages=(clang-14\|clang libclang-rt-14-dev\|libclang-rt-dev)
# For packaging/bench: what it compares with, and what ../shared/tools/latency needs where it is.
bench_packages=(python3 hunspell libvips-tools dbus make libx11-dev libxtst-dev libxdamage-dev)

# Runs a command as root: as it is, or through sudo.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

is_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# install_packages [--optional] NAME...: installs what is missing, and says so; quick and silent when nothing is. A name that
# the distribution does not have is an error, unless optional.
install_packages() {
  local optional=
  if [ "$1" = --optional ]; then optional=yes; shift; fi
  local missing=() wanted name found
  for wanted in "$@"; do
    found=
    for name in ${wanted//|/ }; do
      if is_installed "$name"; then found=yes; break; fi
    done
    [ "$wanted" = "nodejs" ] || [ "$wanted" = "npm" ] && command -v "${wanted/nodejs/node}" >/dev/null && found=yes
    [ -n "$found" ] || missing+=("$wanted")
  done
  [ "${#missing[@]}" -gt 0 ] || return 0
  echo "== installing: ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  as_root apt-get update -qq
  local names=()
  for wanted in "${missing[@]}"; do
    found=
    for name in ${wanted//|/ }; do
      if apt-cache show "$name" >/dev/null 2>&1; then names+=("$name"); found=yes; break; fi
    done
    if [ -z "$found" ]; then
      echo "== this system has no package ${wanted//|/ or }" >&2
      [ -n "$optional" ] || return 1
    fi
  done
  [ "${#names[@]}" -gt 0 ] || return 0
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${names[@]}" >/dev/null
}
