/** Takes one of the services away for a while, for whoever wants to see what that does to the platform. */
@NullMarked
package com.northwind.localaws.outage;

import org.jspecify.annotations.NullMarked;
