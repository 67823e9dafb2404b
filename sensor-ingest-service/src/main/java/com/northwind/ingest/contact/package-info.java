/** Whether lockers can be reached: what they say, what the broker says in their place, and silence. */
@NullMarked
package com.northwind.ingest.contact;

import org.jspecify.annotations.NullMarked;
