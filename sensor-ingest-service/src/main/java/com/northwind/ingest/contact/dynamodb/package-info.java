/** Contacts as items of the table. */
@NullMarked
package com.northwind.ingest.contact.dynamodb;

import org.jspecify.annotations.NullMarked;
