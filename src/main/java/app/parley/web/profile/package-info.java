/** What an expert shows and sells, kept by the expert. */
@NullMarked
package app.parley.web.profile;

import org.jspecify.annotations.NullMarked;
