package vn.toancanh.config.feed;

import java.util.Set;
import java.util.TreeSet;

/** What a column of a row must hold for the row to be counted; an empty column fulfils none. */
public sealed interface Condition {
    String column();

    /** As written in definition files. */
    String written();

    /** One of these texts. */
    record OneOf(String column, Set<String> values) implements Condition {
        public OneOf {
            values = Set.copyOf(values);
        }

        @Override
        public String written() {
            return column + "=" + String.join("|", new TreeSet<>(values));
        }
    }

    /** None of these texts. */
    record NoneOf(String column, Set<String> values) implements Condition {
        public NoneOf {
            values = Set.copyOf(values);
        }

        @Override
        public String written() {
            return column + "!=" + String.join("|", new TreeSet<>(values));
        }
    }

    /** A number that is not less. */
    record AtLeast(String column, double least) implements Condition {
        @Override
        public String written() {
            return column + ">=" + Plain.number(least);
        }
    }

    /** A number that is not more. */
    record AtMost(String column, double most) implements Condition {
        @Override
        public String written() {
            return column + "<=" + Plain.number(most);
        }
    }

    /** A code that a list names, itself or by its beginning. */
    record Listed(String column, CodeList list) implements Condition {
        @Override
        public String written() {
            return column + " in " + list.id();
        }
    }
}
