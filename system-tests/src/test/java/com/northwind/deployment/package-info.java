/** What operators run: manifests that an API server would take. */
@NullMarked
package com.northwind.deployment;

import org.jspecify.annotations.NullMarked;
