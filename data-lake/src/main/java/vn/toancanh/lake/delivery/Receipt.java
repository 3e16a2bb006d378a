package vn.toancanh.lake.delivery;

/** What became of a file that was handed in. */
public sealed interface Receipt {

    /** The delivery that holds the file's bytes now. */
    Delivery delivery();

    /** The file is new, and waits for the next run. */
    record Received(Delivery delivery) implements Receipt {}

    /** The same bytes wait for the next run already; nothing has changed. */
    record AlreadyPending(Delivery delivery) implements Receipt {}

    /** The latest release counts the same bytes already, checked with the same definitions; nothing has changed. */
    record AlreadyInEffect(Delivery delivery) implements Receipt {}
}
