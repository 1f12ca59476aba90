package ma.cmsm.directory.internal.publish;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The property names of a published service that {@link Packed} writes as their number here. The
 * numbers stand in indexes: a new name goes to the end, and nothing is ever taken out or moved. One
 * that typical services have changes the dictionary too, see {@link PublishedJson}. 256 fit. A name
 * that is missing costs its length and nothing else.
 */
final class PackedNames {

    private static final byte[][] TOKENS =
            List.of(
                            // of many objects
                            "id",
                            "name",
                            "alternate_name",
                            "description",
                            "text_language",
                            "translations",
                            "source",
                            "source_as_of",
                            "trust",
                            "url",
                            "uri",
                            "email",
                            "label",
                            "value",
                            "link_type",
                            "taxonomy_term_id",
                            "attributes",
                            "phones",
                            "languages",
                            "contacts",
                            "schedules",
                            "service_areas",
                            "funding",
                            // languages of translations
                            "fr",
                            "ar",
                            "en",
                            "ar-MA",
                            "zgh",
                            "es",
                            // service
                            "organization_id",
                            "program_id",
                            "status",
                            "interpretation_services",
                            "application_process",
                            "fees_description",
                            "wait_time",
                            "fees",
                            "accreditations",
                            "eligibility_description",
                            "minimum_age",
                            "maximum_age",
                            "assured_date",
                            "assurer_name",
                            "assurance_due",
                            "licenses",
                            "alert",
                            "last_modified",
                            "additional_urls",
                            "service_at_locations",
                            "cost_options",
                            "required_documents",
                            "capacities",
                            "organization",
                            "program",
                            // service_at_location and location
                            "location_id",
                            "location",
                            "location_type",
                            "transportation",
                            "latitude",
                            "longitude",
                            "external_identifier",
                            "external_identifier_type",
                            "confidential",
                            "addresses",
                            "accessibility",
                            "details",
                            // address
                            "attention",
                            "address_1",
                            "address_2",
                            "city",
                            "region",
                            "state_province",
                            "postal_code",
                            "country",
                            "address_type",
                            // organization
                            "website",
                            "tax_status",
                            "tax_id",
                            "year_incorporated",
                            "legal_status",
                            "logo",
                            "parent_organization_id",
                            "additional_websites",
                            "programs",
                            "organization_identifiers",
                            "identifier_scheme",
                            "identifier_type",
                            "identifier",
                            // phone, language, contact
                            "number",
                            "extension",
                            "type",
                            "code",
                            "note",
                            "title",
                            "department",
                            // schedule
                            "valid_from",
                            "valid_to",
                            "dtstart",
                            "timezone",
                            "zone",
                            "until",
                            "count",
                            "wkst",
                            "freq",
                            "interval",
                            "byday",
                            "byweekno",
                            "bymonthday",
                            "byyearday",
                            "opens_at",
                            "closes_at",
                            "closed",
                            "schedule_link",
                            "attending_type",
                            "notes",
                            // service_area, cost_option, required_document, service_capacity
                            "extent",
                            "extent_type",
                            "option",
                            "currency",
                            "amount",
                            "amount_description",
                            "document",
                            "unit_id",
                            "unit_name",
                            "unit_scheme",
                            "unit_identifier",
                            "unit_uri",
                            "available",
                            "maximum",
                            "updated")
                    .stream()
                    .map(name -> ('"' + name + "\":").getBytes(StandardCharsets.US_ASCII))
                    .toArray(byte[][]::new);

    static final int LONGEST =
            Arrays.stream(TOKENS).mapToInt(token -> token.length).max().orElseThrow();

    private static final int MASK = 1023;

    /** A hash table of the numbers with many free places; -1 is one. */
    private static final short[] PLACES = places();

    private PackedNames() {}

    /** The number of the name, in quotes and with a colon, that begins at a quote; -1 if none. */
    static int find(byte[] json, int quote) {
        int last = Math.min(json.length, quote + LONGEST) - 1;
        int at = quote + 1;
        while (at < last && json[at] != '"') {
            at++;
        }
        if (at >= last || json[at + 1] != ':') {
            return -1;
        }
        int end = at + 2;
        int place = hash(json, quote, end);
        while (PLACES[place] >= 0 && !isAt(json, quote, end, PLACES[place])) {
            place = place + 1 & MASK;
        }
        return PLACES[place];
    }

    /**
     * A name in quotes and with its colon; not to be changed.
     *
     * @throws ArrayIndexOutOfBoundsException when there is none of this number
     */
    static byte[] token(int number) {
        return TOKENS[number];
    }

    private static boolean isAt(byte[] json, int from, int end, int number) {
        byte[] token = TOKENS[number];
        return Arrays.equals(json, from, end, token, 0, token.length);
    }

    private static short[] places() {
        short[] places = new short[MASK + 1];
        Arrays.fill(places, (short) -1);
        for (short number = 0; number < TOKENS.length; number++) {
            int place = hash(TOKENS[number], 0, TOKENS[number].length);
            while (places[place] >= 0) {
                place = place + 1 & MASK;
            }
            places[place] = number;
        }
        return places;
    }

    private static int hash(byte[] bytes, int from, int end) {
        int hash = 0;
        for (int at = from; at < end; at++) {
            hash = 31 * hash + bytes[at];
        }
        return hash & MASK;
    }
}
