# shellcheck shell=bash

STARTED=''
UP_TIMEOUT=180

up_help() {
  cat <<'TEXT'
Usage: ./northwind up [--timeout SECONDS] [SERVICE...]

Builds what is missing or older than its sources, starts what does not run yet (or only the services
named), and waits until all of it is ready. What runs already is left alone. If something does not
become ready within the timeout (default 180 s), or on Ctrl-C, whatever this call started is stopped.
TEXT
}

up() {
  local name wanted='' idle=''
  while [ $# -gt 0 ]; do
    case $1 in
      --timeout)
        UP_TIMEOUT=${2:-}
        case $UP_TIMEOUT in
          '' | *[!0-9]*) usage_error "--timeout takes a number of seconds" ;;
        esac
        shift
        ;;
      -*) usage_error "up has no option '$1'. ./northwind up --help" ;;
      *)
        name=$(require_service "$1")
        wanted="$wanted $name"
        ;;
    esac
    shift
  done
  wanted=${wanted:-$(service_names)}

  create_home
  lock
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  trap 'leave_up' EXIT
  remember_offset
  make_secrets
  for name in $wanted; do
    alive "$name" || idle="$idle $name"
  done
  if [ -z "$idle" ]; then
    say "Everything asked for runs already; nothing was started."
  else
    # shellcheck source=/dev/null
    source "$ROOT/.mvn/jdk.sh"
    # shellcheck disable=SC2086
    require_free_ports $idle
    # shellcheck disable=SC2086
    build $idle system-tests
    # shellcheck disable=SC2086
    unpack $idle
  fi
  # shellcheck disable=SC2086
  start_in_waves $wanted
  STARTED=''
  if [ "$wanted" = "$(service_names)" ]; then
    source "$ROOT/launcher/welcome.sh"
    welcome
  fi
}

start_in_waves() {
  local wave name members
  for wave in 1 2; do
    members=''
    for name in "$@"; do
      [ "$(wave_of "$name")" = $wave ] || continue
      members="$members $name"
      alive "$name" || launch "$name"
    done
    # shellcheck disable=SC2086
    await_ready $members
  done
}

launch() {
  STARTED="$STARTED $1"
  start_service "$1"
}

# Each line once, when its service is there.
await_ready() {
  local name waiting="$*" still since=$SECONDS
  while [ -n "$waiting" ]; do
    still=''
    for name in $waiting; do
      if ! alive "$name"; then
        lost "$name" "died while it started"
      elif ready "$name"; then
        progress ''
        is_ready "$name"
      else
        still="$still $name"
      fi
    done
    waiting=$still
    [ -n "$waiting" ] || break
    if [ $((SECONDS - since)) -ge "$UP_TIMEOUT" ]; then
      # shellcheck disable=SC2086
      set -- $waiting
      lost "$1" "is not ready after $UP_TIMEOUT s"
    fi
    progress "  waiting for${waiting//-service/} (${SECONDS} s)"
    sleep 0.2
  done
}

is_ready() {
  case " $STARTED " in
    *" $1 "*) say "  $1 ready (after $SECONDS s)" ;;
  esac
}

lost() {
  progress ''
  say "--- the end of $LOG_DIR/$1.log" >&2
  tail -n 30 "$LOG_DIR/$1.log" >&2 || true
  fail "--- $1 $2."
}

# Whatever the way out, nothing half started stays behind.
leave_up() {
  local status=$?
  trap '' INT TERM HUP
  if [ -n "$STARTED" ]; then
    say "Stopping what was started:$STARTED" >&2
    # shellcheck disable=SC2086
    stop_services 60 $STARTED
  fi
  unlock
  exit "$status"
}
