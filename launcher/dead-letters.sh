# shellcheck shell=bash

# shellcheck source=/dev/null
source "$ROOT/launcher/clients.sh"

dead-letters_help() {
  cat <<'TEXT'
Usage: ./northwind dead-letters list [--cause TEXT]
       ./northwind dead-letters show ID
       ./northwind dead-letters redrive ID...
       ./northwind dead-letters redrive all

Readings that nobody could handle: which there are and why, what one of them says, and another try once the
cause is mended. Two hundred are seen at once. The exit code of redrive is 0 only if every letter was sent;
what still cannot be projected dies again, as a new letter.
TEXT
}

dead-letters() {
  case ${1:-}:$# in
    list:1 | show:2) ;;
    list:3) [ "$2" = --cause ] || usage_error "dead-letters list has no '$2'. ./northwind dead-letters --help" ;;
    redrive:0 | redrive:1) usage_error "dead-letters redrive which? ./northwind dead-letters --help" ;;
    redrive:*) ;;
    *) usage_error "dead-letters what? ./northwind dead-letters --help" ;;
  esac
  run_client dead-letters "$@"
}
