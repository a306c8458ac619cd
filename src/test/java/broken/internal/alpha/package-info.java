@ApplicationModule(allowedDependencies = {"beta"})
package broken.internal.alpha;

import org.springframework.modulith.ApplicationModule;
