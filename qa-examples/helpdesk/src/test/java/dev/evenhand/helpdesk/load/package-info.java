/**
 * Many reviewers at once, and a desk that is killed meanwhile; started by the script {@code load}.
 * {@link dev.evenhand.helpdesk.load.Load} is where to begin. Needs nothing but the JDK and a
 * driver.
 */
package dev.evenhand.helpdesk.load;
