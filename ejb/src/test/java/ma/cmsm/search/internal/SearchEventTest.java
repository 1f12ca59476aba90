package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;

class SearchEventTest extends IndexAtWork {

    @Test
    void whoRecordsTheServerSeesHowLongASearchTookAndNotWhatWasAsked() throws IOException {
        fresh();
        Path file = folder.resolve("recorded.jfr");
        try (Recording recording = new Recording()) {
            recording.enable(SearchEvent.class);
            recording.start();
            found("Anne");
            recording.stop();
            recording.dump(file);
        }

        List<RecordedEvent> events = RecordingFile.readAllEvents(file);
        assertEquals(1, events.size());
        assertEquals(1, events.get(0).getLong("total"));
        assertFalse(events.get(0).getDuration().isZero());
        assertFalse(events.get(0).getDuration("cpu").isZero());
        assertFalse(events.get(0).toString().contains("Anne"));
    }
}
