@ApplicationModule(allowedDependencies = {"beta"})
package broken.cycle.alpha;

import org.springframework.modulith.ApplicationModule;
