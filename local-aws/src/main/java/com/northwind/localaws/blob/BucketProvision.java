package com.northwind.localaws.blob;

import com.northwind.localaws.Provision;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/** The bucket of signatures and photographs. */
@Component
@Order(1)
class BucketProvision implements Provision {

    private static final String BLOBS = "northwind-blobs";

    private final S3Client blobs;

    BucketProvision(S3Client blobs) {
        this.blobs = blobs;
    }

    @Override
    public void provide() {
        try {
            blobs.headBucket(bucket -> bucket.bucket(BLOBS));
        } catch (NoSuchBucketException missing) {
            blobs.createBucket(bucket -> bucket.bucket(BLOBS));
        }
    }
}
