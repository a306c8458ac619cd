package broken.internal.beta.web;

/** Not part of the module's API. */
public class Inner {}
