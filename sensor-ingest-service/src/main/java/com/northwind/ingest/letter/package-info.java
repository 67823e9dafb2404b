/** Dead letters: what nobody could handle, with its cause, to be looked at and sent again. */
@NullMarked
package com.northwind.ingest.letter;

import org.jspecify.annotations.NullMarked;
