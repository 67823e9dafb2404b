package com.northwind.invoices.invoice;

/**
 * An amount of money.
 *
 * @param minor in minor units, cents of EUR
 * @param currency ISO 4217
 */
public record Money(long minor, String currency) {

    /**
     * The price of many.
     *
     * @throws ArithmeticException rather than an amount that is wrong
     */
    public Money times(long quantity) {
        return new Money(Math.multiplyExact(minor, quantity), currency);
    }
}
