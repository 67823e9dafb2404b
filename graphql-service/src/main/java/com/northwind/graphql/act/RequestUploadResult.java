package com.northwind.graphql.act;

/** What can come of asking where to upload something. */
public sealed interface RequestUploadResult permits UploadGranted, DeliveryNotPossible {}
