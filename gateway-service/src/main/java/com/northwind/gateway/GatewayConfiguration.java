package com.northwind.gateway;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Configuration;

/** Each policy has its properties beside it; here they are found. */
@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan
class GatewayConfiguration {}
