/** The broker between the platform and its lockers, by HiveMQ, open to nobody without a token of the issuer. */
@NullMarked
package com.northwind.localaws.mqtt;

import org.jspecify.annotations.NullMarked;
