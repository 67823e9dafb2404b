/** The way to the lockers over MQTT. */
@NullMarked
package com.northwind.fanout.command.mqtt;

import org.jspecify.annotations.NullMarked;
