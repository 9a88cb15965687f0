package org.yingjian.forecast;

/** The light of a project; never shown without its reason. */
public enum Light {
    /** ✓ target reached, no longer counted among live lights. */
    REACHED,
    /** P ≥ 80 %. */
    GREEN,
    /** 50 % ≤ P &lt; 80 %. */
    YELLOW,
    /** P &lt; 50 %. */
    RED,
    /** Even the shortest path misses, or P &lt; 1 %. */
    BLACK,
    /** ○ no forecast can be made; the reason says what is missing. */
    NONE
}
