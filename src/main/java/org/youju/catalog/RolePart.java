package org.youju.catalog;

/**
 * A role that people have in a record (角色), e.g. {@code lecturer} 授课人.
 *
 * @param id the same in every kind that has the role
 * @param required met by a named participant or by a head count in the role
 */
public record RolePart(String id, String name, boolean required) {}
