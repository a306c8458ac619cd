package org.youju.security;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.kernel.Role;

/**
 * One line of {@code access-matrix.txt}.
 *
 * @param roles who may call; ignored when {@code open} or {@code anyAccount}
 * @param how a request to something of an organisation, or words why there is none
 */
record Reach(
    String method, String path, boolean open, boolean anyAccount, Set<Role> roles, String how) {
  static final Set<Role> WHOLE =
      EnumSet.of(Role.PARTY_GROUP_SECRETARY, Role.OFFICE, Role.DISCIPLINE);
  static final Set<Role> BRANCH = EnumSet.of(Role.BRANCH_SECRETARY, Role.BRANCH_MEMBER);
  private static final String DEAR = "dear ";
  private static final String BOUNDARY = "youju-boundary";
  private static final String FILE =
      """
      --BOUNDARY
      Content-Disposition: form-data; name="file"; filename="notes.txt"
      Content-Type: text/plain

      佐证材料
      --BOUNDARY--
      """
          .replace("BOUNDARY", BOUNDARY)
          .replace("\n", "\r\n");
  private static final Set<String> WORDS =
      Set.of("public", "own account", "administration", "whole office", "not of an organisation");

  static Reach parse(String line) {
    String[] parts = line.split("\\|", 3);
    String[] route = parts[0].strip().split("\\s+");
    String who = parts[1].strip();
    Reach reach =
        new Reach(
            route[0],
            route[1],
            who.equals("anyone"),
            who.equals("account"),
            roles(who),
            parts[2].strip());
    if (!reach.reachesSomething() && !WORDS.contains(reach.how)) {
      throw new IllegalArgumentException("how to reach something, or why not: " + line);
    }
    if (reach.how.equals("whole office") && !WHOLE.containsAll(reach.roles)) {
      throw new IllegalArgumentException("branch roles may call it too: " + line);
    }
    return reach;
  }

  String key() {
    return method + " " + path;
  }

  boolean isApi() {
    return path.startsWith("/api/");
  }

  boolean reachesSomething() {
    return how.startsWith("/") || dear();
  }

  /** Takes long: only one role tries. */
  boolean dear() {
    return how.startsWith(DEAR);
  }

  /** Those who may call and who try. */
  Set<Role> trying(Set<Role> among) {
    return roles.stream()
        .filter(among::contains)
        .filter(role -> !dear() || role == Role.BRANCH_SECRETARY)
        .collect(Collectors.toSet());
  }

  /** Address of the request to something. */
  String address() {
    return how.replaceFirst("^" + DEAR, "").split(" <- ", 2)[0];
  }

  /** What is sent there. */
  String body() {
    return sendsFile() ? FILE : how.contains(" <- ") ? how.split(" <- ", 2)[1] : "";
  }

  /** What is sent where nothing is meant. */
  String anyBody() {
    return sendsFile() ? FILE : isApi() ? "{}" : "";
  }

  boolean sendsFile() {
    return how.endsWith(" <- file");
  }

  /** What kind of body it is. */
  String type() {
    if (sendsFile()) {
      return "multipart/form-data; boundary=" + BOUNDARY;
    }
    return isApi() ? "application/json" : "application/x-www-form-urlencoded";
  }

  /** The address with ids that name nothing. */
  String anyPath() {
    return path.replaceAll("\\{[^}]+}", "0198a000-0000-7000-8000-000000000000");
  }

  private static Set<Role> roles(String who) {
    return switch (who) {
      case "anyone", "account", "all" -> EnumSet.allOf(Role.class);
      case "business" -> without();
      case "writers" -> without(Role.PARTY_GROUP_SECRETARY);
      case "branch-keepers" -> EnumSet.of(Role.OFFICE, Role.BRANCH_SECRETARY);
      default ->
          Stream.of(who.toLowerCase(Locale.ROOT).split("\\s+"))
              .map(id -> Role.of(id).orElseThrow(() -> new IllegalArgumentException(id)))
              .collect(Collectors.toSet());
    };
  }

  private static Set<Role> without(Role... left) {
    Set<Role> roles = EnumSet.copyOf(WHOLE);
    roles.addAll(BRANCH);
    Stream.of(left).forEach(roles::remove);
    return roles;
  }
}
