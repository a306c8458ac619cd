package broken.undeclared.beta;

/** Is used. */
public class Beta {}
