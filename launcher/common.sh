# shellcheck shell=bash
# How the launcher speaks.

say() {
  printf '%s\n' "$*"
}

# Fails the call with a sentence.
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Fails the call because it was written wrongly.
usage_error() {
  printf '%s\n' "$*" >&2
  exit 2
}

# A line that the next one overwrites; nothing where nobody watches.
progress() {
  [ -t 1 ] || return 0
  printf '\r\033[K%s' "$*"
}

# A string as JSON.
json_string() {
  local text=${1//\\/\\\\}
  printf '"%s"' "${text//\"/\\\"}"
}

json_string_or_null() {
  if [ -n "$1" ]; then
    json_string "$1"
  else
    printf null
  fi
}
