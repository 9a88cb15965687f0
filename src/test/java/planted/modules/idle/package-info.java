/** Planted: declares a room it does not use. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "lower")
package planted.modules.idle;
