package com.northwind.graphql.activity;

import com.northwind.graphql.remembered.Remembered;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;

/** When the fan-out says that it missed something, dashboards are compared with the table. */
@Component
class Repair implements DisposableBean {

    private final Disposable hearing;

    Repair(Remembered remembered, Hubs hubs) {
        this.hearing = remembered.missed().subscribe(_ -> hubs.reread());
    }

    @Override
    public void destroy() {
        hearing.dispose();
    }
}
