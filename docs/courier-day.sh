#!/usr/bin/env bash
# A courier's whole day with curl, against the platform that ./northwind up started.
# Usage: docs/courier-day.sh [COURIER]     (ada unless told otherwise; needs curl and jq)
# Each call is one that an app makes: it names a registered document by its hash and never sends a text.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
courier=${1:-ada}
documents="graphql-service/src/main/resources/graphql/documents/courier-app"
offset=$(cat "${NORTHWIND_HOME:-.northwind}/run/port-offset")
graphql=http://127.0.0.1:$((8081 + offset))/graphql
deliveries=http://127.0.0.1:$((8082 + offset))/v1
readings=http://127.0.0.1:$((8084 + offset))/v1/readings
token=$(./northwind token "$courier")
work=$(mktemp -d)
trap 'kill "${watching:-}" 2>/dev/null || true; rm -rf "$work"' EXIT

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }

# ask DOCUMENT VARIABLES
ask() {
  local id
  id=sha256:$(sha256sum "$documents/$1.graphql" | cut -d ' ' -f 1)
  jq -n --arg id "$id" --argjson variables "$2" '{documentId: $id, variables: $variables}' |
    curl -sS --max-time 30 "$graphql" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
      -H 'Accept: application/graphql-response+json' --data-binary @- |
    jq 'if .errors then error(.errors | tostring) else .data | .[keys[0]] end'
}

# act DOCUMENT KEY FIELDS: an act on the parcel, under a key that names it.
act() {
  ask "$1" "$(jq -n --arg id "$parcel" --arg key "$2-$parcel" --argjson fields "$3" \
    '{input: ({deliveryId: $id, idempotencyKey: $key} + $fields)}')"
}

# card: what an app would show of an outcome.
card() {
  jq -c '{is: .__typename, replayed, status: .delivery.status, revision: .delivery.revision,
    compartment: .delivery.compartment.number, pickupCode, reason} | with_entries(select(.value != null))'
}

say "What is there to carry? (today's parcels are on their way; tomorrow's lie in the depot)"
day=$(ask Day "$(jq -n --arg date "$(TZ=Europe/Berlin date -d tomorrow +%F)" '{date: $date, status: ["SCHEDULED"]}')")
jq -c '.edges[].node | {id, status, unit: .recipient.unit}' <<<"$day" | head -n 4
mapfile -t parcels < <(jq -r '.edges[].node.id' <<<"$day")
[ ${#parcels[@]} -ge 3 ] || {
  echo "Nothing is left in the depot for $courier. Try another courier, or ./northwind reset." >&2
  exit 1
}
parcel=${parcels[0]}

say "Up to here everything is known: a cursor to sync from later."
since=null
while page=$(ask Sync "{\"since\": $since}") && since=$(jq .cursor <<<"$page") && [ "$(jq .hasMore <<<"$page")" = true ]; do :; done
echo "$since"

say "The app watches the parcel over a WebSocket from now on."
./northwind watch "$courier" --delivery "$parcel" >"$work/watched" 2>"$work/watch.log" &
watching=$!
until [ -s "$work/watched" ]; do
  kill -0 "$watching" || { cat "$work/watch.log" >&2; exit 1; }
  sleep 0.2
done
jq -c . "$work/watched"

say "Out of the depot. The answer is lost on the way, so the app sends it again: one effect, the same answer."
act TakeOut take-out '{}' | card
act TakeOut take-out '{}' | card

say "A compartment that fits, then the door."
act Reserve reserve '{"size": "MEDIUM"}' | card
act OpenCompartment open '{}' >"$work/command"
jq -c '{is: .__typename, locker, compartment, expiresAt}' "$work/command"

say "The locker obeys, and says so with the reading of the door."
locker=$(jq -r .locker "$work/command")
device=$(./northwind token "device-$locker")
curl -sS --fail --max-time 10 "$readings" -H "Authorization: Bearer $device" -H 'Content-Type: application/json' -o /dev/null -w 'answered: %{http_code}\n' \
  --data-binary "$(jq --arg id "$(cat /proc/sys/kernel/random/uuid)" --argjson sequence "$(date +%s)" --arg at "$(date -u +%FT%TZ)" '[{readingId: $id, locker, compartment,
    door: "OPEN", occupied: false, sequence: $sequence, measuredAt: $at, answer: {commandId, outcome: "OBEYED"}}]' "$work/command")"

say "A photo, straight to the blob store by a signed link."
base64 -d >"$work/photo.png" <<<"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
permit=$(ask RequestUpload "$(jq -n --arg id "$parcel" --argjson length "$(stat -c %s "$work/photo.png")" \
  '{input: {deliveryId: $id, kind: "PHOTO", type: "PNG", length: $length}}')")
mapfile -t headers < <(jq -r '.headers[] | "-H", "\(.name): \(.value)"' <<<"$permit")
curl -sS --fail -X PUT --data-binary "@$work/photo.png" "${headers[@]}" "$(jq -r .url <<<"$permit")" -o /dev/null -w 'uploaded: %{http_code}\n'
photo=$(jq .key <<<"$permit")

say "A second phone acts on what it saw an hour ago, and is told how things are instead."
act MarkDelivered stale "{\"expectedRevision\": 1}" | jq -c '{is: .__typename, now: .current.status, revision: .current.revision}'

say "Delivered. The recipient's code is told here and nowhere else."
delivered=$(act MarkDelivered deliver "{\"photoKey\": $photo}")
card <<<"$delivered"

say "Two hours without a network: four acts wait in the outbox, the last about a parcel that is not theirs."
at=$(date -u +%FT%TZ)
ask Outbox "$(jq -n --arg a "${parcels[1]}" --arg b "${parcels[2]}" --arg at "$at" '{entries: [
  {idempotencyKey: "a-out-\($a)", deliveryId: $a, actedAt: $at, act: "TAKE_OUT"},
  {idempotencyKey: "a-fail-\($a)", after: "a-out-\($a)", deliveryId: $a, actedAt: $at, act: "FAIL", reason: "NO_ACCESS", note: "The gate was shut"},
  {idempotencyKey: "b-out-\($b)", deliveryId: $b, actedAt: $at, act: "TAKE_OUT"},
  {idempotencyKey: "c-out-\($b)", deliveryId: "00000000-0000-7000-8000-000000000000", actedAt: $at, act: "TAKE_OUT"}]}')" |
  jq -c '.[] | {is: .__typename, key: .idempotencyKey[:6], status: .delivery.status, reason, retriable} | with_entries(select(.value != null))'

say "What changed since the cursor, and only that."
ask Sync "{\"since\": $since}" | jq -c '.changes[] | {is: .__typename, id: (.delivery.id // .id), status: .delivery.status}'

say "At the locker the recipient types the code: wrong once, then right."
compartment=$(jq -r .delivery.compartment.number <<<"$delivered")
for code in 00000000 "$(jq -r .pickupCode <<<"$delivered")"; do
  curl -sS --max-time 10 "$deliveries/lockers/$locker/pickups" -H "Authorization: Bearer $device" -H 'Content-Type: application/json' \
    -H "Idempotency-Key: code-$code-$parcel" --data-binary "$(jq -n --arg box "$compartment" --arg code "$code" '{compartment: $box, code: $code}')" |
    jq -c 'if .status then {status, detail, attemptsLeft} else {opens: .compartment, until: .expiresAt} end'
done

say "What the app saw over its WebSocket meanwhile:"
jq -c '{is: .__typename, status: .delivery.status, revision: .delivery.revision}' "$work/watched"
