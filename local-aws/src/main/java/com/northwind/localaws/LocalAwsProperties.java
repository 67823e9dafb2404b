package com.northwind.localaws;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services listen and keep what they are given.
 *
 * @param bind the address to listen on; all interfaces only inside a container
 * @param data the directory that survives
 * @param demonstration whether the demonstration data is kept there and up to date
 * @param fleet how many lockers that data has for a simulator, beside those of its two buildings
 * @param region what the queue says it is in
 * @param accessKey who may reach the blobs
 * @param secretKey and proves it by this
 */
@Validated
@ConfigurationProperties("northwind.local-aws")
public record LocalAwsProperties(
        @DefaultValue("127.0.0.1") @NotBlank String bind,
        @DefaultValue(".northwind/data/local-aws") Path data,
        @DefaultValue("8000") @Min(1) @Max(65_535) int dynamodbPort,
        @DefaultValue("9324") @Min(1) @Max(65_535) int sqsPort,
        @DefaultValue("9090") @Min(1) @Max(65_535) int s3Port,
        @DefaultValue("1883") @Min(1) @Max(65_535) int mqttPort,
        @DefaultValue("6379") @Min(1) @Max(65_535) int redisPort,
        @DefaultValue("true") boolean demonstration,
        @DefaultValue("0") @Min(0) @Max(500) int fleet,
        @DefaultValue("eu-central-1") @NotBlank String region,
        @DefaultValue("northwind") @NotBlank String accessKey,
        @NotBlank String secretKey) {

    /** Where this process reaches its own services. */
    public String host() {
        return "0.0.0.0".equals(bind) ? "127.0.0.1" : bind;
    }

    /** Whether nobody but this machine reaches the services. */
    public boolean isPrivate() {
        return bind.startsWith("127.") || "localhost".equals(bind);
    }

    @Override
    public String toString() {
        return "LocalAwsProperties[bind=%s, data=%s]".formatted(bind, data);
    }
}
