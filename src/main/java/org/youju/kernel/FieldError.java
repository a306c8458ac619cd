package org.youju.kernel;

/**
 * What is wrong with one field, in the user's language.
 *
 * @param field path of the field as the caller sent it, e.g. {@code participants[2].person}
 * @param message one Chinese sentence that says what to do
 */
public record FieldError(String field, String message) {}
