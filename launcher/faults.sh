# shellcheck shell=bash

# shellcheck source=/dev/null
source "$ROOT/launcher/clients.sh"

faults_help() {
  cat <<'TEXT'
Usage: ./northwind faults [--minutes N] [--rate R] [--dashboards N] [--faults NAME,...] [--seed N] [--report FILE]

Kills and starts again the services of the platform that runs, one after the other, while fifty lockers report
and dashboards watch. In the end every acknowledged reading is in the table once, every dashboard shows what the
table has, and none was told a reading twice or missed one; or the exit code is not 0 and a sentence for each
thing that is wrong says which. The platform has to be started with NORTHWIND_LOCALAWS_OUTAGES=true.
After a Ctrl-C something may be dead: ./northwind up.
  --minutes     how long at least, 0 to 45 (default 10); every fault comes once, however short it is
  --rate        readings a second, 1 to 100 (default 40); each door waits until its last one was shown
  --dashboards  of each of the two buildings, 1 to 8 (default 3)
  --faults      all (default), or some of ingest, leaving, fanout, graphql, redis, broker, queue, table, cloud
  --seed        another number, another order (default 1)
  --report      where to write the report, as a page of Markdown
For more load at the same time: ./northwind lockers --count 450.
TEXT
}

faults() {
  run_client faults "$@" --root "$ROOT" --home "$HOME_DIR" --offset "$OFFSET"
}
