/** Blobs, by S3Proxy over a directory. */
@NullMarked
package com.northwind.localaws.blob;

import org.jspecify.annotations.NullMarked;
