@NullMarked
package com.northwind.localaws;

import org.jspecify.annotations.NullMarked;
