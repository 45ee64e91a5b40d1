/** Where the bytes of files lie: in the database, or in an object store that speaks S3. */
@NullMarked
package app.parley.attachment.store;

import org.jspecify.annotations.NullMarked;
