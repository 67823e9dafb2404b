/** Tests of readings over MQTT. */
@NullMarked
package com.northwind.ingest.reading.mqtt;

import org.jspecify.annotations.NullMarked;
