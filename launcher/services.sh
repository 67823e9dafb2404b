# shellcheck shell=bash
# The one list of what runs. A wave starts when every service of the wave before it is ready.
#
# module                http  management  heap (MB)  wave
SERVICES='
local-aws               -     9087        256        1
identity-service        8086  9086         96        1
deliveries-service      8082  9082        112        2
invoices-service        8083  9083         96        2
sensor-ingest-service   8084  9084        112        2
stream-fanout-service   -     9085         96        2
graphql-service         8081  9081        128        2
gateway-service         8080  9080        128        2
'

# What local-aws listens on beside its management port.
DYNAMODB_PORT=8000
SQS_PORT=9324
S3_PORT=9090
MQTT_PORT=1883
REDIS_PORT=6379

service_names() {
  local name rest
  while read -r name rest; do
    [ -z "$name" ] || echo "$name"
  done <<<"$SERVICES"
}

# service_field MODULE COLUMN
service_field() {
  local row
  while read -r -a row; do
    if [ "${row[0]:-}" = "$1" ]; then
      echo "${row[$2]}"
      return
    fi
  done <<<"$SERVICES"
}

# The module meant by a name with or without its ending "-service".
service_named() {
  local name
  for name in $(service_names); do
    case $name in
      "$1" | "$1-service")
        echo "$name"
        return
        ;;
    esac
  done
  return 1
}

# Fails the call when a name is none of ours.
require_service() {
  service_named "$1" || usage_error "There is no service '$1'. There are: $(service_names | tr '\n' ' ')"
}

http_port() {
  local port
  port=$(service_field "$1" 1)
  [ "$port" = - ] || echo $((port + OFFSET))
}

management_port() {
  echo $(($(service_field "$1" 2) + OFFSET))
}

heap_of() {
  service_field "$1" 3
}

wave_of() {
  service_field "$1" 4
}

# Every port a service listens on.
ports_of() {
  local port
  http_port "$1"
  management_port "$1"
  [ "$1" = local-aws ] || return 0
  for port in $DYNAMODB_PORT $SQS_PORT $S3_PORT $MQTT_PORT $REDIS_PORT; do
    echo $((port + OFFSET))
  done
}
