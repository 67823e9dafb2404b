# shellcheck shell=bash
# The secrets of this checkout: made once, kept in .env, shared with docker compose.

ENV_FILE=$ROOT/.env

random_text() {
  head -c $(($1 * 4)) /dev/urandom | base64 | tr -dc 'A-Za-z0-9' | cut -c "1-$1"
}

# make_secret KEY LENGTH
make_secret() {
  if ! grep -q "^$1=." "$ENV_FILE" 2>/dev/null; then
    printf '%s=%s\n' "$1" "$(random_text "$2")" >>"$ENV_FILE"
  fi
}

make_secrets() {
  (
    umask 077
    touch "$ENV_FILE"
    chmod 600 "$ENV_FILE"
    make_secret AWS_SECRET_ACCESS_KEY 40
    make_secret NORTHWIND_SYSTEM_SECRET 40
    make_secret NORTHWIND_PICKUP_SECRET 40
    make_secret NORTHWIND_APIKEYS_SECRET 40
    make_secret NORTHWIND_DEMO_PASSWORD 12
    make_secret NORTHWIND_DEMO_SECRET 32
  )
}

# secret KEY: the file wins over the shell, whose AWS keys may open something real.
secret() {
  local line
  line=$(grep "^$1=" "$ENV_FILE" 2>/dev/null | tail -n 1) || true
  [ -n "$line" ] || fail "There is no $1 in $ENV_FILE yet: ./northwind up makes it."
  printf '%s\n' "${line#*=}"
}
