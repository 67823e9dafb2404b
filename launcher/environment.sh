# shellcheck shell=bash
# What differs between machines, told to each process by its environment.

at() {
  echo "127.0.0.1:$(($1 + OFFSET))"
}

issuer() {
  echo "http://localhost:$(http_port identity-service)"
}

address_of() {
  local port
  port=$(http_port "$1")
  [ -z "$port" ] || echo "http://127.0.0.1:$port"
}

health_of() {
  echo "http://127.0.0.1:$(management_port "$1")/actuator/health/readiness"
}

# Exports the environment of one service; to be called in a subshell.
export_environment() {
  local port
  port=$(http_port "$1")
  # Nothing of the user's own cloud may reach a process that takes ours for the cloud.
  unset AWS_PROFILE AWS_SESSION_TOKEN AWS_ENDPOINT_URL
  export AWS_REGION=eu-central-1 AWS_ACCESS_KEY_ID=northwind
  export NORTHWIND_HOME=$HOME_DIR NORTHWIND_PORT_OFFSET=$OFFSET NORTHWIND_DATA=$DATA_DIR/${1%-service}
  export SERVER_ADDRESS=127.0.0.1
  # Without a public port there is one server, and Boot refuses a second address for it.
  [ -z "$port" ] || export SERVER_PORT=$port MANAGEMENT_SERVER_ADDRESS=127.0.0.1
  MANAGEMENT_SERVER_PORT=$(management_port "$1")
  AWS_SECRET_ACCESS_KEY=$(secret AWS_SECRET_ACCESS_KEY)
  AWS_ENDPOINT_URL_DYNAMODB=http://$(at "$DYNAMODB_PORT")
  AWS_ENDPOINT_URL_DYNAMODB_STREAMS=$AWS_ENDPOINT_URL_DYNAMODB
  AWS_ENDPOINT_URL_SQS=http://$(at "$SQS_PORT")
  AWS_ENDPOINT_URL_S3=http://$(at "$S3_PORT")
  NORTHWIND_BLOBS_PUBLIC_URL=$AWS_ENDPOINT_URL_S3
  NORTHWIND_OIDC_ISSUER=$(issuer)
  NORTHWIND_REDIS_URL=redis://$(at "$REDIS_PORT")
  NORTHWIND_MQTT_URL=mqtt://$(at "$MQTT_PORT")
  NORTHWIND_DELIVERIES_URL=$(address_of deliveries-service)
  NORTHWIND_INVOICES_URL=$(address_of invoices-service)
  NORTHWIND_GRAPHQL_URL=$(address_of graphql-service)
  NORTHWIND_SYSTEM_SECRET=$(secret NORTHWIND_SYSTEM_SECRET)
  export MANAGEMENT_SERVER_PORT AWS_SECRET_ACCESS_KEY NORTHWIND_OIDC_ISSUER NORTHWIND_SYSTEM_SECRET
  export AWS_ENDPOINT_URL_DYNAMODB AWS_ENDPOINT_URL_DYNAMODB_STREAMS AWS_ENDPOINT_URL_SQS AWS_ENDPOINT_URL_S3
  export NORTHWIND_BLOBS_PUBLIC_URL NORTHWIND_REDIS_URL NORTHWIND_MQTT_URL
  export NORTHWIND_DELIVERIES_URL NORTHWIND_INVOICES_URL NORTHWIND_GRAPHQL_URL
  case $1 in
    deliveries-service) export_pickup_secret ;;
    invoices-service) export_api_keys_secret ;;
    identity-service) export_demonstration_secrets ;;
    local-aws) export_local_aws ;;
  esac
}

export_local_aws() {
  export NORTHWIND_LOCALAWS_DYNAMODBPORT=$((DYNAMODB_PORT + OFFSET))
  export NORTHWIND_LOCALAWS_SQSPORT=$((SQS_PORT + OFFSET))
  export NORTHWIND_LOCALAWS_S3PORT=$((S3_PORT + OFFSET))
  export NORTHWIND_LOCALAWS_MQTTPORT=$((MQTT_PORT + OFFSET))
  export NORTHWIND_LOCALAWS_REDISPORT=$((REDIS_PORT + OFFSET))
  # As many as the issuer has clients for.
  export NORTHWIND_LOCALAWS_FLEET=${NORTHWIND_LOCALAWS_FLEET:-500}
}

# Only the service that makes residents' codes of it knows this one.
export_pickup_secret() {
  NORTHWIND_PICKUP_SECRET=$(secret NORTHWIND_PICKUP_SECRET)
  export NORTHWIND_PICKUP_SECRET
}

# Only the service that makes partners' keys of it knows this one.
export_api_keys_secret() {
  NORTHWIND_APIKEYS_SECRET=$(secret NORTHWIND_APIKEYS_SECRET)
  export NORTHWIND_APIKEYS_SECRET
}

# Only the issuer, and whoever plays the demonstration people, know these.
export_demonstration_secrets() {
  NORTHWIND_DEMO_PASSWORD=$(secret NORTHWIND_DEMO_PASSWORD)
  NORTHWIND_DEMO_SECRET=$(secret NORTHWIND_DEMO_SECRET)
  NORTHWIND_SYSTEM_SECRET=$(secret NORTHWIND_SYSTEM_SECRET)
  export NORTHWIND_DEMO_PASSWORD NORTHWIND_DEMO_SECRET NORTHWIND_SYSTEM_SECRET
}
