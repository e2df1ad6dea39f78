package dev.evenhand.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class FuzzTest {
  private static final int RUNS = 300;

  @TempDir Path folder;

  @Test
  void everyCommand_onInputsThatWentWrong_keepsItsPromises() throws IOException {
    Seeds seeds = new Seeds();
    List<String> broken = new ArrayList<>();

    for (long seed = 1; seed <= RUNS; seed++) {
      broken.addAll(Fuzzer.run(seeds, seed, Files.createDirectory(folder.resolve("" + seed))));
    }

    assertThat(broken).isEmpty();
  }
}
