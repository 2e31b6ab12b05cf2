# shellcheck shell=bash
# The parts of scripts/test.

export ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1
export UBSAN_OPTIONS=print_stacktrace=1
export CHROMIUM=${CHROMIUM:-$(command -v chromium || true)}
export GREENROOM_SAMPLES=$root/build/samples

need_wasm() { need "the page's C++" build_wasm; }
need_site() {
  need_wasm
  ((status != 0)) || need "the page" build_site
}
need_server() { need "the server" build_server; }
need_asan() { need "the native code for tests" cmake_build asan; }

test_lint() {
  check "shellcheck" shellcheck -x -a -P SCRIPTDIR scripts/{setup,build,run,test,bench,format,lint-house} .ci/run
  check "clang-format" check_format
  check "house rules" scripts/lint-house
  check "house rules, self-test" scripts/lint-house --self-test
  # The page's types come out of its C++.
  need_wasm
  ((status == 0)) || return 0
  check "tsc, page" node_modules/.bin/tsc -p tsconfig.web.json
  check "tsc, tests and scripts" node_modules/.bin/tsc -p tsconfig.tests.json
  check "eslint" node_modules/.bin/eslint --max-warnings 0 .
}

junit_count() { # FILE ATTRIBUTE
  [[ -f $1 ]] || return 0
  sed -n "s/^[[:space:]]*$2=\"\([0-9]*\)\".*/\1/p" "$1" | head -n 1
}

# Recordings as the browser and ffmpeg of this machine make them.
make_recordings() {
  local script=tests/unit/recording/make-samples.ts
  [[ build/samples/complete -nt $script ]] || node_modules/.bin/tsx "$script" "$GREENROOM_SAMPLES"
}

test_unit() {
  need_asan
  ((status != 0)) || need "the recordings for tests" make_recordings
  ((status == 0)) || return 0
  local report=$reports/unit.xml log=$reports/unit.log tests failures
  rm -f "$report"
  attempt "$log" ctest --preset asan -j "$(nproc)" --no-tests=error --output-junit "$report"
  if ((status != 0)); then grep -vE '^ *(Start +[0-9]+:|[0-9]+/[0-9]+ Test .* Passed )' "$log" || true; fi
  tests=$(junit_count "$report" tests) failures=$(junit_count "$report" failures)
  count "unit tests" $((${tests:-0} - ${failures:-0})) "${failures:-0}" "$status"
}

test_fuzz() {
  need_asan
  ((status != 0)) || need "the recordings for tests" make_recordings
  ((status == 0)) || return 0
  local source name corpora seconds seeds
  for source in tests/fuzz/*.cpp; do
    name=$(basename "$source" .cpp)
    # What it finds worth keeping goes to the first folder; the seeds, if any, stay as they are.
    corpora=("build/fuzz/corpus/$name")
    mkdir -p "${corpora[0]}"
    for seeds in "tests/fuzz/corpus/$name" "$GREENROOM_SAMPLES/seeds/$name"; do
      if [[ -d $seeds ]]; then corpora+=("$seeds"); fi
    done
    seconds=8
    # What a crash leaves of a recording can be anything.
    [[ $name != webm_file ]] || seconds=40
    check "fuzz $name" "build/asan/tests/fuzz/$name" -max_total_time="$seconds" -timeout=5 \
      -artifact_prefix="$reports/" "${corpora[@]}"
  done
}

emscripten_sysroot() {
  printf '%s/sysroot' "$("$(<"$toolchain/emscripten-root")/em-config" CACHE)"
}

test_tidy() {
  need_asan
  if ((status == 0)); then
    check "clang-tidy, native" node_modules/.bin/tsx scripts/lib/clang-tidy.ts native
  fi
  need_wasm
  if ((status == 0)); then
    check "clang-tidy, page" node_modules/.bin/tsx scripts/lib/clang-tidy.ts \
      wasm "$(emscripten_sysroot)"
  fi
}

run_playwright() { # PROJECT [SERVER [WORKERS]]
  local report=$reports/$1.json
  rm -f "$report"
  status=0
  GREENROOM_SERVER=$root/${2-} GREENROOM_SITE=$root/build/site PLAYWRIGHT_JSON_OUTPUT_NAME=$report \
    node_modules/.bin/playwright test -c tests/playwright.config.ts --project="$1" \
    --workers="${3-1}" --reporter=list,json || status=$?
  playwright_count() {
    [[ ! -f $report ]] || node -p "JSON.parse(fs.readFileSync('$report', 'utf8')).stats.$1"
  }
  local good bad
  good=$(playwright_count expected)
  bad=$(($(playwright_count unexpected) + $(playwright_count flaky)))
  count "$1 tests" "${good:-0}" "$bad" "$status"
}

test_page() { run_playwright page; }

test_server() {
  need_site
  ((status != 0)) || need_asan
  ((status == 0)) || return 0
  run_playwright server build/asan/server/greenroom-server
}

test_browser() {
  need_site
  ((status != 0)) || need_server
  ((status == 0)) || return 0
  run_playwright browser build/greenroom-server
  run_playwright patient build/greenroom-server 2
}
