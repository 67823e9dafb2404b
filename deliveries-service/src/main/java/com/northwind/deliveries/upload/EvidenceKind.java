package com.northwind.deliveries.upload;

import com.northwind.deliveries.delivery.DeliveryId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a courier may show for a handover, and what it may look like. */
public enum EvidenceKind {
    PHOTO("photos", 5 << 20),
    SIGNATURE("signatures", 256 << 10);

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[a-z]+");

    private final String folder;
    private final long maxLength;

    EvidenceKind(String folder, long maxLength) {
        this.folder = folder;
        this.maxLength = maxLength;
    }

    /** How many bytes it may have. */
    public long maxLength() {
        return maxLength;
    }

    public boolean allows(String contentType) {
        return type(contentType).isPresent();
    }

    /** Where a new one for the delivery goes. */
    String key(DeliveryId delivery, UUID name, String contentType) {
        return folder(delivery) + name + "." + type(contentType).orElseThrow().extension();
    }

    /** Whether the key is one that {@link #key} makes for the delivery. */
    boolean owns(String key, DeliveryId delivery) {
        return key.startsWith(folder(delivery))
                && NAME.matcher(key.substring(folder(delivery).length())).matches();
    }

    /** Whether this is what the key promises, and not too much of it. */
    boolean fits(Blob blob) {
        return blob.length() > 0
                && blob.length() <= maxLength
                && type(blob.contentType())
                        .filter(type -> blob.key().endsWith("." + type.extension()))
                        .isPresent();
    }

    private Optional<ContentType> type(String contentType) {
        return ContentType.named(contentType).filter(this::allows);
    }

    /** Only what is drawn comes as a drawing. */
    private boolean allows(ContentType type) {
        return switch (this) {
            case PHOTO -> type != ContentType.SVG;
            case SIGNATURE -> true;
        };
    }

    private String folder(DeliveryId delivery) {
        return "%s/%s/".formatted(folder, delivery);
    }
}
