#!/usr/bin/env bash
# A partner's first hour with curl, against the platform that ./northwind up started.
# Usage: docs/partner-hour.sh     (needs curl and jq)
# acme-homes looks at its invoices and changes its key; bluekey, whose plan is a small one, asks for too much.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
offset=$(cat "${NORTHWIND_HOME:-.northwind}/run/port-offset")
rest=http://127.0.0.1:$((8080 + offset))
issuer=http://localhost:$((8086 + offset))
period=$(date -u -d "$(date -u +%Y-%m-15) -1 month" +%Y-%m)
before=$(date -u -d "$(date -u +%Y-%m-15) -2 months" +%Y-%m)
today=$(date -u +%F)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }

# token_of CLIENT: its secret against an access token. The secrets of this checkout are in .env.
token_of() {
  curl -sS --fail --max-time 30 "$(curl -sS --fail "$issuer/.well-known/openid-configuration" | jq -r .token_endpoint)" \
    -u "$1:$(sed -n 's/^NORTHWIND_DEMO_SECRET=//p' .env)" \
    -d grant_type=client_credentials -d 'scope=invoices:read invoices:write' | jq -r .access_token
}

# ask PATH [OPTION]...: as whoever's token it is; what came back lies in $work. Who is told to come back later does so.
ask() {
  local path=$1 _
  shift
  for _ in 1 2 3 4 5; do
    : >"$work/body"
    curl -sS --max-time 30 -D "$work/head" -o "$work/body" -H "Authorization: Bearer $token" "$@" "$rest$path"
    status=$(sed -n '1s/^[^ ]* \([0-9]*\).*/\1/p' "$work/head")
    [ "$status" = 503 ] || break
    sleep "$(header Retry-After)"
  done
}

# header NAME: its value in the last answer.
header() {
  sed -n "s/^$1: *\(.*[^[:space:]]\)[[:space:]]*$/\1/Ip" "$work/head"
}

# show [HEADER...] [-- FILTER]: the last answer's status, those of its headers, and its body.
show() {
  printf '%s\n' "$status"
  while [ $# -gt 0 ] && [ "$1" != -- ]; do
    printf '%s: %s\n' "$1" "$(header "$1")"
    shift
  done
  [ ! -s "$work/body" ] || jq -c "${2:-.}" "$work/body"
}

# must STATUS: an hour that goes otherwise ends here.
must() {
  [ "$status" = "$1" ] || {
    echo "Expected $1 and got $status:" >&2
    cat "$work/head" "$work/body" >&2
    exit 1
  }
}

say "A token, for the client's secret. It is good for an hour."
token=$(token_of partner-acme-homes)
echo "${token:0:20}..."

say "What may be asked for how often?"
ask /v1/plan
must 200
show RateLimit-Policy RateLimit

say "The invoices of last month, a page of one after the other."
cursor=''
while :; do
  ask "/v2/invoices?period=$period&limit=1${cursor:+&cursor=$cursor}"
  must 200
  show -- '.data[] | {id, status, dueOn, total}'
  cursor=$(jq -r '.page.nextCursor // empty' "$work/body")
  [ -n "$cursor" ] || break
done

say "Those of the month before that are overdue by now."
ask "/v2/invoices?period=$before&status=OVERDUE"
must 200
show -- '.data[] | {id, status, dueOn}'

say "One of them with its lines. It has an ETag."
invoice=inv-$period-acme-homes
ask "/v2/invoices/$invoice"
must 200
show ETag
etag=$(header ETag)

say "Has it changed since? No, so nothing is sent again."
ask "/v2/invoices/$invoice" -H "If-None-Match: $etag"
must 304
show ETag

say "A request that the contract does not know is told what is wrong with it."
ask "/v2/invoices?period=2026-13&limit=1000"
must 400
show -- '{type, status, errors, requestId}'

say "Somebody else's invoice does not exist."
ask "/v2/invoices/inv-$period-bluekey"
must 404
show -- '{type, status}'

say "Software of last year still works, and is told until when."
ask "/v1/invoices?period=$period&first=1"
must 200
show Deprecation Sunset Link

say "A key, so that calls of one program can be told from those of another. Its secret is told once."
ask /v1/api-keys
must 200
for left in $(jq -r '.data[].id' "$work/body"); do
  ask "/v1/api-keys/$left" -X DELETE
  must 204
done
new_key() {
  ask /v1/api-keys -H "Idempotency-Key: $2" -H 'Content-Type: application/json' -d "$(jq -n --arg name "$1" '{name: $name}')"
  must 201
}
act=$(cat /proc/sys/kernel/random/uuid)
new_key "Nightly import" "$act"
show -- '.key |= .[:15] + "..."'
first=$(jq -r .id "$work/body")
first_key=$(jq -r .key "$work/body")

say "Was that answer lost? The same again makes no second key."
new_key "Nightly import" "$act"
show Idempotency-Replayed -- '.key |= .[:15] + "..."'

say "Beside the token it is counted."
ask "/v2/invoices/$invoice" -H "x-api-key: $first_key"
must 200
show -- '{id, total}'

say "A new key, everywhere; then the old one is revoked. No call was lost between."
new_key "Nightly import, new" "$(cat /proc/sys/kernel/random/uuid)"
second_key=$(jq -r .key "$work/body")
for key in "$first_key" "$second_key"; do
  ask "/v2/invoices/$invoice" -H "x-api-key: $key"
  must 200
  show -- '{id}'
done
ask "/v1/api-keys/$first" -X DELETE
must 204
for _ in $(seq 20); do
  ask "/v2/invoices/$invoice" -H "x-api-key: $first_key"
  [ "$status" = 200 ] || break
  sleep 0.1
done
must 401
show -- '{type, status, detail}'
ask "/v2/invoices/$invoice" -H "x-api-key: $second_key"
must 200
show -- '{id}'

say "What was used today. It may be a few seconds behind."
for _ in $(seq 30); do
  ask "/v1/usage?from=$today&to=$today"
  must 200
  jq -e 'any(.days[].operations[]; .operationId == "createApiKey")' "$work/body" >/dev/null && counted=yes && break
  sleep 1
done
[ "${counted:-no}" = yes ] || { echo "The usage of today does not show the keys that were made." >&2; exit 1; }
show -- '.days[] | .day, (.operations[] | {operationId, answered, refused})'

say "bluekey has a small plan and asks for one invoice sixty times at once. What came of it, by status:"
token=$(token_of partner-bluekey)
# What comes after # is for curl alone: it numbers the answers.
curl -sS --no-progress-meter --max-time 30 --parallel --parallel-max 20 -i -o "$work/answer-#1" -w '%{http_code}\n' \
  -H "Authorization: Bearer $token" "$rest/v2/invoices/inv-$period-bluekey#[1-60]" | sort | uniq -c

say "Whoever is refused is told why, and when to come back."
refused=$(grep -l -m 1 '^HTTP/1.1 429' "$work"/answer-* | head -n 1) || {
  echo "Nobody was refused: this machine is too busy to ask faster than the plan allows." >&2
  exit 1
}
sed '/^\r$/q' "$refused" >"$work/head"
sed '1,/^\r$/d' "$refused" >"$work/body"
status=429
show RateLimit-Policy RateLimit Retry-After -- '{type, status, detail}'
sleep "$(header Retry-After)"
ask "/v2/invoices/inv-$period-bluekey"
must 200
show RateLimit -- '{id}'
