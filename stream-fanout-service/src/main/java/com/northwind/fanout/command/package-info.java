/** Door commands: from the table to the locker, while they are valid. */
@NullMarked
package com.northwind.fanout.command;

import org.jspecify.annotations.NullMarked;
