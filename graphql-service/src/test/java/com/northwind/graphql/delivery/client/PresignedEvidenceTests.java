package com.northwind.graphql.delivery.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class PresignedEvidenceTests {

    @Test
    void signsOneObjectForFiveMinutes() {
        try (S3Presigner presigner = S3Presigner.builder()
                .endpointOverride(URI.create("http://blobs.example:9090"))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build()) {
            URI url = URI.create(new PresignedEvidence(presigner).url("signatures/a b.svg"));

            assertThat(url.getAuthority()).isEqualTo("blobs.example:9090");
            assertThat(url.getPath()).isEqualTo("/northwind-blobs/signatures/a b.svg");
            assertThat(url.getQuery()).contains("X-Amz-Expires=300", "X-Amz-Signature=");
            assertThat(url.getQuery()).contains("response-content-disposition=attachment");
        }
    }
}
