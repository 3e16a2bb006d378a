/** The page around every view: theme, font, favicon, language of the document, push. */
@NullMarked
package vn.toancanh.ui.shell;

import org.jspecify.annotations.NullMarked;
