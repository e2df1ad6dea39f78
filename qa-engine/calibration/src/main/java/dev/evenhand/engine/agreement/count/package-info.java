/**
 * Ratings counted: patterns of ratings with how many items have them, tables of every two
 * reviewers, and each reviewer's exact sums.
 *
 * <p>In go codes of categories and reviewers, item by item; out come whole numbers and exact sums
 * in canonical order, the same whatever the order of the rows or of merging. Start with {@link
 * dev.evenhand.engine.agreement.count.Patterns} and {@link
 * dev.evenhand.engine.agreement.count.RatedBy}. The package is the lowest of {@code
 * engine.agreement}: it knows no distance and no coefficient. It is not exported.
 */
@NullMarked
package dev.evenhand.engine.agreement.count;

import org.jspecify.annotations.NullMarked;
