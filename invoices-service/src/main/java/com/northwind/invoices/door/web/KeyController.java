package com.northwind.invoices.door.web;

import com.northwind.invoices.apikey.ApiKeyId;
import com.northwind.invoices.apikey.ApiKeys;
import com.northwind.invoices.apikey.StoredKey;
import com.northwind.invoices.apikey.UnknownKey;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** By what a door knows a key again. A revoked key is none, from the answer to its revocation on. */
@RestController
class KeyController {

    private final ApiKeys keys;

    KeyController(ApiKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/internal/api-keys/{id}")
    KeyResponse find(@PathVariable ApiKeyId id) {
        return keys.find(id).filter(StoredKey::isValid).map(KeyResponse::of).orElseThrow(() -> new UnknownKey(id));
    }

    record KeyResponse(String id, String partner, String client, String sha256) {

        static KeyResponse of(StoredKey stored) {
            return new KeyResponse(
                    stored.key().id().value(),
                    stored.key().owner().partner().id(),
                    stored.key().owner().client(),
                    stored.sha256());
        }
    }
}
