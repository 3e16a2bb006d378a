package vn.toancanh.analytics.boundary;

import java.util.Arrays;

/** Solves for the weights that exchange given areas among cells, which is a linear system with a graph's Laplacian. */
final class ConjugateGradient {
    private static final double RELATIVE_PRECISION = 1e-9;

    private ConjugateGradient() {}

    /**
     * The weights x with, for every cell i, the sum over j of exchange[i][j] · (x[i] − x[j]) = missing[i].
     *
     * @param missing areas in km² that add up to about zero
     */
    static double[] solve(double[][] exchange, double[] missing) {
        var x = new double[missing.length];
        var residual = centred(missing);
        var direction = residual.clone();
        var norm = dot(residual, residual);
        var enough = norm * RELATIVE_PRECISION * RELATIVE_PRECISION;
        for (var step = 0; step < 2 * missing.length && norm > enough; step++) {
            var image = laplacian(exchange, direction);
            var curvature = dot(direction, image);
            if (!(curvature > 0)) {
                break; // cells without a common border can exchange nothing
            }
            var length = norm / curvature;
            add(x, length, direction);
            add(residual, -length, image);
            var nextNorm = dot(residual, residual);
            var turned = residual.clone();
            add(turned, nextNorm / norm, direction);
            direction = turned;
            norm = nextNorm;
        }
        return x;
    }

    private static double[] laplacian(double[][] exchange, double[] x) {
        var image = new double[x.length];
        for (var i = 0; i < x.length; i++) {
            for (var j = 0; j < x.length; j++) {
                image[i] += exchange[i][j] * (x[i] - x[j]);
            }
        }
        return image;
    }

    private static double[] centred(double[] vector) {
        var mean = Arrays.stream(vector).average().orElse(0);
        return Arrays.stream(vector).map(v -> v - mean).toArray();
    }

    private static void add(double[] to, double times, double[] vector) {
        Arrays.setAll(to, i -> to[i] + times * vector[i]);
    }

    private static double dot(double[] a, double[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
