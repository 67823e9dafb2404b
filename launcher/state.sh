# shellcheck shell=bash
# What is remembered between two calls, all of it below NORTHWIND_HOME.

HOME_DIR=${NORTHWIND_HOME:-$ROOT/.northwind}
case $HOME_DIR in
  /*) ;;
  *) HOME_DIR=$PWD/$HOME_DIR ;;
esac
RUN_DIR=$HOME_DIR/run
LOG_DIR=$HOME_DIR/logs
DATA_DIR=$HOME_DIR/data
APP_DIR=$HOME_DIR/app

remembered_offset() {
  if [ -f "$RUN_DIR/port-offset" ]; then
    cat "$RUN_DIR/port-offset"
  fi
}

# The offset that was asked for, else the one of the last up, else none.
OFFSET=${NORTHWIND_PORT_OFFSET:-$(remembered_offset)}
OFFSET=${OFFSET:-0}
case $OFFSET in
  *[!0-9]*) usage_error "NORTHWIND_PORT_OFFSET is '$OFFSET' and should be a whole number" ;;
esac
OFFSET=$((10#$OFFSET))
[ "$OFFSET" -le 56000 ] || usage_error "NORTHWIND_PORT_OFFSET is $OFFSET: ports end at 65535"

create_home() {
  (
    umask 077
    mkdir -p "$RUN_DIR" "$LOG_DIR" "$DATA_DIR" "$APP_DIR"
  )
}

remember_offset() {
  local before
  before=$(remembered_offset)
  if [ -n "$before" ] && [ "$before" != "$OFFSET" ] && any_alive; then
    fail "Northwind runs with NORTHWIND_PORT_OFFSET=$before. ./northwind down first, then up with another."
  fi
  echo "$OFFSET" >"$RUN_DIR/port-offset"
}

# One up, down or reset at a time.
lock() {
  local holder
  if ! mkdir "$RUN_DIR/lock" 2>/dev/null; then
    holder=$(cat "$RUN_DIR/lock/pid" 2>/dev/null || true)
    case $(command_of "${holder:-0}") in
      *northwind*) fail "Another ./northwind (pid $holder) is at work in $HOME_DIR." ;;
    esac
    mkdir -p "$RUN_DIR/lock"
  fi
  echo $$ >"$RUN_DIR/lock/pid"
}

unlock() {
  rm -rf "$RUN_DIR/lock"
}
