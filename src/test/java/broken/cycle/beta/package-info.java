@ApplicationModule(allowedDependencies = {"alpha"})
package broken.cycle.beta;

import org.springframework.modulith.ApplicationModule;
