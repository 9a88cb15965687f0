/** A handful of value types every room may use. Imports nothing of the program. */
package org.yingjian.shared;
