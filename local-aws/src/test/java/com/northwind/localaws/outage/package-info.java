@NullMarked
package com.northwind.localaws.outage;

import org.jspecify.annotations.NullMarked;
