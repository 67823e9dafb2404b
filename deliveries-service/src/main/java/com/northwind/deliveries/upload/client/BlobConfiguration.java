package com.northwind.deliveries.upload.client;

import com.northwind.table.TableClients;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The blob store as this service reaches it, with its limits, and as couriers do. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BlobProperties.class)
class BlobConfiguration {

    private static final int CONNECTIONS = 16;
    private static final Duration CONNECT = Duration.ofMillis(500);

    @Bean
    S3Client blobStore(ExecutionInterceptor inTime) {
        return TableClients.bounded(S3Client.builder(), inTime)
                .forcePathStyle(true)
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(CONNECTIONS)
                        .connectionTimeout(CONNECT)
                        .connectionAcquisitionTimeout(CONNECT)
                        .socketTimeout(TableClients.ATTEMPT))
                .build();
    }

    @Bean
    S3Presigner presigner(BlobProperties blobs) {
        return S3Presigner.builder()
                .endpointOverride(blobs.publicUrl())
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }
}
