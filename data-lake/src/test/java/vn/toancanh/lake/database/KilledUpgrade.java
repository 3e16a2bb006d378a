package vn.toancanh.lake.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.toancanh.lake.Home;

/** A process that opens the database of a home folder and dies in the middle of a migration, without any farewell. */
final class KilledUpgrade {

    private KilledUpgrade() {}

    /** Takes the home folder, the number of the migration, and after which statement of it to die. */
    public static void main(String[] arguments) {
        var left = new AtomicInteger(Integer.parseInt(arguments[2]));
        var dying = AtStatement.of(arguments[1], () -> {
            if (left.decrementAndGet() == 0) {
                System.out.println("dies");
                System.out.flush();
                Runtime.getRuntime().halt(137);
            }
        });
        LakeDatabase.open(DatabaseAddress.of(new Home(Path.of(arguments[0])), Map.of()), dying);
        System.out.println("lives");
    }
}
