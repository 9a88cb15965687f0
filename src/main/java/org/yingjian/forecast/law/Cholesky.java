package org.yingjian.forecast.law;

/** Solves symmetric positive definite systems. */
final class Cholesky {

    private Cholesky() {}

    /** @param matrix its lower half is read, and overwritten by the factor */
    static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int j = 0; j < n; j++) {
            double[] rowJ = matrix[j];
            double diagonal = rowJ[j];
            for (int k = 0; k < j; k++) {
                diagonal -= rowJ[k] * rowJ[k];
            }
            rowJ[j] = Math.sqrt(Math.max(diagonal, 1e-12));
            for (int i = j + 1; i < n; i++) {
                double[] rowI = matrix[i];
                double sum = rowI[j];
                for (int k = 0; k < j; k++) {
                    sum -= rowI[k] * rowJ[k];
                }
                rowI[j] = sum / rowJ[j];
            }
        }
        double[] y = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                y[i] -= matrix[i][k] * y[k];
            }
            y[i] /= matrix[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                y[i] -= matrix[k][i] * y[k];
            }
            y[i] /= matrix[i][i];
        }
        return y;
    }
}
