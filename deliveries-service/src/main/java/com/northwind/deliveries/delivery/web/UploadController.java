package com.northwind.deliveries.delivery.web;

import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.DeliveryId;
import com.northwind.deliveries.delivery.Obstacle;
import com.northwind.deliveries.upload.EvidenceKind;
import com.northwind.deliveries.upload.Upload;
import com.northwind.deliveries.upload.UploadPermit;
import com.northwind.deliveries.upload.UploadResult.NotPossible;
import com.northwind.deliveries.upload.UploadResult.Permitted;
import com.northwind.deliveries.upload.UploadResult.Unknown;
import com.northwind.security.Caller;
import com.northwind.web.InvalidField;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says where the photo or the signature of a delivery goes. */
@RestController
class UploadController {

    private final Upload upload;

    UploadController(Upload upload) {
        this.upload = upload;
    }

    @PostMapping("/v1/deliveries/{id}/uploads")
    ResponseEntity<?> permit(
            @PathVariable DeliveryId id,
            @RequestBody @Valid UploadRequest body,
            @AuthenticationPrincipal Caller caller) {
        return switch (upload.permit(body.of(id, new Courier(caller.subject())))) {
            case Permitted(UploadPermit permit) ->
                ResponseEntity.status(HttpStatus.CREATED).body(UploadResponse.of(permit));
            case NotPossible(Delivery current, Obstacle obstacle) -> DeliveryProblems.notPossible(current, obstacle);
            case Unknown() -> DeliveryProblems.unknown();
        };
    }

    record UploadRequest(
            @NotNull EvidenceKind kind,
            @NotNull String contentType,
            @NotNull @Min(1) Long length) {

        Upload.Request of(DeliveryId delivery, Courier courier) {
            if (!kind.allows(contentType)) {
                throw new InvalidField("contentType", "is none that this kind of evidence may have");
            }
            if (length > kind.maxLength()) {
                throw new InvalidField("length", "must not be more than " + kind.maxLength());
            }
            return new Upload.Request(delivery, courier, kind, contentType, length);
        }
    }

    record UploadResponse(String key, URI url, Map<String, String> headers, Instant expiresAt) {

        static UploadResponse of(UploadPermit permit) {
            return new UploadResponse(permit.key(), permit.url(), permit.headers(), permit.expiresAt());
        }
    }
}
