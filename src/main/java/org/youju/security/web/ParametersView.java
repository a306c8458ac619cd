package org.youju.security.web;

import java.util.List;
import java.util.Map;
import org.youju.kernel.FieldError;
import org.youju.security.Parameter;

/** The parameters of security. */
public record ParametersView(Map<Parameter, Integer> values, List<FieldError> errors) {}
