# shellcheck shell=bash
# What comes from the operating system: compilers, libraries, Node, and for tests a browser.

readonly node_minimum=18.18.0

os_release() { [[ -f /etc/os-release ]] && sed -n "s/^$1=\"\{0,1\}\([^\"]*\)\"\{0,1\}$/\1/p" /etc/os-release; }

node_is_good() {
  have node && have npm && version_at_least "$(node -p process.versions.node)" "$node_minimum"
}

debian_packages() {
  printf '%s\n' cmake ninja-build g++ pkg-config patchelf python3 openssl ca-certificates \
    libssl-dev nlohmann-json3-dev libstb-dev libsimde-dev libcli11-dev libspdlog-dev
  # Debian 12 carries a second, newer Boost beside its default one.
  if [[ $(os_release VERSION_ID) == 12 ]]; then printf 'libboost1.81-dev\n'; else printf 'libboost-dev\n'; fi
  node_is_good || printf '%s\n' nodejs npm
  [[ $1 != test && $1 != bench ]] || printf '%s\n' chromium fonts-noto-cjk
  [[ $1 != test && $1 != turn ]] || printf 'coturn\n'
  [[ $1 != test ]] || printf '%s\n' libgtest-dev libgmock-dev shellcheck ffmpeg mkvtoolnix \
    clang-19 libclang-rt-19-dev clang-format-19 clang-tidy-19
}

as_root() { if ((EUID == 0)); then "$@"; else sudo "$@"; fi; }

setup_debian() {
  local package missing=()
  local -A installed=()
  while read -r package; do
    installed[${package%%:*}]=1
  done < <(dpkg-query -W -f '${db:Status-Abbrev}${binary:Package}\n' | sed -n 's/^ii *//p')
  while read -r package; do
    [[ -n ${installed[$package]-} ]] || missing+=("$package")
  done < <(debian_packages "$1")
  ((${#missing[@]})) || return 0

  ((EUID == 0)) || have sudo || fail "Some packages are missing, and there is no sudo here. As root:
  apt-get install ${missing[*]}"
  say "Installing Debian packages: ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  if [[ " ${missing[*]} " == *" coturn "* ]]; then stop_system_coturn; fi
}

# The package starts a relay for the whole network, and again at every boot; we only want the program.
stop_system_coturn() {
  if [[ -d /run/systemd/system ]]; then as_root systemctl --quiet disable --now coturn; fi
}

# Elsewhere we install nothing: each line is what must be there, how to see it, and its usual name.
check_other_system() {
  local missing=() command header name
  while read -r command name; do
    have "$command" || missing+=("$name (no '$command' on the PATH)")
  done <<'END'
cmake CMake 3.25 or newer
ninja Ninja
c++ a C++20 compiler
openssl OpenSSL
python3 Python 3
END
  node_is_good || missing+=("Node $node_minimum or newer with npm")
  local headers='boost/beast.hpp Boost 1.81 or newer
openssl/ssl.h OpenSSL, with headers
nlohmann/json.hpp nlohmann-json 3
stb/stb_image.h stb
simde/wasm/simd128.h SIMDe
CLI/CLI.hpp CLI11
spdlog/spdlog.h spdlog'
  [[ $1 != test ]] || headers+=$'\ngtest/gtest.h GoogleTest\ngmock/gmock.h GoogleMock'
  while read -r header name; do
    have_header "$header" || missing+=("$name (no <$header>)")
  done <<<"$headers"
  # Of one fixed version, so that every machine formats and warns alike.
  if [[ $1 == test ]] && ! { have clang++-19 && have clang-format-19 && have clang-tidy-19; }; then
    missing+=("LLVM 19 (clang++-19, clang-format-19 and clang-tidy-19 on the PATH)")
  fi
  if [[ $1 == test || $1 == turn ]] && ! have turnserver; then
    missing+=("coturn (no 'turnserver' on the PATH)")
  fi
  if [[ $1 == test || $1 == bench ]] && ! have chromium && [[ -z ${CHROMIUM-} ]]; then
    missing+=("Chromium (on the PATH as 'chromium', or named by the variable CHROMIUM)")
  fi
  ((${#missing[@]})) || return 0
  printf '%s\n' "Greenroom installs its needs by itself on Debian 12 and 13 only. Missing here:" \
    "${missing[@]/#/  - }" \
    "Install them with your package manager (Homebrew, vcpkg, dnf ...), then run this again." >&2
  exit 1
}

have_header() {
  have c++ && printf '#include <%s>\n' "$1" | c++ -std=c++20 -x c++ -fsyntax-only - 2>/dev/null
}

is_debian() { have apt-get && [[ $(os_release ID) == debian ]]; }

setup_system() {
  if is_debian; then setup_debian "$1"; else check_other_system "$1"; fi
  node_is_good || fail "Node is older than $node_minimum: install a newer one with its npm, from nodejs.org for example."
}
