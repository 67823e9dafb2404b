# shellcheck shell=bash
# Starting a service, knowing it again, stopping it.

# Eight JVMs share a laptop, mostly idle. The quick compiler alone starts them with half the work, and the first call of
# everything comes sooner; who wants the peak instead says NORTHWIND_JAVA_OPTIONS=-XX:TieredStopAtLevel=4.
JVM_FLAGS=(
  -XX:+UseSerialGC
  -XX:+UseCompactObjectHeaders
  -XX:+ExitOnOutOfMemoryError
  -XX:TieredStopAtLevel=1
  --enable-native-access=ALL-UNNAMED
  --sun-misc-unsafe-memory-access=allow
)

pid_of() {
  if [ -f "$RUN_DIR/$1.pid" ]; then
    cat "$RUN_DIR/$1.pid"
  fi
}

command_of() {
  if [ -r "/proc/$1/cmdline" ]; then
    tr '\0' ' ' <"/proc/$1/cmdline"
  else
    ps -ww -o args= -p "$1" 2>/dev/null || true
  fi
}

# Its own mark tells a service from a stranger who was given its old pid.
alive() {
  local pid
  pid=$(pid_of "$1")
  [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null || return 1
  case $(command_of "$pid") in
    *"-Dnorthwind.process=$RUN_DIR/$1 "*) return 0 ;;
  esac
  return 1
}

# The redis-server that local-aws leaves behind when it is killed. Its next start ends it.
orphaned_redis() {
  local pid
  ! alive local-aws || return 0
  pid=$(cat "$DATA_DIR/local-aws/redis/redis.pid" 2>/dev/null) || return 0
  case $(command_of "$pid") in
    *redis-server*) echo "$pid" ;;
  esac
}

any_alive() {
  local name
  for name in $(service_names); do
    ! alive "$name" || return 0
  done
  return 1
}

# start_service MODULE: in a process group of its own, so that Ctrl-C in this terminal is not for it.
start_service() {
  local name=$1 log=$LOG_DIR/$1.log archive=()
  # An archive of the classes, written at the first stop. A jar of local-aws puts its own directory on the class path,
  # and the JVM archives nothing then.
  if [ "$name" != local-aws ]; then
    archive=(-XX:+AutoCreateSharedArchive '-Xlog:cds*=off' "-XX:SharedArchiveFile=$APP_DIR/$name/classes.jsa")
  fi
  mkdir -p "$DATA_DIR/${name%-service}"
  [ ! -f "$log" ] || mv -f "$log" "$log.1"
  (
    trap '' INT
    export_environment "$name"
    set -m
    cd "$HOME_DIR" || exit
    # shellcheck disable=SC2086
    nohup "$JAVA_HOME/bin/java" "-Dnorthwind.process=$RUN_DIR/$name" "-Xmx$(heap_of "$name")m" "${JVM_FLAGS[@]}" \
      ${archive[@]+"${archive[@]}"} ${NORTHWIND_JAVA_OPTIONS:-} -jar "$APP_DIR/$name/$name.jar" >"$log" 2>&1 </dev/null &
    echo $! >"$RUN_DIR/$name.pid"
    set +m
    # On a busy machine it takes a moment until the new process is more than a copy of this one.
    until alive "$name" || ! kill -0 $! 2>/dev/null; do
      sleep 0.05
    done
  )
}

# stop_services SECONDS MODULE...: asks all at once, then waits for each.
stop_services() {
  local name grace=$1 deadline
  shift
  for name in "$@"; do
    ! alive "$name" || kill -TERM "$(pid_of "$name")" 2>/dev/null || true
  done
  deadline=$((SECONDS + grace))
  for name in "$@"; do
    while alive "$name" && [ $SECONDS -lt $deadline ]; do
      sleep 0.1
    done
    if alive "$name"; then
      say "  $name did not stop within $grace s: killing it"
      kill -KILL "$(pid_of "$name")" 2>/dev/null || true
    fi
    rm -f "$RUN_DIR/$name.pid"
  done
}
