# shellcheck shell=bash
# Our C++ and the tools that look at it.

cpp_sources() { find shared server wasm tests -name '*.[ch]pp'; }

check_format() {
  local unformatted
  unformatted=$(cpp_sources | xargs clang-format-19 --dry-run -Werror 2>&1 |
    sed -n 's/: error: code should be .*//p' | cut -d : -f 1,2 | sort -u)
  [[ -n $unformatted ]] || return 0
  say "$unformatted"
  fail "These lines are not as clang-format would have them: run scripts/format."
}
