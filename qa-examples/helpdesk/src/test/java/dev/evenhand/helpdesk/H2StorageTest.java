package dev.evenhand.helpdesk;

/** In memory, with the pages' tests. */
class H2StorageTest extends StorageContract {}
