# shellcheck shell=bash

# shellcheck source=/dev/null
source "$ROOT/launcher/clients.sh"

watch_help() {
  cat <<'TEXT'
Usage: ./northwind watch NAME --building ID
       ./northwind watch NAME --delivery ID

A live subscription in this terminal, over a real WebSocket as NAME: a line of JSON for each event. A lost
connection is opened again where it ended. Ctrl-C ends it.
  ./northwind watch mona --building riverside    every tile of a building, then each that changes
  ./northwind watch ada --delivery ID            one delivery, then each of its changes
TEXT
}

watch() {
  [ $# -eq 3 ] || usage_error "watch what, and as whom? ./northwind watch --help"
  case $2 in
    --building | --delivery) ;;
    *) usage_error "watch has no option '$2'. ./northwind watch --help" ;;
  esac
  run_client watch "$@"
}
