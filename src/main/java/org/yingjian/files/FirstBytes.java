package org.yingjian.files;

/** The bytes a format begins with; a name or an ending says nothing. */
public final class FirstBytes {

    private FirstBytes() {}

    /** @param magic each 0–255 */
    public static boolean are(byte[] content, int... magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
