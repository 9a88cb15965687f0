/**
 * Where projects stand: records, moves, clock events and holders as stored, the road of a project and its run;
 * imports the face only.
 */
package org.yingjian.step.road;
