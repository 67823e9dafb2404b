package com.northwind.invoices;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells everybody what can be asked here. */
@RestController
class ContractController {

    @GetMapping(path = "/openapi.yaml", produces = "application/yaml")
    Resource contract() {
        return new ClassPathResource("openapi/invoices.yaml");
    }
}
