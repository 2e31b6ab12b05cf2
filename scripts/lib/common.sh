# shellcheck shell=bash
# Sourced by every script: where the project is, and how a script speaks.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# Two checkouts may share one toolchain by a link; it knows its own place by the real path.
mkdir -p "$root/.toolchain"
toolchain=$(cd "$root/.toolchain" && pwd -P)
export root toolchain

say() { printf '%s\n' "$*"; }

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# A wrong option or argument, as opposed to a step that failed.
usage_error() {
  printf '%s: %s (see --help)\n' "scripts/$(basename "$0")" "$*" >&2
  exit 2
}

# The comment at the head of a script is its help.
print_help() { sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"; }

have() { command -v "$1" >/dev/null 2>&1; }

# version_at_least 3.1.69 3.1.60
version_at_least() { [[ $(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1) == "$2" ]]; }

# Of what comes in.
sha256() { if have sha256sum; then sha256sum; else shasum -a 256; fi; }
