package com.northwind.graphql.document;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/** Tells those who run the platform which documents are registered and what each may cost. */
@Component
class DocumentInfo implements InfoContributor {

    private final DocumentRegistry documents;

    DocumentInfo(DocumentRegistry documents) {
        this.documents = documents;
    }

    @Override
    public void contribute(Info.Builder info) {
        info.withDetail("documents", documents.all());
    }
}
