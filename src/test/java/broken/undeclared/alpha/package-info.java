@ApplicationModule(allowedDependencies = {})
package broken.undeclared.alpha;

import org.springframework.modulith.ApplicationModule;
