@NullMarked
package com.northwind.localaws.demonstration;

import org.jspecify.annotations.NullMarked;
