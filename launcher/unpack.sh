# shellcheck shell=bash
# Services run from an unpacked copy of their jar. It starts in two thirds of the time, the JVM can keep an archive of
# its classes beside it, and the next build does not pull a jar away from under a process that runs.

# unpack MODULE...: those whose copy is older than the jar, together.
unpack() {
  local name pid pids=''
  for name in "$@"; do
    if [ -n "$(find "$ROOT/$name/target/$name.jar" -newercc "$APP_DIR/$name" 2>/dev/null)" ] ||
      [ ! -d "$APP_DIR/$name" ]; then
      unpack_one "$name" &
      pids="$pids $!"
    fi
  done
  for pid in $pids; do
    wait "$pid" || fail "A jar could not be unpacked into $APP_DIR."
  done
}

unpack_one() {
  rm -rf "${APP_DIR:?}/$1" "$APP_DIR/$1.new"
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djarmode=tools \
    -jar "$ROOT/$1/target/$1.jar" extract --destination "$APP_DIR/$1.new" >/dev/null &&
    mv "$APP_DIR/$1.new" "$APP_DIR/$1"
}
