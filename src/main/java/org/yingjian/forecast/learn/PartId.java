package org.yingjian.forecast.learn;

/** Id of one part of a task: {@code task/domain step} of a collapsed task, of a plain one the id of the task itself. */
public final class PartId {

    private PartId() {}

    /** Task a part belongs to. */
    public static String taskOf(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }

    /** Domain step a part stands for. */
    public static String partOf(String id) {
        return id.substring(id.indexOf('/') + 1);
    }
}
