package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The cards of every jar, module and directory in which a class loader finds an index. A path is
 * looked up beside its own index, so that no jar can put its card in the place of another's.
 */
final class ClassPathSource {
  private static final String TO_ROOT = "../../";
  private static final String IN_JAR = "!/";

  private ClassPathSource() {}

  static void read(ClassLoader loader, CardSink sink) {
    try {
      for (URL index : indexes(loader)) {
        read(index, sink);
      }
    } catch (IOException e) {
      sink.addWhole(unreadable(ScorecardCatalog.INDEX, e));
    }
  }

  /** In an order that does not depend on that of the class path. */
  private static Collection<URL> indexes(ClassLoader loader) throws IOException {
    SortedMap<String, URL> byName = new TreeMap<>();
    for (URL url : Collections.list(loader.getResources(ScorecardCatalog.INDEX))) {
      byName.putIfAbsent(url.toExternalForm(), url);
    }
    return byName.values();
  }

  private static void read(URL index, CardSink sink) {
    try {
      CardIndex.read(new Root(index), sink);
    } catch (IOException e) {
      sink.addWhole(unreadable(index.toExternalForm(), e));
    }
  }

  private static Problem unreadable(String where, IOException e) {
    return Problem.unreadable(
        "jar-unreadable",
        Location.of(where),
        "the class path can't be read (%s)".formatted(e.getClass().getSimpleName()),
        "Check that its jars are whole.");
  }

  private record Root(URL index) implements CardIndex.Root {
    /** As a file or a file in a jar, where it is one; else as a URL. */
    @Override
    public String origin(String path) {
      String url = index.toExternalForm();
      String root = url.substring(0, url.length() - ScorecardCatalog.INDEX.length());
      try {
        if (root.startsWith("jar:file:") && root.endsWith(IN_JAR)) {
          String jar = root.substring("jar:".length(), root.length() - IN_JAR.length());
          return Path.of(URI.create(jar)) + IN_JAR + path;
        }
        return root.startsWith("file:")
            ? Path.of(URI.create(root)).resolve(path).toString()
            : root + path;
      } catch (IllegalArgumentException e) {
        return root + path; // a URL that is no URI, or a name that this file system has not
      }
    }

    @Override
    public @Nullable InputStream open(String path) throws IOException {
      try {
        URL url =
            new URL(
                index, TO_ROOT + new URI(null, null, "/" + path, null).getRawPath().substring(1));
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false); // a cached jar would stay open and locked
        return connection.getInputStream();
      } catch (FileNotFoundException e) {
        return null;
      } catch (URISyntaxException e) {
        throw new IOException(e);
      }
    }
  }
}
