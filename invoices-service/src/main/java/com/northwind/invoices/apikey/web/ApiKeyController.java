package com.northwind.invoices.apikey.web;

import com.northwind.invoices.apikey.ApiKey;
import com.northwind.invoices.apikey.ApiKeyId;
import com.northwind.invoices.apikey.KeyOwner;
import com.northwind.invoices.apikey.KeyResult.Made;
import com.northwind.invoices.apikey.KeyResult.Replayed;
import com.northwind.invoices.apikey.KeyResult.TooMany;
import com.northwind.invoices.apikey.KeySecret;
import com.northwind.invoices.apikey.Rotation;
import com.northwind.invoices.partner.Partner;
import com.northwind.security.Caller;
import com.northwind.web.IdempotencyKey;
import com.northwind.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/api-keys")
class ApiKeyController {

    private final Rotation rotation;
    private final KeySecret secret;

    ApiKeyController(Rotation rotation, KeySecret secret) {
        this.rotation = rotation;
        this.secret = secret;
    }

    @GetMapping
    KeysResponse list(Partner partner, @AuthenticationPrincipal Caller caller) {
        return new KeysResponse(rotation.valid(new KeyOwner(partner, caller.client())).stream()
                .map(KeyResponse::of)
                .toList());
    }

    @PostMapping
    ResponseEntity<?> make(
            Partner partner,
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key,
            @RequestBody @Valid KeyRequest wanted) {
        KeyOwner owner = new KeyOwner(partner, caller.client());
        return switch (rotation.make(owner, wanted.name(), caller.subject(), key.value())) {
            case Made(ApiKey made) -> ResponseEntity.status(HttpStatus.CREATED).body(whole(made));
            case Replayed(ApiKey made) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .header(IdempotencyKey.REPLAYED, "true")
                        .body(whole(made));
            case TooMany() ->
                Problems.answer(HttpStatus.CONFLICT, "too-many-keys", "Two keys are valid; one must be revoked before");
        };
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Partner partner, @AuthenticationPrincipal Caller caller, @PathVariable ApiKeyId id) {
        rotation.revoke(new KeyOwner(partner, caller.client()), id);
    }

    private CreatedResponse whole(ApiKey made) {
        return new CreatedResponse(KeyResponse.of(made), secret.keyOf(made.id()));
    }

    record KeyRequest(@NotNull @Size(min = 1, max = 50) String name) {}

    record KeysResponse(List<KeyResponse> data) {}
}
