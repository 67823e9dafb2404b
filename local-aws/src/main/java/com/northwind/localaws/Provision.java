package com.northwind.localaws;

/** Something the platform expects to find. Made once, when all services run; doing it again changes nothing. */
public interface Provision {

    void provide();
}
