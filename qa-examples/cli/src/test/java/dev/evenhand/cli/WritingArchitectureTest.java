package dev.evenhand.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Set;

/** One way to write a file: an option of type {@link OutputFile}, through a {@link Draft}. */
@AnalyzeClasses(packages = "dev.evenhand", importOptions = ImportOption.DoNotIncludeTests.class)
class WritingArchitectureTest {
  private static final Set<String> OF_FILES =
      Set.of(
          "newOutputStream",
          "newBufferedWriter",
          "newByteChannel",
          "write",
          "writeString",
          "copy",
          "move",
          "createFile",
          "createTempFile",
          "createTempDirectory",
          "createDirectory",
          "createDirectories",
          "createLink",
          "createSymbolicLink",
          "delete",
          "deleteIfExists");
  private static final Set<String> OF_FILE =
      Set.of("delete", "renameTo", "createNewFile", "createTempFile", "mkdir", "mkdirs");
  private static final Set<Class<?>> WRITERS =
      Set.of(
          FileOutputStream.class,
          FileWriter.class,
          RandomAccessFile.class,
          PrintStream.class,
          PrintWriter.class);

  /** As which a constructor takes a file. */
  private static final Set<Class<?>> FILE = Set.of(File.class, String.class);

  /** The workbook is made anew from a file, which is unpredictable, private and removed. */
  private static final String WORKBOOK = "dev\\.evenhand\\.engine\\.report\\.excel\\.FixedZip";

  @ArchTest
  static final ArchRule filesAreWritten_inOneWay =
      noClasses()
          .that()
          .doNotBelongToAnyOf(OutputFile.class, OpenFiles.class, Draft.class, Leftovers.class)
          .and()
          .haveNameNotMatching(WORKBOOK)
          .should()
          .accessTargetWhere(
              DescribedPredicate.describe(
                  "opens a file for writing", WritingArchitectureTest::writes));

  private static boolean writes(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getTarget().getName();
    return owner.isEquivalentTo(Files.class) && OF_FILES.contains(name)
        || owner.isEquivalentTo(FileChannel.class) && name.equals("open")
        || owner.isEquivalentTo(File.class) && OF_FILE.contains(name)
        || WRITERS.stream().anyMatch(owner::isEquivalentTo) && takesAny(access, FILE);
  }

  private static boolean takesAny(JavaAccess<?> access, Set<Class<?>> types) {
    return access instanceof JavaConstructorCall call
        && call.getTarget().getRawParameterTypes().stream()
            .anyMatch(type -> types.stream().anyMatch(type::isEquivalentTo));
  }
}
