package dev.evenhand.foreign;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application that takes the library's values in and gives them out with its own mapper. */
@SpringBootApplication
public class ForeignApplication {
  public static void main(String[] args) {
    SpringApplication.run(ForeignApplication.class, args);
  }
}
