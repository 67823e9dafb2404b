package com.northwind.localaws.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteQueue;
import com.almworks.sqlite4java.SQLiteStatement;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;

/**
 * Lets DynamoDB Local write through SQLite's write-ahead log. A commit is then in the hands of the operating system, and
 * so survives the death of this process, without waiting for the disk as the default journal does.
 */
final class WriteAhead {

    /** Pages in the log, of one kilobyte, before they are synced into the database. */
    private static final int PAGES = 10_000;

    private WriteAhead() {}

    /** Opens the database and sets its journal. There is no other way to its connection than through its fields. */
    static void enable(LocalDynamoDBRequestHandler requests, String accessKey)
            throws ReflectiveOperationException, InterruptedException, ExecutionException {
        requests.listTables(accessKey, "", ListTablesRequest.builder().build());
        Map<?, ?> clients = (Map<?, ?>) read(LocalDynamoDBRequestHandler.class, "dbRequestHandlers", requests);
        for (Object client : clients.values()) {
            Object access = read(LocalDBClient.class, "dbAccess", client);
            SQLiteQueue queue = (SQLiteQueue) read(SQLiteDBAccess.class, "queue", access);
            queue.execute(new Pragmas()).get();
        }
    }

    private static Object read(Class<?> owner, String name, Object of) throws ReflectiveOperationException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }

    private static final class Pragmas extends SQLiteJob<Void> {

        @Override
        protected Void job(SQLiteConnection connection) throws SQLiteException {
            String mode = pragma(connection, "journal_mode=WAL");
            if (!"wal".equals(mode)) {
                throw new IllegalStateException("The journal of the table is " + mode);
            }
            connection.exec("PRAGMA synchronous=NORMAL");
            pragma(connection, "wal_autocheckpoint=" + PAGES);
            return null;
        }

        private static String pragma(SQLiteConnection connection, String setting) throws SQLiteException {
            SQLiteStatement statement = connection.prepare("PRAGMA " + setting);
            try {
                statement.step();
                return statement.columnString(0);
            } finally {
                statement.dispose();
            }
        }
    }
}
