/** Pages and REST. Composes the other rooms; nobody imports it. */
package org.yingjian.web;
