# shellcheck shell=bash
# Whose port is it?

# The pid that listens on a port; nothing where the system does not tell.
listener_of() {
  if command -v ss >/dev/null; then
    ss -Hltnp "sport = :$1" 2>/dev/null | sed -n 's/.*pid=\([0-9]*\).*/\1/p' | head -n 1
  elif command -v lsof >/dev/null; then
    lsof -nP -t -iTCP:"$1" -sTCP:LISTEN 2>/dev/null | head -n 1
  elif [ -r /proc/net/tcp ]; then
    listener_in_proc "$1"
  fi
}

# The same from /proc alone: the socket's inode, then the process that holds it.
listener_in_proc() {
  local inode link
  inode=$(cat /proc/net/tcp /proc/net/tcp6 2>/dev/null |
    awk -v port="$(printf ':%04X' "$1")" '$4 == "0A" && substr($2, length($2) - 4) == port { print $10; exit }')
  [ -n "$inode" ] || return 0
  for link in /proc/[0-9]*/fd/*; do
    if [ "$(readlink "$link" 2>/dev/null)" = "socket:[$inode]" ]; then
      link=${link#/proc/}
      echo "${link%%/*}"
      return
    fi
  done
}

holder_of() {
  local pid
  pid=$(listener_of "$1")
  if [ -n "$pid" ]; then
    echo "pid $pid: $(command_of "$pid" | cut -c 1-160)"
  else
    echo "a process this user may not see"
  fi
}

# is_orphan PORT PID
is_orphan() {
  [ -n "$2" ] && [ "$(listener_of "$1")" = "$2" ]
}

# Refuses before anything is started, naming every port at once.
require_free_ports() {
  local name port taken='' orphan
  orphan=$(orphaned_redis)
  for name in "$@"; do
    for port in $(ports_of "$name"); do
      if listening "$port" && ! is_orphan "$port" "$orphan"; then
        taken="$taken
  $port, for $name, by $(holder_of "$port")"
      fi
    done
  done
  [ -z "$taken" ] || fail "These ports are taken:$taken
Stop that, or choose other ports: NORTHWIND_PORT_OFFSET=1000 ./northwind up"
}
