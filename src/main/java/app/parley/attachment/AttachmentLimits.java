package app.parley.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How much may be attached: in one file, to one meeting, and by one person to all of theirs together. */
@ConfigurationProperties("parley.attachments")
public record AttachmentLimits(
        @DefaultValue("20MB") DataSize file,
        @DefaultValue("100MB") DataSize meeting,
        @DefaultValue("500MB") DataSize person) {}
