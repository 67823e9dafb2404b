package com.northwind.localaws;

/** One of the services this process stands in for. All are started at once, so none may wait for another. */
public interface LocalService {

    /** What people call it. */
    String name();

    int port();

    /** Removes what an earlier process left behind and would be in the way, such as a child that holds the port. */
    default void clear() {}

    /** Starts and returns when it answers. */
    void start() throws Exception;

    /** Stops when everything acknowledged is safe; does nothing if it was not started. */
    void stop() throws Exception;

    /** Is away, with everything it was given, until it {@link #comeBack comes back}. */
    default void goAway() throws Exception {
        stop();
    }

    /** Answers when this returns. */
    default void comeBack() throws Exception {
        start();
    }

    /** Holds if it answers now. */
    boolean answers();
}
