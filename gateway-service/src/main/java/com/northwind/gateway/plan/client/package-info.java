/** Partners and their plans, as invoices-service knows them. */
@NullMarked
package com.northwind.gateway.plan.client;

import org.jspecify.annotations.NullMarked;
