package com.northwind.gateway.canary;

/** Which version of a service answers. */
enum Arm {
    STABLE,
    CANARY
}
