@NullMarked
package com.northwind.ingest.letter.web;

import org.jspecify.annotations.NullMarked;
