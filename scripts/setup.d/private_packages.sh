# shellcheck shell=bash
# Debian 13 packages unpacked into a folder of the project's own, without root and without touching
# the system: Debian 12's Emscripten is too old for C++20 coroutines.

readonly private_suite=trixie
readonly private_downloads=$toolchain/downloads

# The mirror this machine already uses.
debian_mirror() {
  # shellcheck disable=SC2016 # apt's fields, not the shell's
  apt-get indextargets --format '$(LABEL) $(REPO_URI)' 'Created-By: Packages' 'Component: main' |
    sed -n 's/^Debian //p' | head -n 1
}

# apt with its own lists and an empty idea of what is installed; the system's proxy settings stay.
private_apt() {
  apt-get -qq \
    -o Dir::State="$private_downloads/state" \
    -o Dir::State::status="$private_downloads/state/status" \
    -o Dir::Cache="$private_downloads/cache" \
    -o Dir::Etc::sourcelist="$private_downloads/sources.list" \
    -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::Etc::preferences=/dev/null \
    -o Dir::Etc::preferencesparts=/dev/null \
    -o APT::Default-Release= \
    -o APT::Install-Recommends=false \
    -o APT::Sandbox::User= \
    -o Debug::NoLocking=1 \
    "$@"
}

private_apt_prepare() {
  [[ ! -f $private_downloads/ready ]] || return 0
  local mirror keyring
  mirror=$(debian_mirror)
  if [[ -z $mirror ]]; then
    as_root apt-get update -qq
    mirror=$(debian_mirror)
  fi
  [[ -n $mirror ]] || return 1
  keyring=$(compgen -G '/usr/share/keyrings/debian-archive-keyring.[gp][gp][gp]' | head -n 1)

  rm -rf "$private_downloads"
  mkdir -p "$private_downloads"/{state/lists,cache/archives,packages}
  : >"$private_downloads/state/status"
  printf 'deb [signed-by=%s] %s %s main\n' "$keyring" "$mirror" "$private_suite" \
    >"$private_downloads/sources.list"
  private_apt update
  : >"$private_downloads/ready"
}

# Of all that apt would install, what a tool is made of: no interpreters, no native compiler.
private_closure() {
  private_apt install --simulate "$@" |
    sed -n 's/^Inst \([^ ]*\) .*/\1/p' |
    grep -E '^(emscripten|binaryen|node-acorn|(clang|lld|llvm)-[0-9]+|libclang-common-.*|lib.*|zlib1g)$' |
    grep -vE '^lib(python|node|gcc-.*-dev|stdc\+\+-.*-dev|objc|c6-dev|crypt-dev)'
}

private_unpack() {
  local prefix=$1 package
  for package in "$private_downloads"/packages/*.deb; do
    dpkg --fsys-tarfile "$package" | tar -x -C "$prefix" \
      --exclude='./etc' --exclude='./var' --exclude='./usr/include' \
      --exclude='./usr/share/doc' --exclude='./usr/share/man' --exclude='./usr/share/locale' \
      --exclude='./usr/share/emscripten/test' \
      --exclude='*/lib/wasm32-emscripten/*-mt*' --exclude='*/lib/wasm32-emscripten/*-ww*' \
      --exclude='*/lib/wasm32-emscripten/*asan*' \
      --exclude='*/lib/wasm32-emscripten/lto' --exclude='*/lib/wasm32-emscripten/thinlto'
  done
}

# Makes the programs in $1 use the C library and the libraries that will be at $2.
private_patch() {
  local unpacked=$1 prefix=$2 file interpreter libraries
  for file in "$unpacked"/usr/bin/* "$unpacked"/usr/lib/llvm-*/bin/*; do
    [[ -f $file && ! -L $file ]] || continue
    interpreter=$(patchelf --print-interpreter "$file" 2>/dev/null) || continue
    libraries=$(cd "$unpacked" && compgen -G "usr/lib/*/${interpreter##*/}")
    libraries=$prefix/${libraries%/*}
    patchelf --set-interpreter "$libraries/${interpreter##*/}" \
      --force-rpath --set-rpath "$libraries" "$file"
  done
  # A library with a search path of its own would ignore the program's.
  for file in "$unpacked"/usr/lib/*/lib{LLVM,clang}*.so*; do
    [[ ! -L $file ]] && patchelf --force-rpath --set-rpath "$libraries" "$file"
  done
}

# An installation holds its own path and is only as good as the scripts that made it.
private_stamp_text() { # NAME
  printf '%s %s\n' "$toolchain/$1" \
    "$(cat "$root/scripts/setup.d/"{private_packages,"$1"}.sh | sha256)"
}

private_is_installed() { # NAME
  local stamp=$toolchain/$1/.complete
  [[ -f $stamp && $(<"$stamp") == "$(private_stamp_text "$1")" ]]
}

# private_install NAME PACKAGE...: unpacks the packages into .toolchain/NAME. The caller, setup.d's
# NAME.sh, finishes with private_mark_installed once it has seen that the tools work.
private_install() {
  local prefix=$toolchain/$1 unpacked=$toolchain/$1.unpacking closure
  shift
  private_apt_prepare
  mapfile -t closure < <(private_closure "$@")
  rm -rf "$unpacked" "$private_downloads"/packages
  mkdir -p "$unpacked" "$private_downloads"/packages
  (cd "$private_downloads/packages" && private_apt download "${closure[@]}")
  private_unpack "$unpacked"
  private_patch "$unpacked" "$prefix"
  rm -rf "$prefix"
  mv "$unpacked" "$prefix"
}

private_mark_installed() { private_stamp_text "$1" >"$toolchain/$1/.complete"; } # NAME

private_packages_clean() { rm -rf "$private_downloads"; }
