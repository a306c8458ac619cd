package org.youju.plans.web;

import java.util.List;
import org.youju.kernel.FieldError;

/** What the holder of a code sees. */
public record AttendView(String title, boolean done, List<FieldError> errors) {}
