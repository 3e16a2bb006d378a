package vn.toancanh.config.feed;

/** One number of a row may not be more than another: adults are no more than people. */
public record OrderCheck(String name, String lesser, String greater) {}
