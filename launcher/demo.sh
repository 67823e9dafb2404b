# shellcheck shell=bash

# shellcheck source=/dev/null
source "$ROOT/launcher/clients.sh"

demo_help() {
  cat <<'TEXT'
Usage: ./northwind demo

Plays one delivery against the running platform with real clients: a courier lists the day and opens a
compartment, the locker obeys and reports its door, a manager's dashboard flips the tile, the courier
marks the parcel delivered (twice, with one effect), the partner reads an invoice. Each step is
printed with its time. The exit code is 0 only if every step was as it should be.
TEXT
}

demo() {
  [ $# -eq 0 ] || usage_error "demo takes no '$1'. ./northwind demo --help"
  run_client demo
}
