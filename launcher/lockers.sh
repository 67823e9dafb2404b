# shellcheck shell=bash

# shellcheck source=/dev/null
source "$ROOT/launcher/clients.sh"

lockers_help() {
  cat <<'TEXT'
Usage: ./northwind lockers [--count N] [--rate R] [--length SECONDS] [--day SECONDS] [--faults KIND,...] [--seed N]

Lockers of the fleet, each a real MQTT client with its own token, whose doors open and shut. Mona sees them:
./northwind watch mona --building fleet-01. Ctrl-C ends it sooner, with the summary. The exit code is 0 only if
the broker acknowledged every reading.
  --count    how many lockers, 1 to 500 (default 200); 25 of them stand in each building
  --rate     readings a second, 1 to 2000 (default 100)
  --length   for how many seconds, 1 to 3000 (default 60); tokens are good for an hour
  --day      lets a day pass in so many seconds, with its busy hours; without it every second is like the other
  --faults   none (default), all, or some of
               duplicates   one reading in twenty comes twice
               reordering   one reading in twenty is overtaken by later ones
               skew         the clock of one locker in ten is wrong, by an hour, by days, or stands in 1972
               silence      one locker in ten says nothing for twenty seconds, and then everything
               forced       one door in twenty that open was opened by force
  --seed     another number, another day (default 1)
TEXT
}

lockers() {
  # A connection takes about 200 KB.
  CLIENT_HEAP=320
  run_client lockers "$@"
}
