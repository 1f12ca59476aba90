package ma.cmsm.web.office;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.platform.ListPage;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rows of a table, read a page at a time. */
public final class Rows<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    /** Reads some of the rows. */
    public interface Source<T> extends Serializable {

        /**
         * @param sort name of a column; empty for the usual order
         * @param offset from 0
         */
        ListPage<T> read(Optional<String> sort, boolean descending, int offset, int size);
    }

    /** Reads a page of rows that have one order. */
    public interface Pages<T> extends Serializable {

        /**
         * @param page from 1
         */
        ListPage<T> read(int page, int size);
    }

    private final Source<T> source;

    public Rows(Source<T> source) {
        this.source = source;
    }

    /** The rows of a table that nobody sorts. */
    public static <T> Rows<T> paged(Pages<T> pages) {
        return new Rows<>((sort, descending, offset, size) -> pages.read(offset / size + 1, size));
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(source.read(Optional.empty(), false, 0, 1).total());
    }

    @Override
    public List<T> load(
            int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        Optional<SortMeta> sort =
                sorts.values().stream().filter(each -> !each.getOrder().isUnsorted()).findFirst();
        ListPage<T> page =
                source.read(
                        sort.map(SortMeta::getField),
                        sort.filter(each -> each.getOrder().isDescending()).isPresent(),
                        first,
                        size);
        setRowCount(Math.toIntExact(page.total()));
        return page.items();
    }

    @Override
    public String getRowKey(T row) {
        return String.valueOf(row.hashCode());
    }
}
