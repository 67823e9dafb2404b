# shellcheck shell=bash

benchmark_help() {
  cat <<'TEXT'
Usage: ./northwind benchmark NAME [--OPTION VALUE]...

Measures graphql-service beside what it is made of, in the same run, and writes a report. It starts what it
needs by itself, on free ports, with data of its own; what runs of the platform is left alone. Without a
name it lists what can be measured.
TEXT
}

benchmark() {
  # shellcheck source=/dev/null
  source "$ROOT/.mvn/jdk.sh"
  create_home
  [ $# -eq 0 ] || build local-aws graphql-service benchmarks
  [ $# -gt 0 ] || {
    build benchmarks
    set -- --help
  }
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx1g -jar "$ROOT/benchmarks/target/benchmarks.jar" "$1" \
    --root "$ROOT" --out "$ROOT/target/benchmarks" "${@:2}"
}
