package dev.evenhand.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The modules as an application has them that opens none of them. */
class ModulePathTest {
  private static final String REPORT = "dev.evenhand.engine.report";
  private static final String DOCUMENT = REPORT + ".document.";

  @Test
  void pageAndSchemas_areWritten_whereNoModuleIsOpened() throws Exception {
    ClassLoader modules = layer().findLoader(REPORT);

    Class<?> document = modules.loadClass(DOCUMENT + "ReportDocument");
    Class<?> sentence = modules.loadClass(DOCUMENT + "Sentence");
    Object nothing =
        document
            .getConstructor(String.class, sentence, List.class, List.class)
            .newInstance("ratings.csv", sentence.getField("EMPTY").get(null), List.of(), List.of());
    Object page =
        modules
            .loadClass(REPORT + ".html.ReportHtml")
            .getMethod("of", document)
            .invoke(null, nothing);
    Object schema =
        modules
            .loadClass("dev.evenhand.engine.gate.json.JsonGates")
            .getMethod("schema")
            .invoke(null);

    assertThat((String) page).contains("<style>", "ratings.csv");
    assertThat((String) schema).contains("\"$schema\"");
    assertThat(document.getModule().isNamed()).isTrue();
  }

  @Test
  void plugIns_areLookedFor_ofModulesThatTheDiscoveryDoesNotKnow() throws Exception {
    ClassLoader modules = layer().findLoader(REPORT);
    Class<?> renderers = modules.loadClass(REPORT + ".ReportRenderers");

    Object found = renderers.getMethod("load", ClassLoader.class).invoke(null, modules);

    assertThat(renderers.getMethod("names").invoke(found)).isEqualTo(List.of());
  }

  private static ModuleLayer layer() {
    ModuleFinder[] places =
        Stream.of("jdk.module.path", "java.class.path", "surefire.test.class.path")
            .map(System::getProperty)
            .filter(value -> value != null && !value.isEmpty())
            .flatMap(value -> Stream.of(value.split(File.pathSeparator, -1)))
            .filter(place -> !place.contains("test-classes"))
            .distinct()
            .map(place -> ModuleFinder.of(Path.of(place)))
            .filter(ModulePathTest::isReadable)
            .toArray(ModuleFinder[]::new);
    Configuration modules =
        Configuration.resolve(
            ModuleFinder.compose(places),
            List.of(ModuleLayer.boot().configuration()),
            ModuleFinder.of(),
            Set.of(REPORT));
    return ModuleLayer.defineModulesWithOneLoader(
            modules, List.of(ModuleLayer.boot()), ClassLoader.getPlatformClassLoader())
        .layer();
  }

  /** A jar whose name gives no name of a module is not one of ours. */
  private static boolean isReadable(ModuleFinder place) {
    try {
      return !place.findAll().isEmpty();
    } catch (FindException e) {
      return false;
    }
  }
}
