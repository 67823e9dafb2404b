package com.northwind.localaws.demonstration;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A few scribbles that stand for the signatures of everybody who was handed a parcel. */
@Component
class Signatures {

    private static final String BUCKET = "northwind-blobs";
    private static final int SCRIBBLES = 8;
    private static final int STROKES = 9;
    private static final int WIDTH = 240;
    private static final int HEIGHT = 80;

    private final S3Client blobs;

    Signatures(S3Client blobs) {
        this.blobs = blobs;
    }

    static String key(Parcel parcel) {
        return key(parcel.chance("signature").below(SCRIBBLES));
    }

    void provide() {
        for (int scribble = 0; scribble < SCRIBBLES; scribble++) {
            String key = key(scribble);
            blobs.putObject(
                    put -> put.bucket(BUCKET).key(key).contentType("image/svg+xml"),
                    RequestBody.fromString(svg(scribble)));
        }
    }

    private static String key(int scribble) {
        return "signatures/demonstration-%d.svg".formatted(scribble + 1);
    }

    private static String svg(int scribble) {
        String curve = IntStream.range(0, STROKES)
                .mapToObj(stroke -> "%d %d"
                        .formatted(
                                (stroke + 1) * WIDTH / (STROKES + 1),
                                Chance.of("stroke", scribble, stroke).below(HEIGHT)))
                .collect(Collectors.joining(" T "));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d">
                  <path d="M 10 40 T %s" fill="none" stroke="#1b2a4a" stroke-width="2"/>
                </svg>
                """.formatted(WIDTH, HEIGHT, curve);
    }
}
