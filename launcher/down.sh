# shellcheck shell=bash

down_help() {
  cat <<'TEXT'
Usage: ./northwind down

Stops everything in the reverse order of its start and keeps all data. The first time after a build
a service also writes an archive of its classes, which lets it start faster. Whatever has not finished
within a minute is killed.
TEXT
}

down() {
  [ $# -eq 0 ] || usage_error "down takes no '$1'. ./northwind down --help"
  local orphan
  orphan=$(orphaned_redis)
  if [ -n "$orphan" ]; then
    kill -TERM "$orphan"
    say "Stopped the Redis of a local-aws that was killed."
  fi
  if ! any_alive; then
    say "Nothing runs."
    return
  fi
  lock
  trap 'unlock' EXIT
  stop_everything
}

stop_everything() {
  local wave name members
  for wave in 2 1; do
    members=''
    for name in $(service_names); do
      if [ "$(wave_of "$name")" = $wave ] && alive "$name"; then
        members="$members $name"
      fi
    done
    [ -n "$members" ] || continue
    say "Stopping$members"
    # shellcheck disable=SC2086
    stop_services 60 $members
  done
}
