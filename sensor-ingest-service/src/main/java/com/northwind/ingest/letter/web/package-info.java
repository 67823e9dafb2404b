/** Dead letters over HTTP, for who operates the platform. */
@NullMarked
package com.northwind.ingest.letter.web;

import org.jspecify.annotations.NullMarked;
