package org.yingjian.forecast.core;

/** Walker's alias table: one random number gives a value of any discrete law. */
final class Alias {

    private static final double TWO32 = 4294967296.0;

    private final long[] cut;
    private final int[] other;

    Alias(double[] weight) {
        int n = weight.length;
        cut = new long[n];
        other = new int[n];
        double sum = 0;
        for (double w : weight) {
            sum += w;
        }
        double[] scaled = new double[n];
        int[] small = new int[n];
        int[] large = new int[n];
        int smalls = 0;
        int larges = 0;
        for (int i = 0; i < n; i++) {
            scaled[i] = weight[i] / sum * n;
            if (scaled[i] < 1) {
                small[smalls++] = i;
            } else {
                large[larges++] = i;
            }
        }
        while (smalls > 0 && larges > 0) {
            int s = small[--smalls];
            int l = large[larges - 1];
            cut[s] = (long) (scaled[s] * TWO32);
            other[s] = l;
            scaled[l] -= 1 - scaled[s];
            if (scaled[l] < 1) {
                larges--;
                small[smalls++] = l;
            }
        }
        while (larges > 0) {
            cut[large[--larges]] = (long) TWO32;
        }
        while (smalls > 0) {
            cut[small[--smalls]] = (long) TWO32;
        }
    }

    int value(long random) {
        int i = (int) ((random >>> 32) * cut.length >>> 32);
        return (random & 0xffffffffL) < cut[i] ? i : other[i];
    }
}
