package org.yingjian.project;

/**
 * A school a project serves, of the project's county: name and county together say which school it is. A project may serve
 * several, a school may have several projects.
 *
 * @param name name of the school
 * @param level primary or junior
 */
public record SchoolShare(String name, Level level) {

    /** School level as counted in the minutes: 小学 (teaching points included) and 初中. */
    public enum Level {
        PRIMARY,
        JUNIOR
    }
}
