package com.northwind.graphql.schema;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one document may ask for. Fragments count wherever they are spread.
 *
 * @param characters how long its text may be
 * @param tokens how many names, brackets and values it may have
 * @param depth how deep fields may be nested
 * @param fields how many fields it may name
 * @param roots how many fields it may name at the top
 * @param aliases how many fields it may give another name
 * @param directives how many directives it may use
 * @param cost how many fields may be answered, lists counted by their size
 */
@Validated
@ConfigurationProperties("northwind.graph")
public record GraphProperties(
        @DefaultValue("20000") @Min(1) int characters,

        @DefaultValue("2000") @Min(1) int tokens,

        @DefaultValue("12") @Min(1) int depth,

        @DefaultValue("300") @Min(1) int fields,

        @DefaultValue("20") @Min(1) int roots,

        @DefaultValue("30") @Min(0) int aliases,

        @DefaultValue("50") @Min(0) int directives,

        @DefaultValue("20000") @Min(1) @Max(1_000_000) int cost) {}
