package ma.cmsm.search.internal;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.cmsm.search.OpeningRule;
import ma.cmsm.search.OpeningRule.NthDay;
import ma.cmsm.search.Timetable;
import ma.cmsm.search.Timetable.Slot;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Timetables in few bytes: how many, then of each the zone and some ten bytes a rule. Days are
 * counted from 1970, times in minutes.
 */
final class TimetableBytes {

    /** A column holds no longer values. Hours of so many rules are as good as unknown. */
    private static final int LONGEST = 32_000;

    private static final int FROM = 1;
    private static final int TO = 2;
    private static final int START = 4;
    private static final int MONTHLY = 8;
    private static final int SLOT = 16;
    private static final int CLOSED = 32;

    private TimetableBytes() {}

    /** Empty when there are none, or they have too many rules. */
    static Optional<BytesRef> of(List<Timetable> timetables) {
        if (timetables.isEmpty()) {
            return Optional.empty();
        }
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            out.writeVInt(timetables.size());
            for (Timetable timetable : timetables) {
                write(timetable, out);
            }
            return out.size() > LONGEST
                    ? Optional.empty()
                    : Optional.of(new BytesRef(out.toArrayCopy()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<Timetable> read(BytesRef bytes) throws IOException {
        DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        List<Timetable> timetables = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            timetables.add(readTimetable(in));
        }
        return timetables;
    }

    private static Timetable readTimetable(DataInput in) throws IOException {
        ZoneId zone = ZoneId.of(in.readString());
        List<OpeningRule> rules = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            rules.add(readRule(in));
        }
        return new Timetable(zone, rules);
    }

    private static void write(Timetable timetable, DataOutput out) throws IOException {
        out.writeString(timetable.zone().getId());
        out.writeVInt(timetable.rules().size());
        for (OpeningRule rule : timetable.rules()) {
            write(rule, out);
        }
    }

    private static void write(OpeningRule rule, DataOutput out) throws IOException {
        out.writeByte((byte) flags(rule));
        writeDate(rule.validFrom(), out);
        writeDate(rule.validTo(), out);
        writeDate(rule.start(), out);
        if (rule.slot().isPresent()) {
            out.writeVInt(rule.slot().get().opensAt().toSecondOfDay() / 60);
            out.writeVInt(rule.slot().get().closesAt().toSecondOfDay() / 60);
        }
        out.writeVInt(rule.interval());
        out.writeVInt(rule.days().size());
        for (NthDay day : rule.days()) {
            out.writeZInt(day.nth() * 8 + day.day().getValue());
        }
        out.writeVInt(rule.monthDays().size());
        for (int day : rule.monthDays()) {
            out.writeZInt(day);
        }
    }

    private static int flags(OpeningRule rule) {
        return (rule.validFrom().isPresent() ? FROM : 0)
                | (rule.validTo().isPresent() ? TO : 0)
                | (rule.start().isPresent() ? START : 0)
                | (rule.monthly() ? MONTHLY : 0)
                | (rule.slot().isPresent() ? SLOT : 0)
                | (rule.closed() ? CLOSED : 0);
    }

    private static void writeDate(Optional<LocalDate> date, DataOutput out) throws IOException {
        if (date.isPresent()) {
            out.writeZLong(date.get().toEpochDay());
        }
    }

    private static OpeningRule readRule(DataInput in) throws IOException {
        int flags = in.readByte();
        Optional<LocalDate> from = readDate(flags & FROM, in);
        Optional<LocalDate> to = readDate(flags & TO, in);
        Optional<LocalDate> start = readDate(flags & START, in);
        Optional<Slot> slot =
                (flags & SLOT) == 0
                        ? Optional.empty()
                        : Optional.of(new Slot(readTime(in), readTime(in)));
        return new OpeningRule(
                from,
                to,
                start,
                (flags & MONTHLY) != 0,
                in.readVInt(),
                readDays(in),
                readNumbers(in),
                slot,
                (flags & CLOSED) != 0);
    }

    private static Optional<LocalDate> readDate(int flag, DataInput in) throws IOException {
        return flag == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(in.readZLong()));
    }

    private static LocalTime readTime(DataInput in) throws IOException {
        return LocalTime.ofSecondOfDay(in.readVInt() * 60L);
    }

    private static List<NthDay> readDays(DataInput in) throws IOException {
        return readNumbers(in).stream()
                .map(day -> new NthDay(Math.floorDiv(day, 8), DayOfWeek.of(Math.floorMod(day, 8))))
                .toList();
    }

    private static List<Integer> readNumbers(DataInput in) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            numbers.add(in.readZInt());
        }
        return numbers;
    }
}
