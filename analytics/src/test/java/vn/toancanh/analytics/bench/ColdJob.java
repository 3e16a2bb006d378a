package vn.toancanh.analytics.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** The work of a process that is started for one turn of totals; prints the most memory that it held, in kilobytes. */
final class ColdJob {
    private ColdJob() {}

    /** @param args the workload, the folder of its records, the Parquet file to write, and the peer's database if the peer is to count */
    public static void main(String[] args) throws Exception {
        var files = new RecordFiles(Path.of(args[1]), Workload.valueOf(args[0]));
        var to = Path.of(args[2]);
        if (args.length == 3) {
            var totals = new InArrays(files).totals();
            InArrays.write(totals, to);
        } else {
            try (var duckDb = DuckDb.open(files, Path.of(args[3]))) {
                duckDb.totals();
                duckDb.write(to);
            }
        }
        System.out.println("most memory " + mostMemory());
    }

    /** As Linux tells it. */
    private static long mostMemory() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
