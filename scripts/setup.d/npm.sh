# shellcheck shell=bash
# The page's and the tests' npm packages, exactly as locked.

setup_npm() {
  local stamp=$root/node_modules/.greenroom-lock wanted
  wanted=$(sha256 <"$root/package-lock.json")
  # npm ci empties node_modules first, so an interrupted run leaves no stamp behind.
  [[ ! -f $stamp || $(<"$stamp") != "$wanted" ]] || return 0

  say "Installing npm packages into node_modules/"
  (cd "$root" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error)
  printf '%s\n' "$wanted" >"$stamp"
}
