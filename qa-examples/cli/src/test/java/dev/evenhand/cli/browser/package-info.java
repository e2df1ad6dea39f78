/**
 * The HTML report in a real browser. Start with {@link
 * dev.evenhand.cli.browser.ReportInBrowserTest}.
 */
package dev.evenhand.cli.browser;
