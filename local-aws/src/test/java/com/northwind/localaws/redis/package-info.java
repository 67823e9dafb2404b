@NullMarked
package com.northwind.localaws.redis;

import org.jspecify.annotations.NullMarked;
