/**
 * Finds scorecards: in directories, in jars that hold only JSON, and from providers in Java. In go
 * folders, jars and class loaders, out comes a catalogue of cards without problems, and the
 * problems of the others. Start with {@link dev.evenhand.engine.catalog.ScorecardCatalog}.
 */
@NullMarked
package dev.evenhand.engine.catalog;

import org.jspecify.annotations.NullMarked;
