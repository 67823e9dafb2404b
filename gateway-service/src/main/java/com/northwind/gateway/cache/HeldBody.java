package com.northwind.gateway.cache;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/** The body of one answer while it arrives: copied and held back, until it is whole or becomes too large for that. */
final class HeldBody {

    private final int limit;
    private final Room room;
    private final List<byte[]> chunks = new ArrayList<>(2);
    private int held;
    private boolean overrun;

    HeldBody(int limit, Room room) {
        this.limit = limit;
        this.room = room;
    }

    /** Takes over a buffer. What is to be sent on now is null as long as everything is held back. */
    @Nullable DataBuffer take(DataBuffer buffer) {
        if (overrun) {
            return buffer;
        }
        int count = buffer.readableByteCount();
        if (count > limit - held || !room.take(count)) {
            overrun = true;
            return held == 0
                    ? buffer
                    : buffer.factory().join(List.of(buffer.factory().wrap(bytes()), buffer));
        }
        held += count;
        byte[] chunk = new byte[count];
        buffer.read(chunk);
        DataBufferUtils.release(buffer);
        chunks.add(chunk);
        return null;
    }

    /** Whether it went on as it came, so that there is nothing to send at its end. */
    boolean isOverrun() {
        return overrun;
    }

    byte[] bytes() {
        if (chunks.size() == 1) {
            return chunks.getFirst();
        }
        byte[] bytes = new byte[held];
        int at = 0;
        for (byte[] chunk : chunks) {
            System.arraycopy(chunk, 0, bytes, at, chunk.length);
            at += chunk.length;
        }
        return bytes;
    }

    void letGo() {
        room.giveBack(held);
        chunks.clear();
        held = 0;
    }
}
