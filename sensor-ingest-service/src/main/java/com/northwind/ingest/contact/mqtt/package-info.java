/** What lockers say of their connections, over MQTT. */
@NullMarked
package com.northwind.ingest.contact.mqtt;

import org.jspecify.annotations.NullMarked;
