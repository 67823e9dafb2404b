package com.northwind.deliveries.upload.client;

import com.northwind.deliveries.upload.Blob;
import com.northwind.deliveries.upload.Blobs;
import com.northwind.deliveries.upload.UploadPermit;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/** Addresses signed with our key for one object. Whoever runs us may list the bucket, or a missing object is a 403. */
@Component
class S3Blobs implements Blobs {

    private static final String BUCKET = "northwind-blobs";

    private final S3Client store;
    private final S3Presigner presigner;

    S3Blobs(S3Client store, S3Presigner presigner) {
        this.store = store;
        this.presigner = presigner;
    }

    @Override
    public Optional<Blob> find(String key) {
        try {
            HeadObjectResponse head =
                    store.headObject(object -> object.bucket(BUCKET).key(key));
            return Optional.of(new Blob(key, head.contentType(), head.contentLength()));
        } catch (NoSuchKeyException missing) {
            return Optional.empty();
        }
    }

    /** The object must not be there yet, so that nobody changes the evidence with the same address afterwards. */
    @Override
    public UploadPermit permit(Blob wanted, Duration validity) {
        PresignedPutObjectRequest signed = presigner.presignPutObject(
                put -> put.signatureDuration(validity).putObjectRequest(object -> object.bucket(BUCKET)
                        .key(wanted.key())
                        .contentType(wanted.contentType())
                        .contentLength(wanted.length())
                        .ifNoneMatch("*")));
        return new UploadPermit(
                wanted.key(),
                URI.create(signed.url().toString()),
                headers(signed),
                signed.expiration().truncatedTo(ChronoUnit.SECONDS));
    }

    /** What a client must send as it was signed; the host it sends anyway. */
    private static Map<String, String> headers(PresignedPutObjectRequest signed) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        signed.signedHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.remove("host");
        return headers;
    }
}
