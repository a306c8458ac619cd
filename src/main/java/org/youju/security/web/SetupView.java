package org.youju.security.web;

import java.util.List;
import org.youju.kernel.FieldError;

/** The page of the first visit. */
public record SetupView(SetupForm form, List<FieldError> errors) {}
