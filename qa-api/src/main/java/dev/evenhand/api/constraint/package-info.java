/**
 * The authoring rules as Bean Validation constraints. Rules about one property are annotations
 * here; rules about several are told by the record itself, see {@link
 * dev.evenhand.api.constraint.SelfChecked}. In goes a value, out comes whether it breaks the rule.
 * Start with {@link dev.evenhand.api.constraint.Identifier}.
 *
 * <p>Each annotation carries, besides its message, the stable {@code code} of the problem, what is
 * {@code allowed} and the {@code remedy}, so that a reader can answer an author with all three.
 */
@NullMarked
package dev.evenhand.api.constraint;

import org.jspecify.annotations.NullMarked;
