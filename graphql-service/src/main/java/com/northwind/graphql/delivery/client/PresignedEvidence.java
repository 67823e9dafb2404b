package com.northwind.graphql.delivery.client;

import com.northwind.graphql.delivery.Evidence;
import java.time.Duration;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Addresses signed with our key for one object and a short time; nothing is asked of the blob store for it. */
@Component
class PresignedEvidence implements Evidence {

    private static final String BUCKET = "northwind-blobs";
    private static final Duration VALID = Duration.ofMinutes(5);

    private final S3Presigner presigner;

    PresignedEvidence(S3Presigner presigner) {
        this.presigner = presigner;
    }

    @Override
    public String url(String key) {
        return presigner
                .presignGetObject(signed -> signed.signatureDuration(VALID)
                        .getObjectRequest(object -> object.bucket(BUCKET).key(key)))
                .url()
                .toString();
    }
}
