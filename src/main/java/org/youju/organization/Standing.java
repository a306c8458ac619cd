package org.youju.organization;

import java.util.Set;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;

/**
 * Where a person stands on a day.
 *
 * @param home the organisation that the person's membership is in
 * @param ranks what the person's posts count as: {@code secretary}, {@code leader}
 */
public record Standing(PersonId person, OrgId home, Set<String> ranks) {}
