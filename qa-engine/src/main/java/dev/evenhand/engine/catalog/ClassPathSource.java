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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cards of every jar, module and directory in which a class loader finds an index. A path is
 * looked up beside its own index, so that no jar can put its card in the place of another's.
 */
final class ClassPathSource {
  private static final String TO_ROOT = "../../";

  private ClassPathSource() {}

  static void read(ClassLoader loader, Gathering gathering) {
    try {
      for (URL index : indexes(loader)) {
        read(index, gathering);
      }
    } catch (IOException e) {
      gathering.add(unreadable(ScorecardCatalog.INDEX, e));
    }
  }

  /** In an order that does not depend on that of the class path. */
  private static List<URL> indexes(ClassLoader loader) throws IOException {
    List<URL> found = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (URL url : Collections.list(loader.getResources(ScorecardCatalog.INDEX))) {
      int at = Collections.binarySearch(names, url.toExternalForm());
      if (at < 0) {
        names.add(-at - 1, url.toExternalForm());
        found.add(-at - 1, url);
      }
    }
    return found;
  }

  private static void read(URL index, Gathering gathering) {
    try {
      CardIndex.read(new Root(index), gathering);
    } catch (IOException e) {
      gathering.add(unreadable(index.toExternalForm(), e));
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
    @Override
    public String origin(String path) {
      String url = index.toExternalForm();
      return url.substring(0, url.length() - ScorecardCatalog.INDEX.length()) + path;
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
