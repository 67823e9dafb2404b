package com.northwind.invoices.usage;

class InMemoryUsagesTests extends UsagesContract {

    private final Usages usages = new InMemoryUsages();

    @Override
    protected Usages usages() {
        return usages;
    }
}
