@NullMarked
package com.northwind.localaws.mqtt;

import org.jspecify.annotations.NullMarked;
