# shellcheck shell=bash
# What a newcomer wants to know once everything runs.

random_uuid() {
  head -c 16 /dev/urandom | od -An -tx1 | tr -d ' \n' |
    sed 's/^\(.\{8\}\)\(.\{4\}\).\(.\{3\}\).\(.\{3\}\)\(.\{12\}\)$/\1-\2-4\3-8\4-\5/'
}

# The id of a document of the apps: the hash of its file.
document_id() {
  local file=$ROOT/graphql-service/src/main/resources/graphql/documents/$1.graphql
  if command -v sha256sum >/dev/null; then
    sha256sum "$file"
  else
    shasum -a 256 "$file"
  fi | sed 's/^\([0-9a-f]*\).*/sha256:\1/'
}

# How the user calls us, for commands to paste.
own_command() {
  if [ "$HOME_DIR" = "$ROOT/.northwind" ]; then
    echo ./northwind
  else
    echo "NORTHWIND_HOME=$HOME_DIR ./northwind"
  fi
}

welcome() {
  local graphql rest readings now period command
  graphql=$(address_of graphql-service)/graphql
  rest=$(address_of gateway-service)
  readings=$(address_of sensor-ingest-service)/v1/readings
  now=$(date -u +%Y-%m-%dT%H:%M:%S.000Z)
  period=$(last_month)
  command=$(own_command)
  cat <<TEXT

Northwind runs.

  GraphQL       $graphql
  REST          $rest/v2/invoices   its contract: $rest/openapi.yaml
  readings      $readings and mqtt://$(at "$MQTT_PORT")
  issuer        $(issuer)
  table         http://$(at "$DYNAMODB_PORT")   queue http://$(at "$SQS_PORT")   blobs http://$(at "$S3_PORT")   Redis redis://$(at "$REDIS_PORT")

  couriers      ada ben cleo dora emil fay gus hana
  managers      mona (riverside, fleet-01 .. fleet-20) nils (harbour)       admin: iris       developer: max
  password      $(secret NORTHWIND_DEMO_PASSWORD)
  partners      partner-acme-homes partner-bluekey    devices: device-riverside-a .. device-harbour-c

A courier's day, over GraphQL:

  curl -s $graphql -H "Authorization: Bearer \$($command token ada)" -H 'Content-Type: application/json' -d '{"documentId":"$(document_id courier-app/Day)","variables":{"date":"$(TZ=Europe/Berlin date +%Y-%m-%d)"}}'

A question of your own, as a developer:

  curl -s $graphql -H "Authorization: Bearer \$($command token max)" -H 'Content-Type: application/json' -d '{"query":"{ me { subject groups } }"}'

A partner's invoices, over REST:

  curl -s "$rest/v2/invoices?period=$period" -H "Authorization: Bearer \$($command token partner-acme-homes)"

A door that reports itself open:

  curl -s $readings -H "Authorization: Bearer \$($command token device-riverside-a)" -H 'Content-Type: application/json' -d '[{"readingId":"$(random_uuid)","locker":"riverside-a","compartment":"03","door":"OPEN","occupied":true,"sequence":$(date +%s),"measuredAt":"$now"}]'

The whole story: $command demo
TEXT
}

# Invoices are issued for months that are over.
last_month() {
  local year month
  year=$(date +%Y)
  month=$((10#$(date +%m) - 1))
  if [ $month -eq 0 ]; then
    year=$((year - 1))
    month=12
  fi
  printf '%d-%02d\n' "$year" "$month"
}
