package com.northwind.invoices.invoice;

/** Who pays; always the one that the issuer vouches for, never one that a request names. */
public record Partner(String id) {

    @Override
    public String toString() {
        return id;
    }
}
