package org.yingjian.paper;

/** What a paper may be, told by its content. OFD is the format of official documents (GB/T 33190). */
public enum PaperFormat {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    OFD("application/ofd", "ofd");

    private final String mediaType;
    private final String ending;

    PaperFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Ending of a file of this format, without the dot. */
    public String ending() {
        return ending;
    }
}
