@ApplicationModule(allowedDependencies = {})
package broken.internal.beta;

import org.springframework.modulith.ApplicationModule;
