package org.youju.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** {@link Allowed} to the five roles of the office's work: {@link Role#business()}. */
@Allowed({
  Role.PARTY_GROUP_SECRETARY,
  Role.OFFICE,
  Role.BRANCH_SECRETARY,
  Role.BRANCH_MEMBER,
  Role.DISCIPLINE
})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedToRead {}
