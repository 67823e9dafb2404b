/** Queues, by ElasticMQ. */
@NullMarked
package com.northwind.localaws.queue;

import org.jspecify.annotations.NullMarked;
