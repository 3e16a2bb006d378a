/** The text files that hold the definitions, read with every mistake named at once. */
@NullMarked
package vn.toancanh.config.definition;

import org.jspecify.annotations.NullMarked;
