package dev.evenhand.engine.jackson2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import dev.evenhand.engine.fixture.MapperContract;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class EvenhandModuleTest extends MapperContract {
  private final ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
  private final ObjectMapper smile = SmileMapper.builder().addModule(new EvenhandModule()).build();

  private final ObjectMapper bare =
      JsonMapper.builder()
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .disable(MapperFeature.REQUIRE_HANDLERS_FOR_JAVA8_OPTIONALS)
          .disable(MapperFeature.REQUIRE_HANDLERS_FOR_JAVA8_TIMES)
          .build();

  @Override
  protected String write(Object value) throws Exception {
    return mapper.writeValueAsString(value);
  }

  @Override
  protected String writeIndented(Object value) throws Exception {
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value);
  }

  @Override
  protected <T> T read(String json, Class<T> type) throws Exception {
    return mapper.readValue(json, type);
  }

  @Override
  protected <T> T passOn(T value, Class<T> type) throws Exception {
    return smile.readValue(smile.writeValueAsBytes(value), type);
  }

  @Override
  protected boolean same(String json, String other) throws Exception {
    return bare.readTree(json).equals(bare.readTree(other));
  }

  @Override
  protected String writeBare(Object value) throws Exception {
    return bare.writeValueAsString(value);
  }

  @Override
  protected Class<? extends Throwable> refusal() {
    return MismatchedInputException.class;
  }

  @Override
  protected Class<?> module() {
    return EvenhandModule.class;
  }

  @Test
  void module_isFoundByItsService() {
    assertThat(ServiceLoader.load(Module.class)).hasAtLeastOneElementOfType(EvenhandModule.class);
  }
}
