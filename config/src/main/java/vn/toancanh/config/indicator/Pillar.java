package vn.toancanh.config.indicator;

import vn.toancanh.config.Label;

/** The part of the digital transformation that an indicator belongs to, in the order in which screens show them. */
public enum Pillar {
    INFRASTRUCTURE("Hạ tầng số", "Digital infrastructure"),
    ECONOMY("Kinh tế số", "Digital economy"),
    SOCIETY("Xã hội số", "Digital society"),
    GOVERNMENT("Chính quyền số", "Digital government"),
    CONTEXT("Dân số", "Population");

    private final Label label;

    Pillar(String vi, String en) {
        this.label = new Label(vi, en);
    }

    public Label label() {
        return label;
    }
}
