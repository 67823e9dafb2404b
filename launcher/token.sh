# shellcheck shell=bash

# shellcheck source=/dev/null
source "$ROOT/launcher/clients.sh"

token_help() {
  cat <<'TEXT'
Usage: ./northwind token NAME

Prints an access token of the running issuer, good for an hour.
  ada, ben, cleo, dora, emil, fay, gus, hana    couriers, through the login form (courier-app)
  mona, nils                                    managers, through the login form (web-console)
  max                                           a developer, through the login form (graph-explorer)
  partner-acme-homes, partner-bluekey           partners, by client credentials
  device-riverside-a .. device-harbour-c        lockers, by client credentials
  device-fleet-001 .. device-fleet-500          lockers for a simulator
  system                                        the platform itself, by client credentials
TEXT
}

token() {
  [ $# -eq 1 ] || usage_error "token of whom? ./northwind token --help"
  case $1 in
    -*) usage_error "token has no option '$1'. ./northwind token --help" ;;
  esac
  run_client token "$@"
}
