package com.northwind.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check finds what was planted, and leaves alone what harms nobody. */
class BreakingChangesTests {

    private static final String CONTRACT = """
            info: {version: 1.4.0}
            servers: [{url: "/v1"}]
            paths:
              /parcels:
                post:
                  security: [{machine: [write]}]
                  parameters:
                    - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
                    - {name: size, in: query, schema: {$ref: "#/components/schemas/Size"}}
                    - {name: place, in: query, schema: {type: string, pattern: "^[a-z]+$"}}
                  requestBody:
                    content:
                      application/json:
                        schema:
                          required: [name]
                          properties: {name: {type: string, maxLength: 50}, note: {type: string}}
                          additionalProperties: false
                  responses:
                    "201":
                      content:
                        application/json: {schema: {$ref: "#/components/schemas/Parcel"}}
                    "404": {description: Nowhere}
            components:
              schemas:
                Size: {type: string, enum: [SMALL, LARGE]}
                Parcel:
                  allOf: [{$ref: "#/components/schemas/Named"}]
                  required: [state, lids]
                  properties:
                    state: {type: string, enum: [HERE, GONE]}
                    lids: {type: array, items: {type: object, properties: {colour: {type: string}}}}
                    next: {oneOf: [{type: string}, {type: "null"}]}
                Named: {required: [name], properties: {name: {type: string}, weight: {type: integer, maximum: 10}}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /parcels:                     | /boxes:                         | POST /v1/parcels is removed
            post:                         | put:                            | POST /v1/parcels is removed
            url: "/v1"                    | url: "/v2"                      | POST /v1/parcels is removed
            machine: [write]              | machine: [write, admin]         | is not allowed to
            name: limit                   | name: first                     | query limit is not known any more
            name: limit,                  | required: true, name: limit,    | query limit is required
            maximum: 100                  | maximum: 50                     | can be above the maximum
            minimum: 1,                   | minimum: 2,                     | can be below the minimum
            enum: [SMALL, LARGE]          | enum: [SMALL]                   | query size can be "LARGE"
            "^[a-z]+$"                    | "^[a-y]+$"                      | has another pattern
            requestBody:                  | requestBody: {required: true}\\n      old: | requires a body
            application/json:             | application/xml:                | takes no application/json any more
            required: [name]\\n              | required: [name, note]\\n             | body /note can be missing
            maxLength: 50                 | maxLength: 40                   | body /name can be above the maxLength
            , note: {type: string}        |                                 | body /note is not known any more
            "201":                        | "200":                          | does not succeed with 201 any more
            application/json: {           | application/xml: {              | 201 is not in application/json any more
            [HERE, GONE]                  | [HERE, GONE, LOST]              | /state can be "LOST"
            required: [state, lids]       | required: [state]               | /lids can be missing
            {colour: {type: string}}      | {}                              | /lids/*/colour is removed
            {colour: {type: string}}      | {colour: {type: integer}}       | /lids/*/colour can be of type integer
            [{type: string}, {type: "null"}] | [{type: string}, {type: integer}] | /next can be another thing
            weight: {type: integer,       | weight: {type: [integer, "null"], | /weight can be of type null
            , maximum: 10                 |                                 | /weight can be above the maximum
            """)
    void areFound(String before, String after, String told) {
        String changed = CONTRACT.replace(line(before), after == null ? "" : line(after));

        assertThat(changed).isNotEqualTo(CONTRACT);
        assertThat(BreakingChanges.between(Place.parse(CONTRACT), Place.parse(changed)))
                .anySatisfy(found -> assertThat(found).contains(told));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            machine: [write]       | machine: []
            maximum: 100           | maximum: 500
            enum: [SMALL, LARGE]   | enum: [SMALL, LARGE, HUGE]
            , pattern: "^[a-z]+$"  |
            required: [name]\\n       | required: []\\n
            note: {type: string}   | note: {type: string}, colour: {type: string}
            , GONE                 |
            "404": {description: Nowhere} | "409": {description: Taken}
            colour: {type: string} | colour: {type: string}, depth: {type: integer}
            maximum: 10}           | maximum: 5}
            """)
    void areNotWhatHarmsNobody(String before, String after) {
        String changed = CONTRACT.replace(line(before), after == null ? "" : line(after));

        assertThat(changed).isNotEqualTo(CONTRACT);
        assertThat(BreakingChanges.between(Place.parse(CONTRACT), Place.parse(changed)))
                .isEmpty();
    }

    @Test
    void areAllowedInANewMajorVersion() {
        Place released = Place.parse(CONTRACT);
        String broken = CONTRACT.replace("/parcels:", "/boxes:");

        assertThat(ReleasedContracts.faults(released, Place.parse(broken))).isNotEmpty();
        assertThat(ReleasedContracts.faults(released, Place.parse(broken.replace("1.4.0", "1.5.0"))))
                .isNotEmpty();
        assertThat(ReleasedContracts.faults(released, Place.parse(broken.replace("1.4.0", "2.0.0"))))
                .isEmpty();
    }

    private static String line(String text) {
        return text.replace("\\n", "\n");
    }
}
