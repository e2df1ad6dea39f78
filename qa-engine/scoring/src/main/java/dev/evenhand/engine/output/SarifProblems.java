package dev.evenhand.engine.output;

import com.google.common.hash.Hashing;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.json.ProblemFields;
import dev.evenhand.engine.text.ProblemPage;
import dev.evenhand.engine.text.ProblemPages;
import java.io.File;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Problems as SARIF 2.1.0, which code hosts and editors show beside the lines: a rule for each
 * code, a result for each problem.
 *
 * <p>A problem has a fingerprint of its code, source and path, which stays as lines move. Safe for
 * threads.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public final class SarifProblems {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** What viewers take for the root of the checkout; the command does not know where that is. */
  private static final String ROOT = "%SRCROOT%";

  /** How names of files begin that have a drive. */
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[\\\\/]");

  private static final String FINGERPRINT = "evenhandProblem/v1";
  private static final int FINGERPRINT_LENGTH = 32;

  private final List<Problem> problems;
  private final Map<String, Integer> rules = new LinkedHashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();

  private SarifProblems(List<Problem> problems) {
    this.problems = problems;
    problems.forEach(problem -> rules.putIfAbsent(problem.code(), rules.size()));
  }

  /** A document of its own, indented. */
  public static String write(List<Problem> problems) {
    Objects.requireNonNull(problems, "problems");
    return JsonText.indented(new SarifProblems(List.copyOf(problems)).document());
  }

  private JsonObject document() {
    List<Object> told = new ArrayList<>();
    rules.keySet().forEach(code -> told.add(rule(code).map()));
    JsonObject driver =
        JsonObject.of("name", "Evenhand")
            .put("informationUri", "https://evenhand.dev")
            .put("rules", told);
    JsonObject run =
        JsonObject.of("tool", JsonObject.of("driver", driver))
            .put("columnKind", "utf16CodeUnits")
            .put("originalUriBaseIds", JsonObject.of(ROOT, root()))
            .list("results", problems, this::result);
    return JsonObject.of("$schema", SCHEMA).put("version", "2.1.0").put("runs", List.of(run));
  }

  private static JsonObject root() {
    return JsonObject.of("description", text("Where the command ran."));
  }

  private JsonObject rule(String code) {
    Problem first =
        problems.stream().filter(problem -> problem.code().equals(code)).findFirst().orElseThrow();
    return JsonObject.of("id", code)
        .put("shortDescription", text(code.replace('-', ' ')))
        .put("help", help(code))
        .put("defaultConfiguration", JsonObject.of("level", level(first)));
  }

  /** Why, with an example; of codes without a page where to look. */
  private static JsonObject help(String code) {
    return text(
        ProblemPages.of(code)
            .map(ProblemPage::text)
            .orElse("The documentation of what was read tells more of this code."));
  }

  private JsonObject result(Problem problem) {
    return JsonObject.of("ruleId", problem.code())
        .put("ruleIndex", rules.get(problem.code()))
        .put("level", level(problem))
        .put("message", text(message(problem)))
        .put("locations", List.of(location(problem)))
        .put("partialFingerprints", JsonObject.of(FINGERPRINT, fingerprint(problem)))
        .put("properties", ProblemFields.of(problem).without("code", "source", "line", "column"));
  }

  private static JsonObject text(String words) {
    return JsonObject.of("text", words);
  }

  /**
   * What {@link Problem#text()} says but for the place and the code, which have their own fields.
   */
  private static String message(Problem problem) {
    return problem.message()
        + (problem.found() == null ? "" : ", found " + problem.found())
        + (problem.allowed() == null ? "" : "; allowed: " + problem.allowed())
        + ". "
        + problem.remedy();
  }

  private static String level(Problem problem) {
    return switch (problem.severity()) {
      case UNREADABLE, ERROR -> "error";
      case WARNING -> "warning";
      case NOTICE -> "note";
    };
  }

  private static JsonObject location(Problem problem) {
    Location at = problem.location();
    JsonObject physical =
        JsonObject.of("artifactLocation", artifact(at.source()))
            .put("region", at.line() == 0 ? null : region(at));
    JsonObject out = JsonObject.of("physicalLocation", physical);
    return problem.path().isEmpty()
        ? out
        : out.put("logicalLocations", List.of(JsonObject.of("fullyQualifiedName", problem.path())));
  }

  private static JsonObject region(Location at) {
    return JsonObject.of("startLine", at.line())
        .put("startColumn", at.column() == 0 ? null : at.column());
  }

  /** By its URI, relative to where the command ran unless that is not above it. */
  private static JsonObject artifact(String source) {
    String uri = uri(source);
    boolean elsewhere = uri.startsWith("file:") || uri.equals("..") || uri.startsWith("../");
    return JsonObject.of("uri", uri).put("uriBaseId", elsewhere ? null : ROOT);
  }

  /** A relative or absolute reference; whatever is no letter or digit is escaped. */
  private static String uri(String source) {
    boolean drive = DRIVE.matcher(source).lookingAt();
    boolean backwards = drive || File.separatorChar == '\\';
    String path = backwards ? source.replace('\\', '/') : source;
    String encoded =
        URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    if (drive) {
      return "file:///" + encoded.replaceFirst("%3A", ":");
    }
    return encoded.startsWith("/")
        ? "file://" + encoded
        : URI.create(encoded).normalize().toString();
  }

  /** Problems of one code at one path are told apart by their order. */
  private String fingerprint(Problem problem) {
    String what = problem.code() + "\n" + problem.location().source() + "\n" + problem.path();
    int before = seen.merge(what, 1, Integer::sum);
    return Hashing.sha256()
        .hashString(what + "\n" + before, StandardCharsets.UTF_8)
        .toString()
        .substring(0, FINGERPRINT_LENGTH);
  }
}
