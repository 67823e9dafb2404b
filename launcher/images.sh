# shellcheck shell=bash

images_help() {
  cat <<'TEXT'
Usage: ./northwind images

Builds what changed and one container image for each service, northwind/SERVICE:latest, and makes the
secrets that docker compose reads. Afterwards: docker compose up -d, ./northwind demo, docker compose down.
TEXT
}

images() {
  local name
  [ $# -eq 0 ] || usage_error "images takes no '$1'. ./northwind images --help"
  command -v docker >/dev/null || fail "images needs docker, and there is none on the path."
  docker info >/dev/null 2>&1 || fail "images needs a running docker engine, and none answers."
  # shellcheck source=/dev/null
  source "$ROOT/.mvn/jdk.sh"
  create_home
  make_secrets
  # shellcheck disable=SC2046
  build $(service_names)
  for name in $(service_names); do
    say "Image northwind/$name"
    docker build --quiet --file "$ROOT/Dockerfile" --build-arg "MODULE=$name" \
      --tag "northwind/$name:${NORTHWIND_VERSION:-latest}" "$ROOT/$name/target" >/dev/null
  done
}
