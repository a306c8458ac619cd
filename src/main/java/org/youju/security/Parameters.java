package org.youju.security;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.kernel.Actor;
import org.youju.kernel.Refused;
import org.youju.kernel.RootId;

/** The parameters of security in force. */
@Component
public class Parameters {
  private final JdbcClient jdbc;
  private final Audit audit;

  Parameters(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** Every parameter with the value in force. */
  public Map<Parameter, Integer> all(RootId root) {
    Map<Parameter, Integer> values = new EnumMap<>(Parameter.class);
    Arrays.stream(Parameter.values()).forEach(p -> values.put(p, p.usual()));
    jdbc.sql(
            """
            SELECT name, value
            FROM security.parameter
            WHERE root = :root
            """)
        .param("root", root.value())
        .query(
            row -> {
              values.put(Parameter.valueOf(row.getString(1)), row.getInt(2));
            });
    return values;
  }

  int get(RootId root, Parameter parameter) {
    return all(root).getOrDefault(parameter, parameter.usual());
  }

  /**
   * Sets a parameter.
   *
   * @throws Refused when the value is outside what the parameter allows
   */
  public void set(Actor actor, Parameter parameter, int value) {
    if (value < parameter.least() || value > parameter.most()) {
      throw new Refused(
          parameter.name(),
          parameter.title()
              + "只能设为 "
              + parameter.least()
              + " 至 "
              + parameter.most()
              + " "
              + parameter.unit()
              + "。");
    }
    audit.run(
        actor,
        "parameter.set",
        trail -> {
          trail
              .with("name", parameter.name())
              .with("before", get(actor.root(), parameter))
              .with("after", value);
          store(actor.root(), parameter, value);
        });
  }

  private void store(RootId root, Parameter parameter, int value) {
    jdbc.sql(
            """
            INSERT INTO security.parameter (root, name, value)
            VALUES (:root, :name, :value)
            ON CONFLICT (root, name) DO UPDATE SET value = :value
            """)
        .param("root", root.value())
        .param("name", parameter.name())
        .param("value", value)
        .update();
  }
}
