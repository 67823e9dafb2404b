package com.northwind.graphql.delivery.client;

import com.northwind.graphql.delivery.Evidence;
import java.time.Duration;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Addresses signed with our key for one object and a short time; nothing is asked of the blob store for it. Whoever follows
 * one gets a file to keep: a drawing may carry a script, and a browser that showed it would run it in the store's name. A
 * page may still show it as a picture, where no script runs.
 */
@Component
class PresignedEvidence implements Evidence {

    private static final String BUCKET = "northwind-blobs";
    private static final String TO_KEEP = "attachment";
    private static final Duration VALID = Duration.ofMinutes(5);

    private final S3Presigner presigner;

    PresignedEvidence(S3Presigner presigner) {
        this.presigner = presigner;
    }

    @Override
    public String url(String key) {
        return presigner
                .presignGetObject(signed -> signed.signatureDuration(VALID)
                        .getObjectRequest(
                                object -> object.bucket(BUCKET).key(key).responseContentDisposition(TO_KEEP)))
                .url()
                .toString();
    }
}
