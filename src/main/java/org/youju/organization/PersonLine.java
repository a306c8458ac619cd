package org.youju.organization;

import java.util.List;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;

/**
 * A person in a list, as of one day.
 *
 * @param organization where the membership lies
 * @param posts what the person holds on that day; filled where a list says so
 */
public record PersonLine(
    PersonId id, String name, OrgId organization, MemberStatus status, List<Post> posts) {
  PersonLine with(List<Post> held) {
    return new PersonLine(id, name, organization, status, held);
  }
}
