package com.northwind.graphql;

import com.northwind.table.Cursor;
import com.northwind.table.TableItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one question to the table found.
 *
 * @param end where the table stopped; null if it has nothing more
 */
public record TableSlice(List<TableItem> items, @Nullable Cursor end) {}
