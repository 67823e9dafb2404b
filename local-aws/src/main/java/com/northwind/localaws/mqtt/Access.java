package com.northwind.localaws.mqtt;

import com.hivemq.extension.sdk.api.auth.parameter.TopicPermission;
import com.hivemq.extension.sdk.api.auth.parameter.TopicPermission.MqttActivity;
import com.hivemq.extension.sdk.api.auth.parameter.TopicPermission.SharedSubscription;
import com.hivemq.extension.sdk.api.services.builder.Builders;
import com.northwind.security.Caller;
import java.util.List;
import java.util.Optional;

/** What a verified caller may do at the broker. */
sealed interface Access {

    List<TopicPermission> permissions();

    /**
     * What this caller may do under this user name and client identifier; empty if nothing. The identifier names a
     * session with everything that waits in it, so a device may only use one of its own.
     */
    static Optional<Access> of(Caller caller, String userName, String identifier) {
        if (!userName.equals(caller.client())) {
            return Optional.empty();
        }
        if (caller.scopes().contains("system")) {
            return Optional.of(new Platform());
        }
        String locker = caller.device();
        boolean own = identifier.equals(caller.client()) || identifier.startsWith(caller.client() + "/");
        return own && locker != null && caller.scopes().contains("readings:write")
                ? Optional.of(new Device(locker))
                : Optional.empty();
    }

    /**
     * A locker speaks for itself and listens to its own commands. What it says is kept until it is heard, so it says it
     * with QoS 1; and it is said once, so it is never retained.
     */
    record Device(String locker) implements Access {

        @Override
        public List<TopicPermission> permissions() {
            return List.of(
                    speaking("readings"),
                    speaking("contact"),
                    Builders.topicPermission()
                            .topicFilter("lockers/" + locker + "/commands")
                            .activity(MqttActivity.SUBSCRIBE)
                            .sharedSubscription(SharedSubscription.NOT_SHARED)
                            .build());
        }

        private TopicPermission speaking(String channel) {
            return Builders.topicPermission()
                    .topicFilter("lockers/%s/%s".formatted(locker, channel))
                    .activity(MqttActivity.PUBLISH)
                    .qos(TopicPermission.Qos.ONE)
                    .retain(TopicPermission.Retain.NOT_RETAINED)
                    .build();
        }
    }

    /** The platform itself hears and commands all lockers. */
    record Platform() implements Access {

        @Override
        public List<TopicPermission> permissions() {
            return List.of(Builders.topicPermission()
                    .topicFilter("lockers/#")
                    .activity(MqttActivity.ALL)
                    .sharedSubscription(SharedSubscription.ALL)
                    .build());
        }
    }
}
