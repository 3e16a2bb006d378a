package vn.toancanh.config.feed;

import vn.toancanh.config.Label;

/**
 * Who delivers, under the code that deliveries carry.
 *
 * @param owner who answers for what is delivered, or empty where that is not known
 */
public record Provider(String code, Label name, String owner) {}
