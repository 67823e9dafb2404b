# shellcheck shell=bash

logs_help() {
  cat <<'TEXT'
Usage: ./northwind logs SERVICE [-f]

Shows the last 200 lines of a service's log; with -f goes on with what comes.
The log of the start before lies beside it with the ending .1.
TEXT
}

logs() {
  local argument name='' follow=''
  for argument in "$@"; do
    case $argument in
      -f) follow=-F ;;
      -*) usage_error "logs has no option '$argument'. ./northwind logs --help" ;;
      *) name=$(require_service "$argument") ;;
    esac
  done
  [ -n "$name" ] || usage_error "logs of which service? $(service_names | tr '\n' ' ')"
  [ -f "$LOG_DIR/$name.log" ] || fail "$name has not been started yet: there is no $LOG_DIR/$name.log"
  exec tail -n 200 ${follow:+"$follow"} "$LOG_DIR/$name.log"
}
