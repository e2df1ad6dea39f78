package dev.evenhand.helpdesk;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application. */
@SpringBootApplication
public class HelpDesk {
  /** Starts it. */
  public static void main(String[] args) {
    SpringApplication.run(HelpDesk.class, args);
  }

  /** What tells the time, so that tests may set it. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
