/**
 * Finds scorecards: in directories, in jars that hold only JSON, and from providers in Java. Start
 * with {@link dev.evenhand.engine.catalog.ScorecardCatalog}.
 */
@NullMarked
package dev.evenhand.engine.catalog;

import org.jspecify.annotations.NullMarked;
