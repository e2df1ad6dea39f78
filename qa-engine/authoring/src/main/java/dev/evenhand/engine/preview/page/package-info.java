/**
 * What stands on a form, and what was entered into it. In go a card, a language and fields, out
 * come what the templates show, the draft that the fields make, and its score. Start with {@link
 * dev.evenhand.engine.preview.page.FormView}.
 */
@NullMarked
package dev.evenhand.engine.preview.page;

import org.jspecify.annotations.NullMarked;
