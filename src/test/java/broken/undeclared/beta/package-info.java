@ApplicationModule(allowedDependencies = {})
package broken.undeclared.beta;

import org.springframework.modulith.ApplicationModule;
