package app.parley.platform;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Switches on timers; all of them wait a fixed delay after their last run. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PlatformConfiguration {}
