package org.youju.security.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Handlers that work although the installation is still empty. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface BeforeSetup {}
