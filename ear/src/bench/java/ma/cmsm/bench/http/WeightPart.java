package ma.cmsm.bench.http;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.cmsm.bench.Options;
import ma.cmsm.bench.Part;
import ma.cmsm.bench.product.Instance;
import ma.cmsm.bench.product.StartPart;
import ma.cmsm.bench.report.Report;
import ma.cmsm.bench.report.Table;

/** What a first visit to each page weighs on the wire, with everything a browser fetches for it. */
public final class WeightPart implements Part {

    private static final int TARGET_BYTES = 30_000;

    @Override
    public void run(Options options, Report report) throws IOException, InterruptedException {
        Map<String, String> settings = Map.of("CMSM_DEMO", "true", "CMSM_JIT", "quick");
        Table table =
                new Table(
                        "weight",
                        "Page weight on the wire, first visit (bytes)",
                        "page",
                        "requests",
                        "HTML",
                        "styles, pictures",
                        "headers",
                        "all",
                        "HTML unpacked",
                        "cookies");
        table.load("demo directory; Accept-Encoding: gzip; bodies as sent; without TCP and TLS");
        try (Instance instance = Instance.start(options, StartPart.demoHome(options), settings)) {
            int heaviest = 0;
            for (Map.Entry<String, URI> page : pages(instance.site()).entrySet()) {
                heaviest = Math.max(heaviest, weigh(page.getKey(), page.getValue(), table));
            }
            describeParts(new Page(instance.site().resolve("/fr/")), table);
            table.target("every page <= 30,000 bytes, all in", heaviest <= TARGET_BYTES);
        }
        report.add(table);
    }

    private static Map<String, URI> pages(URI site) throws IOException, InterruptedException {
        Map<String, URI> pages = new LinkedHashMap<>();
        for (String language : List.of("fr", "ar")) {
            String start = "/" + language + "/";
            URI all = site.resolve(start + "services");
            pages.put(language + " home", site.resolve(start));
            pages.put(language + " search, all services", all);
            pages.put(language + " search, one word", site.resolve(start + "services?q=agadir"));
            var service = new Page(all).firstLink(start + "services/[0-9a-f-]{36}");
            if (service.isPresent()) {
                pages.put(language + " service", service.get());
                new Page(service.get())
                        .firstLink(start + "organisations/[0-9a-f-]{36}")
                        .ifPresent(found -> pages.put(language + " organisation", found));
            }
            pages.put(language + " not found (404)", site.resolve(start + "nothing-here"));
        }
        return pages;
    }

    private static int weigh(String name, URI address, Table table)
            throws IOException, InterruptedException {
        Page page = new Page(address);
        Map<URI, Page> parts = parts(page);
        int bodies = parts.values().stream().mapToInt(Page::bodyBytes).sum();
        int headers =
                page.headerBytes() + parts.values().stream().mapToInt(Page::headerBytes).sum();
        int all = page.bodyBytes() + bodies + headers;
        table.row(
                name,
                1 + parts.size(),
                page.bodyBytes(),
                bodies,
                headers,
                all,
                page.text().length(),
                page.setsCookies() ? "yes" : "no");
        return all;
    }

    /** What a browser fetches for a page, and for its styles. */
    private static Map<URI, Page> parts(Page page) throws IOException, InterruptedException {
        Map<URI, Page> parts = new LinkedHashMap<>();
        for (URI each : page.linked()) {
            Page part = new Page(each);
            parts.put(each, part);
            for (URI inner : part.isStyle() ? part.linked() : List.<URI>of()) {
                parts.put(inner, new Page(inner));
            }
        }
        return parts;
    }

    private static void describeParts(Page page, Table table)
            throws IOException, InterruptedException {
        for (Map.Entry<URI, Page> part : parts(page).entrySet()) {
            table.finding(
                    "%s: %,d bytes%s",
                    part.getKey().getPath(),
                    part.getValue().bodyBytes(),
                    part.getValue().isCompressed() ? ", compressed" : "");
        }
    }
}
