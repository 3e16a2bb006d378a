package vn.toancanh.config.definition;

/** The content of a definition file and the name under which its mistakes are reported. */
public record Text(String name, String content) {}
