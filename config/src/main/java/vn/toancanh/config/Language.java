package vn.toancanh.config;

/** The two languages of the product, Vietnamese first. */
public enum Language {
    VIETNAMESE,
    ENGLISH
}
