/** Readings over MQTT, one by one. */
@NullMarked
package com.northwind.ingest.reading.mqtt;

import org.jspecify.annotations.NullMarked;
