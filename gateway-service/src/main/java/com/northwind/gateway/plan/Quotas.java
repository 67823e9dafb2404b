package com.northwind.gateway.plan;

/** How much may be let through in all, and what was reported of it. */
record Quotas(long daily, long monthly, Used used) {}
