# shellcheck shell=bash
# The steps of a build. Each is silent and quick when nothing changed.

# cmake_build PRESET [TARGET]
cmake_build() {
  local made=$root/build/$1/build.ninja
  # Another Emscripten's objects and settings are of no use.
  if [[ $1 == wasm && $toolchain/emscripten-root -nt $made ]]; then rm -rf "$root/build/wasm"; fi
  if [[ ! -f $made ]]; then say "Building build/$1, which takes a while the first time"; fi
  if [[ ! -f $made || $root/CMakePresets.json -nt $made ]]; then
    cmake --preset "$1" --log-level=WARNING >/dev/null
  fi
  cmake --build --preset "$1" ${2:+--target "$2"} -- --quiet | sed '/^ninja: no work to do\.$/d'
}

build_wasm() { cmake_build wasm; }

build_site() {
  local stamp=$root/build/.site-stamp inputs
  inputs=(web scripts/lib/precompress.ts tsconfig.web.json package-lock.json
    build/wasm/greenroom{,-board,-effects,-files,-recording}.{js,wasm})
  if [[ -f build/site/index.html && -f $stamp && -z $(find "${inputs[@]}" -newer "$stamp" -print -quit) ]]; then
    return
  fi
  local started=$stamp.started
  # A file saved while Vite runs must count as newer.
  touch "$started"
  node_modules/.bin/vite build web --logLevel warn
  node_modules/.bin/tsx scripts/lib/precompress.ts build/site
  mv "$started" "$stamp"
}

build_server() {
  cmake_build native greenroom-server
  install -C -m 755 build/native/server/greenroom-server build/greenroom-server
}
