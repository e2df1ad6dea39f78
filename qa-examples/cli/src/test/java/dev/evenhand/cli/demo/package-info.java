/**
 * Makes the data that {@code qa demo} shows. Start with {@link dev.evenhand.cli.demo.DemoSession}.
 */
@NullMarked
package dev.evenhand.cli.demo;

import org.jspecify.annotations.NullMarked;
