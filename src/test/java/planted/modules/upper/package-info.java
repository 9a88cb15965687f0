/** Planted: a room that may import nothing but imports the inside of another. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package planted.modules.upper;
