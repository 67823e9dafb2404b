# shellcheck shell=bash

status_help() {
  cat <<'TEXT'
Usage: ./northwind status [--json]

Shows every service with its state, pid and addresses. The exit code is 0 only if all are ready.
With --json also the addresses of table, queue, blobs, MQTT, Redis and issuer; no secrets.
TEXT
}

status() {
  local name all=true json=false
  case ${1:-} in
    '') ;;
    --json) json=true ;;
    *) usage_error "status takes no '$1'. ./northwind status --help" ;;
  esac
  [ $# -le 1 ] || usage_error "status takes no '$2'. ./northwind status --help"
  STATES=''
  for name in $(service_names); do
    STATES="$STATES$name $(state_of "$name")
"
    case $STATES in
      *" ready
") ;;
      *) all=false ;;
    esac
  done
  if $json; then
    status_json $all
  else
    status_table
  fi
  $all
}

# Ready is who answers so, also when a container and not this launcher runs it.
state_of() {
  if ready "$1"; then
    echo ready
  elif alive "$1"; then
    echo unready
  else
    echo stopped
  fi
}

living_pid() {
  ! alive "$1" || pid_of "$1"
}

status_table() {
  local name state pid address
  printf '%-23s %-8s %8s  %-23s %s\n' service state pid address health
  while read -r name state; do
    [ -n "$name" ] || continue
    pid=$(living_pid "$name")
    address=$(address_of "$name")
    printf '%-23s %-8s %8s  %-23s %s\n' "$name" "$state" "${pid:--}" "${address:--}" "$(health_of "$name")"
  done <<<"$STATES"
}

status_json() {
  local name state pid address separator=''
  printf '{\n  "ready": %s,\n  "home": %s,\n  "portOffset": %s,\n  "services": [' "$1" "$(json_string "$HOME_DIR")" "$OFFSET"
  while read -r name state; do
    [ -n "$name" ] || continue
    pid=$(living_pid "$name")
    address=$(address_of "$name")
    printf '%s\n    {"name": "%s", "state": "%s", "pid": %s, "address": %s, "health": "%s"}' "$separator" \
      "$name" "$state" "${pid:-null}" "$(json_string_or_null "$address")" "$(health_of "$name")"
    separator=,
  done <<<"$STATES"
  cat <<JSON

  ],
  "issuer": "$(issuer)",
  "table": {"name": "northwind", "endpoint": "http://$(at "$DYNAMODB_PORT")"},
  "queue": {"name": "northwind-readings", "endpoint": "http://$(at "$SQS_PORT")"},
  "blobs": {"name": "northwind-blobs", "endpoint": "http://$(at "$S3_PORT")"},
  "mqtt": "mqtt://$(at "$MQTT_PORT")",
  "redis": "redis://$(at "$REDIS_PORT")"
}
JSON
}
