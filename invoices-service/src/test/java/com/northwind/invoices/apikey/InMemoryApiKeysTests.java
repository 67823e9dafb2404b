package com.northwind.invoices.apikey;

class InMemoryApiKeysTests extends ApiKeysContract {

    private final ApiKeys keys = new InMemoryApiKeys();

    @Override
    protected ApiKeys keys() {
        return keys;
    }
}
