# shellcheck shell=bash
# Just enough HTTP to ask a process on this machine whether it is ready.

listening() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# http_status PORT PATH
http_status() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' "$2" >&3
    read -t 5 -r _ status _ <&3 || exit 1
    echo "$status"
  ) 2>/dev/null
}

ready() {
  [ "$(http_status "$(management_port "$1")" /actuator/health/readiness)" = 200 ]
}
