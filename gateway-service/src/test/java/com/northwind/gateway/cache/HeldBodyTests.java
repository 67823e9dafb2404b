package com.northwind.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.NettyDataBufferFactory;

class HeldBodyTests {

    private final NettyDataBufferFactory factory = new NettyDataBufferFactory(UnpooledByteBufAllocator.DEFAULT);
    private final List<ByteBuf> buffers = new ArrayList<>();
    private final Room room = new Room(100);
    private final HeldBody held = new HeldBody(10, room);

    @Test
    void givesTheBuffersOfTheNetworkBackAtOnce() {
        assertThat(held.take(buffer("01234"))).isNull();
        assertThat(held.take(buffer("56789"))).isNull();

        assertThat(held.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("0123456789");
        assertThat(buffers).allMatch(buffer -> buffer.refCnt() == 0);
        assertThat(room.left()).isEqualTo(90);
        held.letGo();
        assertThat(room.left()).isEqualTo(100);
    }

    @Test
    void sendsOnWhatItHeldWhenItBecomesTooLarge() {
        assertThat(held.take(buffer("01234"))).isNull();
        DataBuffer sent = held.take(buffer("567890"));

        assertThat(sent)
                .isNotNull()
                .extracting(it -> it.toString(StandardCharsets.UTF_8))
                .isEqualTo("01234567890");
        assertThat(held.isOverrun()).isTrue();
        DataBuffer next = buffer("more");
        assertThat(held.take(next)).isSameAs(next);

        DataBufferUtils.release(sent);
        DataBufferUtils.release(next);
        assertThat(buffers).allMatch(buffer -> buffer.refCnt() == 0);
    }

    @Test
    void holdsNothingBackWhenAllRequestsTogetherHoldTooMuch() {
        assertThat(room.take(96)).isTrue();
        DataBuffer buffer = buffer("01234");

        assertThat(held.take(buffer)).isSameAs(buffer);
        assertThat(room.left()).isEqualTo(4);
        DataBufferUtils.release(buffer);
    }

    private DataBuffer buffer(String text) {
        ByteBuf buffer = UnpooledByteBufAllocator.DEFAULT.buffer();
        buffer.writeCharSequence(text, StandardCharsets.UTF_8);
        buffers.add(buffer);
        return factory.wrap(buffer);
    }
}
