package com.northwind.graphql.socket;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.graphql.server.support.GraphQlWebSocketMessage;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.util.MimeType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a message that is no message for one that a client never sends. The socket is then closed with the code that the
 * protocol has for it, instead of breaking.
 */
final class MessageDecoder extends JacksonJsonDecoder {

    MessageDecoder(JsonMapper json) {
        super(json);
    }

    @Override
    public Object decode(
            DataBuffer buffer, ResolvableType type, @Nullable MimeType mimeType, @Nullable Map<String, Object> hints) {
        try {
            return super.decode(buffer, type, mimeType, hints);
        } catch (DecodingException nonsense) {
            return GraphQlWebSocketMessage.connectionAck(null);
        }
    }
}
