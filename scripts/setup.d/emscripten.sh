# shellcheck shell=bash
# A recent Emscripten: the one on the PATH if it will do, else a private one. Either way its folder
# is written to .toolchain/emscripten-root, where wasm/'s CMake toolchain file finds it.

readonly emscripten_minimum=3.1.60

emcc_version() { "$1" --version 2>/dev/null | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1; }

# The emcc on the PATH may be a wrapper somewhere else than Emscripten itself.
emscripten_on_path() {
  have emcc || return 1
  local version
  version=$(emcc_version emcc)
  if ! version_at_least "${version:-0}" "$emscripten_minimum"; then
    private_is_installed emscripten ||
      say "The emcc on the PATH is ${version:-broken}; Greenroom needs $emscripten_minimum or newer and leaves yours alone." >&2
    return 1
  fi
  em-config EMSCRIPTEN_ROOT 2>/dev/null || dirname "$(realpath "$(command -v emcc)")"
}

install_private_emscripten() {
  say "Installing Emscripten from Debian 13 into .toolchain/emscripten (downloads 340 MB, takes 900 MB)"
  private_install emscripten emscripten
  local home=$toolchain/emscripten/usr/share/emscripten
  cat >"$home/.emscripten" <<END
LLVM_ROOT = '$(dirname "$(realpath "$toolchain"/emscripten/usr/lib/llvm-*/bin/clang)")'
BINARYEN_ROOT = '$toolchain/emscripten/usr'
NODE_JS = 'node'
FROZEN_CACHE = True
END
  # Emscripten's own scripts import acorn, and are CommonJS whatever the project around them is.
  ln -s ../nodejs "$home/node_modules"
  printf '{ "type": "commonjs" }\n' >"$home/package.json"
  local probe=$toolchain/emscripten/probe.js
  printf 'int main() { try { throw 1; } catch (int) {} }\n' |
    "$home/em++" -x c++ -fwasm-exceptions - -o "$probe" ||
    fail "The private Emscripten in .toolchain/emscripten does not compile; see above."
  rm "$toolchain"/emscripten/probe.*
  private_mark_installed emscripten
}

setup_emscripten() {
  local home
  if ! home=$(emscripten_on_path); then
    home=$toolchain/emscripten/usr/share/emscripten
    if ! private_is_installed emscripten; then
      is_debian || fail "Greenroom needs Emscripten $emscripten_minimum or newer on the PATH. With emsdk (https://emscripten.org/docs/getting_started):
  ./emsdk install 3.1.69 && ./emsdk activate 3.1.69 && source ./emsdk_env.sh"
      install_private_emscripten
    fi
  fi
  if [[ ! -f $toolchain/emscripten-root || $(<"$toolchain/emscripten-root") != "$home" ]]; then
    printf '%s\n' "$home" >"$toolchain/emscripten-root"
  fi
}
