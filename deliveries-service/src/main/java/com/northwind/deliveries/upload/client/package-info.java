/** The blob store, by S3. */
@NullMarked
package com.northwind.deliveries.upload.client;

import org.jspecify.annotations.NullMarked;
