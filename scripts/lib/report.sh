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

log_of() { printf '%s/%s.log' "$reports" "${1//[^a-z]/-}"; } # NAME

# What failed is shown and counted.
failure() { # NAME
  failed=$((failed + 1))
  cat "$(log_of "$1")"
  say "FAILED: $1"
}

# check NAME COMMAND...: one test, passed when the command succeeds.
check() {
  local name=$1 started=$SECONDS
  attempt "$(log_of "$name")" "${@:2}"
  if ((status == 0)); then
    passed=$((passed + 1))
    say "passed: $name ($((SECONDS - started)) s)"
  else
    failure "$name"
  fi
}

declare -A built=()

# need NAME COMMAND...: a build step that several parts rest on, done once; it counts when it fails.
# Its result is in status, not in the exit code: in a condition, bash would go on after a failed step.
need() {
  local name=$1 started=$SECONDS
  if [[ -z ${built[$name]-} ]]; then
    attempt "$(log_of "$name")" "${@:2}"
    built[$name]=$status
    if ((status == 0)); then say "built: $name ($((SECONDS - started)) s)"; else failure "$name"; fi
  fi
  status=${built[$name]}
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
