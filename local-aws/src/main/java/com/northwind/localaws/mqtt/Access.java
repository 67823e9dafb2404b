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

    /** A locker speaks for itself and listens to its own commands. */
    record Device(String locker) implements Access {

        @Override
        public List<TopicPermission> permissions() {
            return List.of(
                    permission("lockers/" + locker + "/readings", MqttActivity.PUBLISH, SharedSubscription.NOT_SHARED),
                    permission(
                            "lockers/" + locker + "/commands", MqttActivity.SUBSCRIBE, SharedSubscription.NOT_SHARED));
        }
    }

    /** The platform itself hears and commands all lockers. */
    record Platform() implements Access {

        @Override
        public List<TopicPermission> permissions() {
            return List.of(permission("lockers/#", MqttActivity.ALL, SharedSubscription.ALL));
        }
    }

    private static TopicPermission permission(String topics, MqttActivity activity, SharedSubscription sharing) {
        return Builders.topicPermission()
                .topicFilter(topics)
                .activity(activity)
                .sharedSubscription(sharing)
                .build();
    }
}
