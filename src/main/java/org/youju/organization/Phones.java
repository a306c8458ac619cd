package org.youju.organization;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;
import org.youju.kernel.Sm4;

/**
 * Mobile numbers in clear, for handing messages to a gateway and for nothing else: no page shows
 * them. Who wants to read one goes through {@link People#reveal}.
 */
@Component
public class Phones {
  private final JdbcClient jdbc;
  private final Sm4 cipher;

  Phones(JdbcClient jdbc, Sm4 cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** The mobile numbers of those who have one; landlines receive no messages. */
  public Map<PersonId, String> mobile(RootId root, Collection<PersonId> people) {
    Map<PersonId, String> numbers = new HashMap<>();
    jdbc.sql(
            """
            SELECT id, phone
            FROM organization.person
            WHERE root = :root
              AND id = ANY(:people)
              AND phone IS NOT NULL
            """)
        .param("root", root.value())
        .param("people", MembershipStore.uuids(people))
        .query(
            row -> {
              String number = cipher.decrypt(row.getBytes("phone"));
              if (Phone.isMobile(number)) {
                numbers.put(new PersonId(row.getObject("id", UUID.class)), number);
              }
            });
    return numbers;
  }
}
