package com.northwind.deployment;

import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.beans.BeanInfo;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The fields of one object of the API's model, and those that the model did not know. */
record ModelFields(KubernetesResource resource) {

    private static final String UNKNOWN = "additionalProperties";

    void forEach(BiConsumer<String, Object> known, Consumer<String> unknown) {
        try {
            BeanInfo bean = Introspector.getBeanInfo(resource.getClass(), Object.class);
            for (PropertyDescriptor property : bean.getPropertyDescriptors()) {
                Object value = property.getReadMethod() == null
                        ? null
                        : property.getReadMethod().invoke(resource);
                if (property.getName().equals(UNKNOWN) && value instanceof Map<?, ?> fields) {
                    fields.keySet().forEach(name -> unknown.accept(String.valueOf(name)));
                } else if (value instanceof KubernetesResource || value instanceof Iterable<?>) {
                    known.accept(property.getName(), value);
                }
            }
        } catch (IntrospectionException | ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
