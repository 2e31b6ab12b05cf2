# shellcheck shell=bash
# clang-format and clang-tidy of one fixed version, so that every machine formats alike.

setup_clang_tools() {
  if have clang-format-19 && have clang-tidy-19; then return; fi
  ! private_is_installed clang_tools || return 0
  is_debian || fail "The lints need clang-format-19 and clang-tidy-19 on the PATH (LLVM 19)."
  say "Installing clang-format and clang-tidy from Debian 13 into .toolchain/clang_tools (downloads 70 MB, takes 400 MB)"
  private_install clang_tools clang-format-19 clang-tidy-19
  local tool
  for tool in clang-format clang-tidy; do
    "$toolchain"/clang_tools/usr/bin/$tool-19 --version >/dev/null ||
      fail "The private $tool in .toolchain/clang_tools does not start."
  done
  private_mark_installed clang_tools
}
