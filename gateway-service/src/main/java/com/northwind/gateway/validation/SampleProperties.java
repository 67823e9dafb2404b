package com.northwind.gateway.validation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How closely answers are watched.
 *
 * @param sample the share of answers that are held against the contract, 0 to 1
 */
@ConfigurationProperties("northwind.contract")
record SampleProperties(@DefaultValue("0.01") double sample) {

    SampleProperties {
        if (!(sample >= 0 && sample <= 1)) {
            throw new IllegalArgumentException("A share is between 0 and 1");
        }
    }
}
