package dev.evenhand.cli.browser;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One page in the browser. */
final class Tab {
  private final DevTools devTools;
  private final String session;
  private final String target;

  private Tab(DevTools devTools, String session, String target) {
    this.devTools = devTools;
    this.session = session;
    this.target = target;
  }

  static Tab open(DevTools devTools, Path file) {
    String target =
        devTools
            .call("", "Target.createTarget", Map.of("url", "about:blank"))
            .get("targetId")
            .asString();
    String session =
        devTools
            .call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asString();
    Tab tab = new Tab(devTools, session, target);
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      tab.call(domain + ".enable", Map.of());
    }
    tab.call("Page.navigate", Map.of("url", file.toUri().toString()));
    tab.evaluate(
        "new Promise(r => document.readyState === 'complete' ? r(1) : onload = () => r(1))");
    return tab;
  }

  void close() {
    devTools.call("", "Target.closeTarget", Map.of("targetId", target));
  }

  /** As wide as a phone or a screen. */
  void resize(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** A medium, screen or print, and a colour scheme, light or dark. */
  void emulate(String medium, String scheme) {
    Map<String, Object> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    call("Emulation.setEmulatedMedia", Map.of("media", medium, "features", List.of(feature)));
  }

  /** The value of a script, which may be a promise. */
  JsonNode evaluate(String script) {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /** Presses and lets go of a key. */
  void press(String key, int code) {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
    }
  }

  /** Everything that the console or the browser complained about. */
  List<String> complaints() {
    return List.of("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown").stream()
        .flatMap(event -> devTools.events(session, event).stream())
        .map(JsonNode::toString)
        .toList();
  }

  /** The addresses that the page asked for. */
  List<String> requests() {
    return devTools.events(session, "Network.requestWillBeSent").stream()
        .map(event -> event.path("params").path("request").path("url").asString())
        .toList();
  }

  /** The page as paper. */
  byte[] pdf() {
    return Base64.getDecoder()
        .decode(
            call("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true))
                .get("data")
                .asString());
  }

  /** A picture of a part of the page. */
  byte[] picture(int x, int y, int width, int height) {
    return Base64.getDecoder()
        .decode(
            call(
                    "Page.captureScreenshot",
                    Map.of(
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", x, "y", y, "width", width, "height", height, "scale", 1)))
                .get("data")
                .asString());
  }

  private JsonNode call(String method, Map<String, Object> parameters) {
    return devTools.call(session, method, parameters);
  }
}
