# shellcheck shell=bash
# Counts what passed and what failed, and goes on after a failure.

passed=0 failed=0
reports=$root/build/test
mkdir -p "$reports"

# Runs a command with its output in a log, and in the variable status what came of it.
attempt() { # LOG COMMAND...
  local log=$1
  shift
  set +e
  (
    set -e
    "$@"
  ) >"$log" 2>&1
  status=$?
  set -e
}

# check NAME COMMAND...: one test, passed when the command succeeds; else its output is shown.
check() {
  local name=$1 log=$reports/${1//[^a-z]/-}.log started=$SECONDS
  shift
  attempt "$log" "$@"
  if ((status == 0)); then
    passed=$((passed + 1))
    say "passed: $name ($((SECONDS - started)) s)"
  else
    failed=$((failed + 1))
    cat "$log"
    say "FAILED: $name"
  fi
}

# count NAME PASSED FAILED STATUS: many tests that one command ran and counted. A command that failed
# without a failed test (or without any test) failed as a whole.
count() {
  local name=$1 good=$2 bad=$3
  if ((bad == 0 && ($4 != 0 || good == 0))); then bad=1; fi
  passed=$((passed + good)) failed=$((failed + bad))
  say "$name: $good passed, $bad failed"
}

finish() {
  say
  say "$passed passed, $failed failed"
  ((failed == 0))
}
