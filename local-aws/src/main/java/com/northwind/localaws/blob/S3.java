package com.northwind.localaws.blob;

import com.northwind.localaws.DataDirectory;
import com.northwind.localaws.LocalAwsProperties;
import com.northwind.localaws.LocalService;
import com.northwind.localaws.Probe;
import java.net.URI;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** S3Proxy over plain files; every request must be signed. */
@Component
class S3 implements LocalService {

    private final DataDirectory data;
    private final LocalAwsProperties properties;
    private @Nullable S3Proxy proxy;

    S3(DataDirectory data, LocalAwsProperties properties) {
        this.data = data;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "S3";
    }

    @Override
    public int port() {
        return properties.s3Port();
    }

    @Override
    public void start() throws Exception {
        proxy = S3Proxy.builder()
                .endpoint(URI.create("http://%s:%d".formatted(properties.bind(), port())))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, properties.accessKey(), properties.secretKey())
                .blobStore(new FilesystemNio2BlobStore(data.of("s3").toString()))
                .build();
        proxy.start();
    }

    @Override
    public void stop() throws Exception {
        if (proxy != null) {
            proxy.stop();
        }
    }

    @Override
    public boolean answers() {
        return Probe.http(properties.host(), port());
    }
}
