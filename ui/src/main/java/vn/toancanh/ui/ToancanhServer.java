package vn.toancanh.ui;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web application: pages, push and the read API. */
@SpringBootApplication
public class ToancanhServer {}
