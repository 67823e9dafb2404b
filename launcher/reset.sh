# shellcheck shell=bash

# shellcheck source=/dev/null
source "$ROOT/launcher/down.sh"

reset_help() {
  cat <<'TEXT'
Usage: ./northwind reset [--yes]

Stops everything and drops all data, logs included. Asks first; --yes answers. The secrets in .env stay.
TEXT
}

reset() {
  local answer='' yes=false
  case ${1:-} in
    '') ;;
    --yes) yes=true ;;
    *) usage_error "reset takes no '$1'. ./northwind reset --help" ;;
  esac
  if ! $yes; then
    printf 'Drop all data in %s? [y/N] ' "$HOME_DIR"
    read -r answer || true
    case $answer in
      y | Y | yes) ;;
      *) fail "Nothing was dropped." ;;
    esac
  fi
  create_home
  lock
  trap 'unlock' EXIT
  stop_everything
  drop_data
  say "All data in $HOME_DIR is gone."
}

drop_data() {
  rm -rf "$DATA_DIR" "$LOG_DIR" "$RUN_DIR/port-offset"
}
