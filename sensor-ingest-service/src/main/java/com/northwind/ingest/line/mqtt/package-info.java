/** The line over MQTT. */
@NullMarked
package com.northwind.ingest.line.mqtt;

import org.jspecify.annotations.NullMarked;
