package com.northwind.benchmark.stage;

/** What listens somewhere. */
enum Part {
    DYNAMODB,
    SQS,
    S3,
    MQTT,
    REDIS,
    LOCAL_AWS_MANAGEMENT,
    GRAPHQL,
    GRAPHQL_MANAGEMENT,
    INGEST,
    INGEST_MANAGEMENT,
    FANOUT_MANAGEMENT,
    GATEWAY,
    GATEWAY_MANAGEMENT,
    PROXY,
    UPSTREAM
}
